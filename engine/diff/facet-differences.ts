import { listMessages } from '../messages/lists.ts';
import type { MessageValue } from '../messages/message.ts';
import { ownValue } from '../own-value.ts';
import type { Path } from '../path.ts';
import { deepestChange, differingKeys, isSame } from './deepest-change.ts';
import type { Entity, Facet, Item, Piece } from './entity.ts';

/** What differs between two counterparts. `isRewritten`: it is written differently and means the same. */
type FacetDifference = {
  readonly facet: Facet;
  /** What it is about; undefined where the entry's name says it. */
  readonly what: MessageValue | undefined;
  readonly path: Path;
  readonly before: MessageValue | null;
  readonly after: MessageValue | null;
  readonly isRewritten: boolean;
};

/** What differs between an entry and its counterpart, facet by facet, in the order of the later one. */
export function facetDifferences(one: Entity, other: Entity): FacetDifference[] {
  const before = new Map(one.facets.map((facet) => [facet.key, facet]));
  const after = new Map(other.facets.map((facet) => [facet.key, facet]));
  const found = [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const difference = underProviso([one, was], [other, is]) ?? facetDifference(was, is);
    return difference === undefined ? [] : [difference];
  });
  const told = new Set(found.filter(({ isRewritten }) => !isRewritten).map(({ path }) => path.join('/')));
  return found.filter(({ isRewritten, path }) => !isRewritten || !told.has(path.join('/')));
}

function facetDifference(one: Facet | undefined, other: Facet | undefined): FacetDifference | undefined {
  const facet = other ?? one;
  if (facet === undefined || (facet.isBeside && (one === undefined || other === undefined))) return undefined;
  if (one === undefined || other === undefined) {
    const words = { before: one?.words ?? null, after: other?.words ?? null };
    return { facet, what: facet.what, path: facet.path, ...words, isRewritten: false };
  }
  if (isSame(one.value, other.value)) return undefined;
  const path = deepestChange(one.value, other.value, other.path);
  const isRewritten = one.form === other.form;
  return { facet, what: facet.what, path, ...describe(one, other), isRewritten };
}

type BothDescriptions = { before: MessageValue | null; after: MessageValue | null };

/** The words for what differs, as few as say it. */
function describe(one: Facet, other: Facet): BothDescriptions & { what?: MessageValue | undefined } {
  const [key, ...further] = differingKeys(one.value, other.value) ?? [];
  if (key !== undefined && further.length === 0 && one.form !== other.form) {
    const [before, after] = [pieceOf(one, String(key)), pieceOf(other, String(key))];
    if (before && after) return { what: after.what, before: before.words, after: after.words };
  }
  if (one.items && other.items) return describeItem(one.items, other.items) ?? { before: one.words, after: other.words };
  return { before: one.words, after: other.words };
}

function pieceOf({ piece, value }: Facet, key: string): Piece | undefined {
  return piece?.(key, ownValue(value as Readonly<Record<string, unknown>>, key));
}

/** Of two lists, what only one of them has; undefined where they differ in order alone. */
function describeItem(one: readonly Item[], other: readonly Item[]): BothDescriptions | undefined {
  const [before, after] = [onlyIn(one, [other]), onlyIn(other, [one])];
  if (before.length + after.length === 0) return undefined;
  return { before: itemList(before), after: itemList(after) };
}

/** Elements of a list in a row; null for none. */
export function itemList(words: readonly MessageValue[]): MessageValue | null {
  return words.length === 0 ? null : listMessages(words, 'and');
}

/** The words of the elements of a list that not all the other lists have. */
export function onlyIn(items: readonly Item[], others: readonly (readonly Item[])[]): MessageValue[] {
  const shared = others.map((list) => new Set(list.map(({ form }) => form)));
  return items.filter(({ form }) => !shared.every((forms) => forms.has(form))).map(({ words }) => words);
}

type EntityFacet = readonly [entity: Entity, facet: Facet | undefined];

/** What counterparts by likeness alone say, with the further condition under which each says it. */
function underProviso([one, was]: EntityFacet, [other, is]: EntityFacet): FacetDifference | undefined {
  if (was === undefined || is === undefined || is.what !== undefined || one.id === other.id) return undefined;
  if (one.proviso?.form === other.proviso?.form) return undefined;
  return {
    facet: is,
    what: undefined,
    path: is.path,
    before: provided(was.words, one),
    after: provided(is.words, other),
    isRewritten: false,
  };
}

/** Words with the further condition under which an entry holds, where there is one. */
export function provided(words: MessageValue | null, { proviso }: Entity): MessageValue | null {
  if (proviso === undefined) return words;
  return listMessages([...(words === null ? [] : [words]), proviso.words]);
}
