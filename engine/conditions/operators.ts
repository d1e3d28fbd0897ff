import { Quotient } from '../quotient.ts';
import type { Operator } from './parse.ts';

type Compare = (fact: unknown, value: unknown) => boolean;

function ordered(compare: (a: number | string, b: number | string) => boolean): Compare {
  return (fact, value) => {
    if (typeof fact === 'number' && typeof value === 'number') return compare(fact, value);
    if (fact instanceof Quotient && typeof value === 'number') return compare(fact.compareWith(value), 0);
    return typeof fact === 'string' && typeof value === 'string' && compare(fact, value);
  };
}

function stated(compare: Compare): Compare {
  return (fact, value) => fact !== undefined && compare(fact, value);
}

/** What each comparison means. All but `known` are false for a fact that is not stated; none converts types. */
export const operators: Readonly<Record<Operator, Compare>> = {
  is: stated((fact, value) => fact === value),
  isNot: stated((fact, value) => fact !== value),
  isOneOf: stated((fact, values) => Array.isArray(values) && values.includes(fact)),
  isNoneOf: stated((fact, values) => Array.isArray(values) && !values.includes(fact)),
  contains: (fact, value) => Array.isArray(fact) && fact.includes(value),
  containsAny: (fact, values) => Array.isArray(fact) && Array.isArray(values) && fact.some((item) => values.includes(item)),
  atLeast: ordered((a, b) => a >= b),
  above: ordered((a, b) => a > b),
  below: ordered((a, b) => a < b),
  atMost: ordered((a, b) => a <= b),
  known: (fact, value) => (fact !== undefined) === value,
};
