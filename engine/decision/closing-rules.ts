import type { ClosingRule } from '../policy/policy-document.generated.ts';
import type { Rule, RuleAnswers } from '../rules/rule-table.ts';
import type { Phase } from './case-phases.ts';
import { amountOn, type Commitment } from './commitments.ts';
import type { CompiledPolicy } from './compiled-policy.ts';

/** The rule by which silence closes a case, with what its amounts mean for the case. */
export type CaseClosing = {
  readonly rule: Rule<ClosingRule>;
  readonly within: Commitment;
  readonly reminders: readonly Commitment[];
  readonly fired: readonly Rule<unknown>[];
};

/** Which closing rule holds for a case; undefined where none does, or no rules say when silence closes. */
export function decideClosing(rules: RuleAnswers, policy: CompiledPolicy, { route, facts }: Phase): CaseClosing | undefined {
  const rule = rules.first(policy.tables.closure, facts);
  const { within, on, reminders = [] } = rule?.outcome ?? {};
  if (rule === undefined || within === undefined) return undefined;
  const [silence, ...before] = [within, ...reminders].map((amount) =>
    amountOn(rules, policy, { within: amount, on }, route, facts),
  );
  if (silence === undefined) return undefined;
  return {
    rule,
    within: silence.commitment,
    reminders: before.map(({ commitment }) => commitment),
    fired: [rule, ...silence.fired],
  };
}
