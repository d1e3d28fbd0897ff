import { comparisonsIn, type Scalar } from '../conditions/parse.ts';
import type { RuleTable } from '../rules/rule-table.ts';

/** The facts that the rules of tables ask about, each with the values that it is compared with. */
export function namedValues(tables: readonly RuleTable<unknown>[]): ReadonlyMap<string, readonly Scalar[]> {
  const named = new Map<string, Set<Scalar>>();
  for (const { rules } of tables) {
    for (const { fact, operator, value } of rules.flatMap(({ condition }) => comparisonsIn(condition))) {
      const values = named.get(fact) ?? new Set();
      named.set(fact, values);
      if (operator !== 'known') for (const one of [value].flat() as Scalar[]) values.add(one);
    }
  }
  return new Map([...named].map(([fact, values]) => [fact, [...values]]));
}
