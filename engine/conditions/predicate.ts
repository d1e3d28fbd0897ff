import type { Facts } from '../rules/rule-table.ts';
import { operators } from './operators.ts';
import type { Condition } from './parse.ts';

/** Whether a condition holds for a case, without promises or allocation. */
export type Predicate = (facts: Facts) => boolean;

/** A condition as a function that means the same. */
export function compilePredicate(condition: Condition): Predicate {
  if ('all' in condition) {
    const parts = condition.all.map(compilePredicate);
    return (facts) => {
      for (const part of parts) if (!part(facts)) return false;
      return true;
    };
  }
  if ('any' in condition) {
    const parts = condition.any.map(compilePredicate);
    return (facts) => {
      for (const part of parts) if (part(facts)) return true;
      return false;
    };
  }
  if ('not' in condition) {
    const part = compilePredicate(condition.not);
    return (facts) => !part(facts);
  }
  const { fact, value } = condition;
  const compare = operators[condition.operator];
  return (facts) => compare(facts[fact], value);
}
