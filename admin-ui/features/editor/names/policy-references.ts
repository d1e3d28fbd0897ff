import { ownKeys, type SupportPolicy } from '../../../../engine/index.ts';
import type { LayeredPolicy } from '../layers/layered-policy.ts';
import { answerKinds, isMap, type NameReference } from './condition-references.ts';
import type { DeclaredName } from './declared-name.ts';
import { textReferences } from './text-references.ts';

/** Where a policy names something: in its own text, and in the bases that it takes over. Paths are those of the texts. */
export type NameReferences = { readonly own: readonly NameReference[]; readonly below: readonly NameReference[] };

type Index = ReadonlyMap<string, readonly NameReference[]>;

const read = new WeakMap<LayeredPolicy, { readonly own: Index; readonly below: Index }>();

const nowhere: readonly NameReference[] = [];

/** Every place where a name is mentioned. A policy is gone through once, when somebody asks first. */
export function referencesTo(policy: LayeredPolicy, declared: DeclaredName): NameReferences {
  const { own, below } = indexOf(policy);
  return { own: own.get(keyOf(declared)) ?? nowhere, below: below.get(keyOf(declared)) ?? nowhere };
}

function indexOf(policy: LayeredPolicy) {
  const known = read.get(policy);
  if (known !== undefined) return known;
  const kindOf = answerKinds(policy.document);
  const below = policy.bases.flatMap(({ value }) => textReferences(withoutOwnKeys(value), kindOf));
  const found = { own: indexed(textReferences(policy.own.value as SupportPolicy, kindOf)), below: indexed(below) };
  read.set(policy, found);
  return found;
}

function indexed(references: readonly NameReference[]): Index {
  const index = new Map<string, NameReference[]>();
  for (const reference of references) {
    const found = index.get(keyOf(reference));
    if (found === undefined) index.set(keyOf(reference), [reference]);
    else found.push(reference);
  }
  return index;
}

function keyOf({ kind, name }: DeclaredName): string {
  return `${kind} ${name}`;
}

/** What a base says of its examples and of itself holds there only. */
function withoutOwnKeys(value: unknown): SupportPolicy {
  const entries = isMap(value) ? Object.entries(value).filter(([key]) => !ownKeys.includes(key)) : [];
  return Object.fromEntries(entries) as unknown as SupportPolicy;
}
