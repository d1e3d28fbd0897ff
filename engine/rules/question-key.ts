import { comparisonsIn } from '../conditions/condition.ts';
import type { Question, RuleTable } from './rule-table.ts';

/** Names a question so that questions that differ only in facts that no rule of their table asks about have one name. */
export function questionKey({ table, asks, facts }: Question): string {
  return `${table.name} ${asks} ${JSON.stringify(factsReadBy(table).map((name) => facts[name] ?? null))}`;
}

const readBy = new WeakMap<RuleTable<unknown>, readonly string[]>();

function factsReadBy(table: RuleTable<unknown>): readonly string[] {
  const known = readBy.get(table);
  if (known !== undefined) return known;
  const asked = [...new Set(table.rules.flatMap(({ condition }) => comparisonsIn(condition)).map(({ fact }) => fact))];
  readBy.set(table, asked);
  return asked;
}
