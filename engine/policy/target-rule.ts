import { ownValue } from '../own-value.ts';
import type { Target, TargetRule } from './policy-document.generated.ts';

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
