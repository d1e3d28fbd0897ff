import { flattened } from './canonical-form.ts';
import type { Condition, Scalar } from './parse.ts';

type Values = ReadonlySet<Scalar | undefined>;

/**
 * What a condition surely asks of single facts: the values that it lets through alone, and those that it does not let through.
 * `undefined` stands for a fact that is not stated.
 */
export type Atoms = ReadonlyMap<string, { readonly only?: Values; readonly never?: Values }>;

type Comparison = Extract<Condition, { readonly fact: string }>;

/** What a condition asks of single facts; parts of it that ask about several together are passed over. */
export function atomsOf(condition: Condition): Atoms {
  const atoms = new Map<string, { only?: Values; never?: Values }>();
  const keep = (fact: string, { only, never }: { only?: Values | undefined; never?: Values | undefined }): void => {
    const before = atoms.get(fact) ?? {};
    atoms.set(fact, {
      ...before,
      ...(only && { only: before.only === undefined ? only : new Set([...only].filter((value) => before.only?.has(value))) }),
      ...(never && { never: new Set([...(before.never ?? []), ...never]) }),
    });
  };
  for (const part of flattened('all', condition)) {
    if ('fact' in part) for (const [fact, found] of asked(part)) keep(fact, found);
    else if ('not' in part) for (const [fact, never] of refused(part.not)) keep(fact, { never });
  }
  return atoms;
}

/** Whether no case can fulfil both conditions, as far as what they ask of single facts shows. */
export function excludeEachOther(one: Atoms, other: Atoms): boolean {
  for (const [fact, { only, never }] of one) {
    const { only: others, never: nevers } = other.get(fact) ?? {};
    if (only !== undefined && ![...only].some((value) => (others?.has(value) ?? true) && !nevers?.has(value))) return true;
    if (others !== undefined && ![...others].some((value) => !never?.has(value))) return true;
  }
  return false;
}

function asked({ fact, operator, value }: Comparison): [string, { only?: Values; never?: Values }][] {
  const values = new Set((Array.isArray(value) ? value : [value]) as Scalar[]);
  if (operator === 'is' || operator === 'isOneOf') return [[fact, { only: values }]];
  if (operator === 'isNot' || operator === 'isNoneOf') return [[fact, { never: new Set([...values, undefined]) }]];
  if (operator === 'known') return [[fact, value === true ? { never: new Set([undefined]) } : { only: new Set([undefined]) }]];
  return operator === 'contains' ? [[`${fact} with ${String(value)}`, { only: new Set([true]) }]] : [];
}

/** The values that a condition around which `not` stands takes away. */
function refused(condition: Condition): [string, Values][] {
  if ('any' in condition) return condition.any.flatMap(refused);
  if (!('fact' in condition)) return [];
  const { fact, operator, value } = condition;
  const values = (Array.isArray(value) ? value : [value]) as Scalar[];
  if (operator === 'is' || operator === 'isOneOf') return [[fact, new Set(values)]];
  if (operator === 'known' && value === false) return [[fact, new Set([undefined])]];
  if (operator !== 'contains' && operator !== 'containsAny') return [];
  return values.map((one) => [`${fact} with ${String(one)}`, new Set([true])]);
}
