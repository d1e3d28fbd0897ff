import type { Condition, Scalar } from '../policy/condition.ts';
import type { RuleTable } from '../rules/rule-table.ts';

/** The facts that the rules of tables ask about, each with the values that it is compared with. */
export function namedValues(tables: readonly RuleTable<unknown>[]): ReadonlyMap<string, readonly Scalar[]> {
  const named = new Map<string, Set<Scalar>>();
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit);
    else if ('any' in condition) condition.any.forEach(visit);
    else if ('not' in condition) visit(condition.not);
    else {
      const values = named.get(condition.fact) ?? new Set();
      named.set(condition.fact, values);
      if (condition.operator !== 'known') for (const value of [condition.value].flat() as Scalar[]) values.add(value);
    }
  };
  for (const { rules } of tables) for (const { condition } of rules) visit(condition);
  return new Map([...named].map(([fact, values]) => [fact, [...values]]));
}
