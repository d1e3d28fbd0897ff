import type { Facts, Rule, RuleAnswers } from '../rules/rule-table.ts';
import type { CompiledPolicy } from './compiled-policy.ts';

/** Whether a case is taken in, as the contract tells it. */
export type IntakePart = {
  readonly outcome: 'accepted' | 'redirected' | 'refused';
  readonly message: string | null;
  readonly to: string | null;
};

/** Whether the reporter may log the case through this channel. */
export function decideIntake(
  rules: RuleAnswers,
  { tables }: CompiledPolicy,
  facts: Facts,
): { part: IntakePart; fired: Rule<unknown>[] } {
  const found = rules.first(tables.intake, facts);
  if (found === undefined) return { part: { outcome: 'accepted', message: null, to: null }, fired: [] };
  const { outcome = 'accepted', message = null, to = null } = found.outcome;
  return { part: { outcome, message, to }, fired: [found] };
}
