import type { Diagnostic } from './diagnostic.ts';
import { diagnosticOf } from './diagnostic-of.ts';
import { messageOf } from './messages/message-of.ts';

/** So many faults of a text are told one by one: more than anybody reads, and few enough to be told at once. */
export const mostFaultsTold = 1000;

/** The first faults of a text, each described; behind them, at the place of the next, how many more there are. */
export function firstFaults<T>(found: readonly T[], describe: (one: T) => Diagnostic): Diagnostic[] {
  const told = found.slice(0, mostFaultsTold).map(describe);
  const next = found[mostFaultsTold];
  return next === undefined ? told : [...told, others(describe(next), found.length - mostFaultsTold)];
}

function others({ file, line, column, length, code }: Diagnostic, count: number): Diagnostic {
  return diagnosticOf({ file, line, column, length }, code, messageOf('check.more-faults', { count }));
}
