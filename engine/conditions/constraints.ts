import type { Scalar } from '../vocabulary/facts.ts';
import { type Comparison, type Condition, flattened, withoutNames } from './condition.ts';
import { operatorEntry } from './operators.ts';

type Values = ReadonlySet<Scalar | undefined>;

type Constraint = { readonly only?: Values; readonly never?: Values };

/**
 * What a condition surely asks of single facts: the values that it lets through alone, and those that it does not let through.
 * `undefined` stands for a fact that is not stated.
 */
export type Constraints = ReadonlyMap<string, Constraint>;

/** What a condition asks of single facts; parts of it that ask about several together are passed over. */
export function constraintsOf(condition: Condition): Constraints {
  const found = new Map<string, { only?: Values; never?: Values }>();
  const keep = (fact: string, { only, never }: Constraint): void => {
    const before = found.get(fact) ?? {};
    found.set(fact, {
      ...before,
      ...(only && { only: before.only === undefined ? only : new Set([...only].filter((value) => before.only?.has(value))) }),
      ...(never && { never: new Set([...(before.never ?? []), ...never]) }),
    });
  };
  for (const part of flattened('all', withoutNames(condition))) {
    if (part.kind === 'comparison') for (const [fact, test] of readBy(part)) keep(fact, test);
    else if (part.kind === 'not') for (const [fact, never] of refusedBy(part.part)) keep(fact, { never });
  }
  return found;
}

/** Whether no case can fulfil both conditions, as far as what they ask of single facts shows. */
export function excludeEachOther(one: Constraints, other: Constraints): boolean {
  for (const [fact, { only, never }] of one) {
    const { only: others, never: nevers } = other.get(fact) ?? {};
    if (only !== undefined && ![...only].some((value) => (others?.has(value) ?? true) && !nevers?.has(value))) return true;
    if (others !== undefined && ![...others].some((value) => !never?.has(value))) return true;
  }
  return false;
}

/** A list with a certain item is a fact of its own, which is true or not. */
function itemFact(fact: string, item: Scalar): string {
  return `${fact} with ${String(item)}`;
}

function readBy({ fact, operator, value }: Comparison): [string, Constraint][] {
  const { domain, takes } = operatorEntry(operator);
  const values = [value].flat() as Scalar[];
  switch (domain) {
    case 'listed':
      return [[fact, { only: new Set(values) }]];
    case 'unlisted':
      return [[fact, { never: new Set([...values, undefined]) }]];
    case 'presence':
      return [[fact, value === true ? { never: new Set([undefined]) } : { only: new Set([undefined]) }]];
    case 'items':
      return takes === 'value' ? values.map((item) => [itemFact(fact, item), { only: new Set([true]) }]) : [];
    case 'open':
      return [];
  }
}

/** The values that a condition around which `not` stands takes away. */
function refusedBy(condition: Condition): [string, Values][] {
  if (condition.kind === 'any') return condition.parts.flatMap(refusedBy);
  if (condition.kind !== 'comparison') return [];
  const { fact, operator, value } = condition;
  const values = [value].flat() as Scalar[];
  switch (operatorEntry(operator).domain) {
    case 'listed':
      return [[fact, new Set(values)]];
    case 'presence':
      return value === false ? [[fact, new Set([undefined])]] : [];
    case 'items':
      return values.map((item) => [itemFact(fact, item), new Set([true])]);
    case 'unlisted':
    case 'open':
      return [];
  }
}
