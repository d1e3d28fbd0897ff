import type { ExplainedCondition, ReferenceAnswer, TriedRule } from '../rules/reference-engine.ts';
import type { Question } from '../rules/rule-table.ts';

/** One list of rules as it was gone through: each rule tried, each condition with what the case says. */
export type ExplanationPart = {
  readonly stage: string;
  /** Where the rules stand in the policy, as `severity.criteria`. */
  readonly part: string;
  readonly rules: readonly ExplainedRule[];
};

export type ExplainedRule = {
  readonly id: string;
  readonly label: string | null;
  readonly outcome: TriedRule['outcome'];
  readonly section: string | null;
  readonly condition: ExplainedCondition;
};

/** What an answer says about the rules of its table. */
export function explainAnswer({ table }: Question, { tried }: ReferenceAnswer): ExplanationPart {
  return {
    stage: table.stage,
    part: table.name,
    rules: tried.map(({ id, outcome, condition }, index) => {
      const rule = table.rules[index];
      const words = rule?.outcome as { label?: string; message?: string; reason?: string } | undefined;
      return {
        id,
        label: words?.label ?? words?.message ?? words?.reason ?? null,
        outcome,
        section: rule?.origin.section ?? null,
        condition,
      };
    }),
  };
}
