import type { Scalar } from '../vocabulary/facts.ts';
import { type Operator, operators } from './operators.ts';

/** A condition over facts. A comparison with a fact that the case does not state is false, whatever the operator but `known`. */
export type Condition =
  | { readonly kind: 'all'; readonly parts: readonly Condition[] }
  | { readonly kind: 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | NamedCondition
  | Comparison;

/** A condition that the policy has a name for: it holds where its part does. */
type NamedCondition = { readonly kind: 'named'; readonly name: string; readonly part: Condition };

/** A comparison of one fact, of which conditions are made. */
export type Comparison = {
  readonly kind: 'comparison';
  readonly fact: string;
  readonly operator: Operator;
  readonly value: Scalar | readonly Scalar[];
};

/** The condition that holds for every case. */
export const always: Condition = { kind: 'all', parts: [] };

/** What is made of each kind of part, given what was made of the parts in it. */
type ConditionVisitor<T> = {
  readonly all: (parts: readonly T[]) => T;
  readonly any: (parts: readonly T[]) => T;
  readonly not: (part: T) => T;
  readonly named: (part: T, name: string) => T;
  readonly comparison: (comparison: Comparison) => T;
};

/** Makes something of a condition from the inside out: the one way through a whole condition. */
export function foldCondition<T>(condition: Condition, visitor: ConditionVisitor<T>): T {
  switch (condition.kind) {
    case 'all':
      return visitor.all(condition.parts.map((part) => foldCondition(part, visitor)));
    case 'any':
      return visitor.any(condition.parts.map((part) => foldCondition(part, visitor)));
    case 'not':
      return visitor.not(foldCondition(condition.part, visitor));
    case 'named':
      return visitor.named(foldCondition(condition.part, visitor), condition.name);
    case 'comparison':
      return visitor.comparison(condition);
  }
}

/** The comparisons in a condition, in the order in which they are written. */
export function comparisonsIn(condition: Condition): readonly Comparison[] {
  const flat = (parts: readonly (readonly Comparison[])[]): readonly Comparison[] => parts.flat();
  return foldCondition<readonly Comparison[]>(condition, {
    all: flat,
    any: flat,
    not: (part) => part,
    named: (part) => part,
    comparison: (comparison) => [comparison],
  });
}

/** The parts of a condition, with those of groups of the same kind inside it. */
export function flattened(kind: 'all' | 'any', condition: Condition): readonly Condition[] {
  return condition.kind === kind ? condition.parts.flatMap((part) => flattened(kind, part)) : [condition];
}

/** The same condition with what named conditions say in place of their names. */
export function withoutNames(condition: Condition): Condition {
  const isPlain = foldCondition<boolean>(condition, {
    all: (parts) => !parts.includes(false),
    any: (parts) => !parts.includes(false),
    not: (part) => part,
    named: () => false,
    comparison: () => true,
  });
  if (isPlain) return condition;
  return foldCondition<Condition>(condition, {
    all: (parts) => ({ kind: 'all', parts }),
    any: (parts) => ({ kind: 'any', parts }),
    not: (part) => ({ kind: 'not', part }),
    named: (part) => part,
    comparison: (comparison) => comparison,
  });
}

/** The values of its fact that a comparison names; none where it takes true or false for something else. */
export function namedValues({ operator, value }: Comparison): readonly Scalar[] {
  return operators[operator].takes === 'truth' ? [] : ([value].flat() as Scalar[]);
}

/** Whether a condition holds as far as comparisons can be told: undefined where it hangs on some that cannot. */
export function standing(condition: Condition, of: (comparison: Comparison) => boolean | undefined): boolean | undefined {
  const joint = (parts: readonly (boolean | undefined)[], decisive: boolean): boolean | undefined => {
    if (parts.includes(decisive)) return decisive;
    return parts.includes(undefined) ? undefined : !decisive;
  };
  return foldCondition<boolean | undefined>(condition, {
    all: (parts) => joint(parts, false),
    any: (parts) => joint(parts, true),
    not: (part) => (part === undefined ? undefined : !part),
    named: (part) => part,
    comparison: of,
  });
}
