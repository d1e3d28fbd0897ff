import { comparisonsIn, namedValues } from '../conditions/condition.ts';
import type { RuleTable } from '../rules/rule-table.ts';

/** The values with which rules compare a fact, each once, in the order of the rules. */
export function valuesNamed(tables: readonly RuleTable<unknown>[], fact: string): string[] {
  const comparisons = tables.flatMap(({ rules }) => rules.flatMap(({ condition }) => comparisonsIn(condition)));
  return [
    ...new Set(
      comparisons
        .filter((one) => one.fact === fact)
        .flatMap(namedValues)
        .map(String),
    ),
  ];
}
