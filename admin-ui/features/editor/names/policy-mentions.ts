import { ownKeys, type SupportPolicy } from '../../../../engine/index.ts';
import type { LayeredPolicy } from '../layers/layered-policy.ts';
import { answerKinds, isMap, type Mention } from './condition-mentions.ts';
import type { DeclaredName } from './declared-name.ts';
import { textMentions } from './text-mentions.ts';

/** Where a policy names something: in its own text, and in the bases that it takes over. Paths are those of the texts. */
export type Mentions = { readonly own: readonly Mention[]; readonly below: readonly Mention[] };

type Index = ReadonlyMap<string, readonly Mention[]>;

const read = new WeakMap<LayeredPolicy, { readonly own: Index; readonly below: Index }>();

const nowhere: readonly Mention[] = [];

/** Every place where a name is mentioned. A policy is gone through once, when somebody asks first. */
export function mentionsOf(policy: LayeredPolicy, declared: DeclaredName): Mentions {
  const { own, below } = indexOf(policy);
  return { own: own.get(keyOf(declared)) ?? nowhere, below: below.get(keyOf(declared)) ?? nowhere };
}

function indexOf(policy: LayeredPolicy) {
  const known = read.get(policy);
  if (known !== undefined) return known;
  const kindOf = answerKinds(policy.document);
  const below = policy.bases.flatMap(({ value }) => textMentions(withoutOwnKeys(value), kindOf));
  const found = { own: indexed(textMentions(policy.own.value as SupportPolicy, kindOf)), below: indexed(below) };
  read.set(policy, found);
  return found;
}

function indexed(mentions: readonly Mention[]): Index {
  const index = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const found = index.get(keyOf(mention));
    if (found === undefined) index.set(keyOf(mention), [mention]);
    else found.push(mention);
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
