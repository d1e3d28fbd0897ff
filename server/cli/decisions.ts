import { replayDecision } from '../decision-log/replay.ts';
import { harmlessIn } from '../render/cells.ts';
import { utcText } from '../render/date-text.ts';
import { jsonText } from '../render/json-text.ts';
import type { DecisionFilter } from '../storage/port/recorded-decision.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { type ServicesCommandOptions, withServices } from './with-services.ts';

type DecisionsOptions = ServicesCommandOptions & {
  readonly format: 'text' | 'json';
  readonly case?: string;
  readonly policy?: string;
  readonly rule?: string;
  readonly severity?: string;
  readonly since?: number;
  readonly until?: number;
  readonly limit: number;
};

/** Lists recorded decisions, newest first. */
export function decisions(options: DecisionsOptions, terminal: Terminal): Promise<ExitCode> {
  return withServices(options, terminal, async ({ ledger }) => {
    const { case: caseId, policy, rule, severity, since, until } = options;
    const filter: DecisionFilter = {
      ...(caseId !== undefined && { caseId }),
      ...(policy !== undefined && { policy }),
      ...(rule !== undefined && { rule }),
      ...(severity !== undefined && { severity }),
      ...(since !== undefined && { from: since }),
      ...(until !== undefined && { until }),
    };
    const { items, next } = await ledger.decisions.find(filter, { limit: options.limit });
    if (options.format === 'json') await terminal.out(`${jsonText({ items, next }, 2)}\n`);
    else if (items.length === 0) await terminal.out('no recorded decision fits\n');
    else
      for (const one of items.map((item) => harmlessIn(item)))
        await terminal.out(
          `${one.id}  ${utcText(one.recordedAt)}  ${one.policy}/${one.language}@${one.version}  ${one.severity ?? 'no severity'}  ${one.outcome}${one.caseId === null ? '' : `  case ${one.caseId}`}\n`,
        );
    return 0;
  });
}

/** Gives a recorded decision again, word for word. Ends with 1 where it would come out otherwise. */
export function replay(id: string, options: ServicesCommandOptions, terminal: Terminal): Promise<ExitCode> {
  return withServices(options, terminal, async ({ ledger }) => {
    const { answer } = await replayDecision(ledger, id);
    await terminal.data(`${answer}\n`);
    return 0;
  });
}
