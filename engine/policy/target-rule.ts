import { ownValue } from '../own-value.ts';
import type { Path } from '../path.ts';
import type { AmountUnit } from '../vocabulary/amount.ts';
import type { Target, TargetRule } from './policy-document.generated.ts';

/** How much a policy promises: an amount as it is written, or the fact that states it. */
export type PromisedAmount = NonNullable<Target['within']>;

/** The keys of a target rule that are no metrics. */
const settings: ReadonlySet<string> = new Set(['id', 'when', 'source', 'table', 'cell']);

/** The metrics for which a rule sets a target, in the order in which it names them. */
export function metricsSetBy(rule: object): string[] {
  return Object.keys(rule).filter((name) => !settings.has(name));
}

/** The target that a rule sets for a metric. */
export function targetOf(rule: TargetRule, metric: string): Target | undefined {
  return settings.has(metric) ? undefined : (ownValue(rule as Readonly<Record<string, unknown>>, metric) as Target | undefined);
}

/** The hours that a target names, with their places in it. */
export function hoursNamedBy(target: Target): [path: Path, name: string][] {
  const { on, dueWithinHours, atLatest } = target;
  const named: [Path, string | undefined][] = [
    [['on'], on],
    [['dueWithinHours'], dueWithinHours],
    [['atLatest', 'on'], atLatest?.on],
  ];
  return named.flatMap(([path, name]): [Path, string][] => (name === undefined ? [] : [[path, name]]));
}

/** The facts from which a target takes its time, with their places in it and what a number counts. */
export function factsNamedBy(target: Target): { readonly path: Path; readonly fact: string; readonly unit?: AmountUnit }[] {
  const { within, dueAt, afterCutoff, atLatest } = target;
  const later = afterCutoff?.within;
  const second = atLatest?.within;
  return [
    ...(typeof within === 'object' ? [{ path: ['within'], ...within }] : []),
    ...(dueAt === undefined ? [] : [{ path: ['dueAt'], fact: dueAt.fact }]),
    ...(typeof later === 'object' ? [{ path: ['afterCutoff', 'within'], ...later }] : []),
    ...(typeof second === 'object' ? [{ path: ['atLatest', 'within'], ...second }] : []),
  ];
}
