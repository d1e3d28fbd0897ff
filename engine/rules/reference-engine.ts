import { Engine, type NestedCondition, type RuleResult, type TopLevelCondition } from 'json-rules-engine';
import { type Condition, foldCondition } from '../conditions/condition.ts';
import { type Operator, operatorEntries } from '../conditions/operators.ts';
import { Quotient } from '../quotient.ts';
import type { Question, RuleTable } from './rule-table.ts';

/** A condition with what the case says about it and whether it holds. */
export type ExplainedCondition =
  | { readonly all: readonly ExplainedCondition[]; readonly holds: boolean }
  | { readonly any: readonly ExplainedCondition[]; readonly holds: boolean }
  | { readonly not: ExplainedCondition; readonly holds: boolean }
  /** A condition that the policy has a name for. */
  | { readonly is: string; readonly condition: ExplainedCondition; readonly holds: boolean }
  | {
      readonly fact: string;
      readonly operator: Operator;
      readonly value: unknown;
      readonly actual: unknown;
      readonly holds: boolean;
    };

/** A rule as it was tried. A rule after the first that holds is not tried when only the first is asked for. */
export type TriedRule = {
  readonly id: string;
  readonly outcome: 'holds' | 'does-not-hold' | 'not-tried';
  readonly condition: ExplainedCondition;
};

export type ReferenceAnswer = { readonly indexes: readonly number[]; readonly tried: readonly TriedRule[] };

/**
 * Answers a question with json-rules-engine, on a fresh engine: concurrent runs on one lose rules.
 */
export function askReference(question: Question): Promise<ReferenceAnswer> {
  return referenceFor(question.table)(question);
}

/**
 * Answers questions about one table with one json-rules-engine, one after the other and never two at once. Own comparisons,
 * because the built-in ones convert types and take a missing fact for a different one; a plain path resolver, because values
 * are never paths.
 */
export function referenceFor(table: RuleTable<unknown>): (question: Question) => Promise<ReferenceAnswer> {
  const engine = new Engine([], { allowUndefinedFacts: true, replaceFactsInEventParams: false, pathResolver: (value) => value });
  for (const [name, { holds }] of operatorEntries) engine.addOperator(name, holds);
  for (const [index, rule] of table.rules.entries()) {
    engine.addRule({ name: String(index), conditions: topLevel(rule.condition), event: { type: 'holds' } });
  }
  return async ({ facts, asks }) => {
    const stated = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
    const run = await engine.run(stated);
    return serializeAnswer(table, asks, run.results, run.failureResults);
  };
}

function serializeAnswer(
  table: RuleTable<unknown>,
  asks: Question['asks'],
  held: readonly RuleResult[],
  failed: readonly RuleResult[],
): ReferenceAnswer {
  const results = new Map([...held, ...failed].map((result) => [Number(result.name), result]));
  const holding = held.map((result) => Number(result.name)).sort((a, b) => a - b);
  const indexes = asks === 'first' ? holding.slice(0, 1) : holding;
  const last = asks === 'first' ? (indexes[0] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  const isHolding = new Set(holding);
  const tried = table.rules.map((rule, index): TriedRule => {
    const result = results.get(index);
    if (result === undefined) throw new Error(`json-rules-engine lost rule ${rule.id} of ${table.name}`);
    const outcome = index > last ? 'not-tried' : isHolding.has(index) ? 'holds' : 'does-not-hold';
    return { id: rule.id, outcome, condition: explain(result.conditions as unknown as Evaluated) };
  });
  return { indexes, tried };
}

/** What the names of groups begin with that stand for named conditions. */
const naming = 'is ';

/** A condition as json-rules-engine takes it at the top of a rule. */
export function topLevel(condition: Condition): TopLevelCondition {
  const nested = foldCondition<NestedCondition>(condition, {
    all: (all) => ({ all: [...all] }),
    any: (any) => ({ any: [...any] }),
    not: (not) => ({ not }),
    named: (part, name) => ({ all: [part], name: `${naming}${name}` }),
    comparison: ({ fact, operator, value }) => ({ fact, operator, value }),
  });
  return condition.kind === 'comparison' ? { all: [nested] } : (nested as TopLevelCondition);
}

/** A condition as json-rules-engine hands it back. */
type Evaluated = {
  readonly name?: string;
  readonly all?: readonly Evaluated[];
  readonly any?: readonly Evaluated[];
  readonly not?: Evaluated;
  readonly fact?: string;
  readonly operator?: string;
  readonly value?: unknown;
  readonly factResult?: unknown;
  readonly result?: boolean;
};

/** The outcome of a group is worked out from its parts: the engine does not write it down for `not`. */
function explain(condition: Evaluated): ExplainedCondition {
  if (condition.name?.startsWith(naming) === true && condition.all) {
    const [inner] = condition.all.map(explain);
    if (inner !== undefined) return { is: condition.name.slice(naming.length), condition: inner, holds: inner.holds };
  }
  if (condition.all) {
    const all = condition.all.map(explain);
    return { all, holds: all.every((part) => part.holds) };
  }
  if (condition.any) {
    const any = condition.any.map(explain);
    return { any, holds: any.some((part) => part.holds) };
  }
  if (condition.not) {
    const not = explain(condition.not);
    return { not, holds: !not.holds };
  }
  return {
    fact: condition.fact ?? '',
    operator: condition.operator as Operator,
    value: condition.value,
    actual: condition.factResult instanceof Quotient ? condition.factResult.nearest : (condition.factResult ?? null),
    holds: condition.result === true,
  };
}
