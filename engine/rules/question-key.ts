import type { Condition } from '../policy/condition.ts';
import type { Question, RuleTable } from './rule-table.ts';

/** Names a question so that questions that differ only in facts that no rule of their table asks about have one name. */
export function questionKey({ table, asks, facts }: Question): string {
  return `${table.name} ${asks} ${JSON.stringify(factsAskedBy(table).map((name) => facts[name] ?? null))}`;
}

const askedBy = new WeakMap<RuleTable<unknown>, readonly string[]>();

function factsAskedBy(table: RuleTable<unknown>): readonly string[] {
  const known = askedBy.get(table);
  if (known !== undefined) return known;
  const names = new Set<string>();
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit);
    else if ('any' in condition) condition.any.forEach(visit);
    else if ('not' in condition) visit(condition.not);
    else names.add(condition.fact);
  };
  for (const { condition } of table.rules) visit(condition);
  const asked = [...names];
  askedBy.set(table, asked);
  return asked;
}
