import type { Condition } from '../conditions/condition.ts';
import { parseCondition } from '../conditions/parse.ts';
import type { Source } from '../policy/policy-document.generated.ts';
import type { FactCatalogue } from '../vocabulary/facts.ts';

/** What is known about a case: its facts by name. A fact that the case does not state is not in it. */
export type Facts = Readonly<Record<string, unknown>>;

/** A rule whose condition is ready to be asked. */
export type Rule<T> = { readonly id: string; readonly condition: Condition; readonly outcome: T; readonly origin: RuleOrigin };

/** Which part of a decision a rule belongs to, what it decides, and where the document states it. */
export type RuleOrigin = {
  readonly stage: string;
  /** Where its list stands in the policy, as `routing.teams`. */
  readonly part: string;
  readonly rule: string;
  /** The team, desk, severity, hours or whatever else it names; null for a rule that only says or promises something. */
  readonly decides: string | null;
  readonly document: string | null;
  readonly section: string | null;
};

/** The rules of one part of a policy, in order. */
export type RuleTable<T> = {
  /** The part of the decision to which the rules belong, as the contract names it. */
  readonly stage: string;
  /** Where the rules stand in the policy, as `severity.criteria`. */
  readonly name: string;
  readonly rules: readonly Rule<T>[];
};

/** Which rules of a table hold for these facts? */
export type Question = { readonly table: RuleTable<unknown>; readonly facts: Facts; readonly asks: 'first' | 'every' };

/** The positions of the rules that hold, in order; for `first`, of the first alone. */
export type Answer = readonly number[];

/** Answers questions about tables. Who asks neither knows nor cares what finds the answer. */
export type RuleAnswers = {
  /** The first rule that holds. */
  readonly first: <T>(table: RuleTable<T>, facts: Facts) => Rule<T> | undefined;
  /** Every rule that holds, in order. */
  readonly every: <T>(table: RuleTable<T>, facts: Facts) => readonly Rule<T>[];
};

type WrittenRule = { readonly id: string; readonly when?: unknown; readonly source?: Source };

/** The table of a list of rules as the policy writes them. The conditions must have been checked before; `own` is the policy's document. */
export function ruleTable<T extends WrittenRule>(
  stage: string,
  name: string,
  rules: readonly T[] | undefined,
  catalogue: FactCatalogue,
  own: Source = {},
): RuleTable<T> {
  return {
    stage,
    name,
    rules: (rules ?? []).map((rule) => {
      const { document = own.document ?? null, section = null } = rule.source ?? {};
      return {
        id: rule.id,
        condition: parseCondition(rule.when, catalogue).condition,
        outcome: rule,
        origin: { stage, part: name, rule: rule.id, decides: verdictOf(rule), document, section },
      };
    }),
  };
}

/** Under which key the rules of a list say what they decide. */
const verdictKeys = ['then', 'outcome', 'highest', 'lowest', 'by', 'status'];

function verdictOf(rule: Readonly<Record<string, unknown>>): string | null {
  const { raise, lower } = rule;
  if (typeof raise === 'number') return `+${raise}`;
  if (typeof lower === 'number') return `-${lower}`;
  const key = verdictKeys.find((one) => typeof rule[one] === 'string');
  return key === undefined ? null : String(rule[key]);
}
