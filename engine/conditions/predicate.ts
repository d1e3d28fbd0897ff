import { type Condition, foldCondition } from './condition.ts';
import { operators } from './operators.ts';

/** Whether a condition holds for the facts of a case, without promises or allocation. */
export type Predicate = (facts: Readonly<Record<string, unknown>>) => boolean;

/** A condition as a function that means the same. */
export function compilePredicate(condition: Condition): Predicate {
  return foldCondition<Predicate>(condition, {
    all: (parts) => (facts) => {
      for (const part of parts) if (!part(facts)) return false;
      return true;
    },
    any: (parts) => (facts) => {
      for (const part of parts) if (part(facts)) return true;
      return false;
    },
    not: (part) => (facts) => !part(facts),
    named: (part) => part,
    comparison: ({ fact, operator, value }) => {
      const { holds } = operators[operator];
      return (facts) => holds(facts[fact], value);
    },
  });
}
