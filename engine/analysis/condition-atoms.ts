import type { Condition, Scalar } from '../policy/condition.ts';
import { flattened } from './condition-form.ts';

/** For facts that a condition surely asks for by value: the values that it lets through. `undefined` stands for a fact that is not stated. */
export type Atoms = ReadonlyMap<string, ReadonlySet<Scalar | undefined>>;

/** The values that a condition leaves for facts that it asks for directly; other parts of it are passed over. */
export function atomsOf(condition: Condition): Atoms {
  const atoms = new Map<string, ReadonlySet<Scalar | undefined>>();
  for (const part of flattened('all', condition)) {
    if (!('fact' in part)) continue;
    const values = valuesOf(part);
    if (values === undefined) continue;
    const before = atoms.get(part.fact);
    atoms.set(part.fact, before === undefined ? values : new Set([...values].filter((value) => before.has(value))));
  }
  return atoms;
}

/** Whether no case can fulfil both conditions, as far as the values that they ask for directly show. */
export function excludeEachOther(one: Atoms, other: Atoms): boolean {
  for (const [fact, values] of one) {
    const others = other.get(fact);
    if (others !== undefined && ![...values].some((value) => others.has(value))) return true;
  }
  return false;
}

function valuesOf({ operator, value }: Extract<Condition, { fact: string }>): Set<Scalar | undefined> | undefined {
  if (operator === 'is' || operator === 'isOneOf') return new Set((Array.isArray(value) ? value : [value]) as Scalar[]);
  return operator === 'known' && value === false ? new Set([undefined]) : undefined;
}
