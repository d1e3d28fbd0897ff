import type { Rule } from '../rules/rule-table.ts';
import type { Box, BoxSpace } from './box.ts';
import type { Dimension } from './cells.ts';

/** The boxes of a rule, and those of the cases for which it does not hold. */
export type RuleSides = (rule: Rule<unknown>) => { readonly holds: readonly Box[]; readonly fails: readonly Box[] };

/** Which rule of a list is the first that holds, as a question of its own; the last cell is none. */
export function chainDimension(name: string, fact: string, rules: readonly Rule<unknown>[]): Dimension {
  return { name, fact, cells: [...rules.map(({ id }) => ({ answer: id })), { answer: undefined }] };
}

/** What ties that question to all others: no rule is the first that does not hold, or behind which one holds. */
export function chainTies(boxes: BoxSpace, name: string, rules: readonly Rule<unknown>[], sides: RuleSides): Box[] {
  const place = boxes.placeOf(name);
  if (place === undefined) return [];
  return rules.flatMap((rule, index) => {
    const { holds, fails } = sides(rule);
    const later = boxes.where(place, (_, at) => at > index);
    const here = boxes.where(place, (_, at) => at === index);
    return [
      ...(later === undefined ? [] : holds.flatMap((box) => boxes.both(later, box) ?? [])),
      ...(here === undefined ? [] : fails.flatMap((box) => boxes.both(here, box) ?? [])),
    ];
  });
}
