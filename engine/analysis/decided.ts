import type { TargetRule } from '../policy/policy-document.generated.ts';
import { targetOf } from '../policy/target-rule.ts';
import type { Rule } from '../rules/rule-table.ts';

/** What a list, or the rules on one target, decide of a case; null where nothing. Without what names and words it. */
export type Decided = Readonly<Record<string, unknown>> | null;

/** What a rule says of the cases for which it holds, its words included: all but its name, its condition and where it is written. */
export function settingsOf({ outcome }: Rule<unknown>): Readonly<Record<string, unknown>> {
  const { id: _, when: __, source: ___, cell: ____, ...settings } = outcome as Record<string, unknown>;
  return settings;
}

/** The same without its words. */
export function decidedBy(rule: Rule<unknown>): Decided {
  const { label: _, message: __, ...decided } = settingsOf(rule);
  return decided;
}

/** What the target of a rule promises; null where nothing. */
export function promisedBy({ outcome }: Rule<TargetRule>, metric: string): Decided {
  const target = targetOf(outcome, metric);
  if (target === undefined || target.commitment === 'none') return null;
  const { label: _, ...promise } = target;
  return promise;
}

/** JSON with the keys of every map in one order: the same text for what says the same. */
export function sameText(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    isMap(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/** Whether a part of a policy has entries with names. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
