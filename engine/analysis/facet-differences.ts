import type { Path } from '../policy/yaml-source.ts';
import { deepestChange, differingKeys, isSame } from './deepest-change.ts';
import type { Entity, Facet, Item } from './entity.ts';
import { listWords } from './plain-words.ts';

/** What differs between two counterparts. `isRewritten`: it is written differently and means the same. */
export type FacetDifference = {
  readonly facet: Facet;
  readonly what: string;
  readonly path: Path;
  readonly before: string | null;
  readonly after: string | null;
  readonly isRewritten: boolean;
};

/** What differs between an entry and its counterpart, facet by facet, in the order of the later one. */
export function facetDifferences(one: Entity, other: Entity): FacetDifference[] {
  const before = new Map(one.facets.map((facet) => [facet.what, facet]));
  const after = new Map(other.facets.map((facet) => [facet.what, facet]));
  const found = [...new Set([...after.keys(), ...before.keys()])].flatMap((what) => {
    const difference = (what === '' ? underProviso(one, other) : undefined) ?? facetDifference(before.get(what), after.get(what));
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
  return { facet, what: facet.what, path, ...wordsOf(one, other), isRewritten };
}

/** The words for what differs, as few as say it. */
function wordsOf(one: Facet, other: Facet): { before: string | null; after: string | null; what?: string } {
  const [key, ...further] = differingKeys(one.value, other.value) ?? [];
  if (key !== undefined && further.length === 0 && one.form !== other.form) {
    const [before, after] = [pieceOf(one, String(key)), pieceOf(other, String(key))];
    if (before && after) return { what: after.what, before: before.words, after: after.words };
  }
  if (one.items && other.items) return itemWords(one.items, other.items) ?? { before: one.words, after: other.words };
  return { before: one.words, after: other.words };
}

function pieceOf({ piece, value }: Facet, key: string): ReturnType<NonNullable<Facet['piece']>> {
  return piece?.(key, (value as Readonly<Record<string, unknown>>)[key]);
}

/** Of two lists, what only one of them has; undefined where they differ in order alone. */
function itemWords(one: readonly Item[], other: readonly Item[]): { before: string | null; after: string | null } | undefined {
  const [before, after] = [onlyIn(one, [other]), onlyIn(other, [one])];
  if (before.length + after.length === 0) return undefined;
  return { before: listWords(before, 'and') || null, after: listWords(after, 'and') || null };
}

/** The words of the elements of a list that not all the other lists have. */
export function onlyIn(items: readonly Item[], others: readonly (readonly Item[])[]): string[] {
  const shared = others.map((list) => new Set(list.map(({ form }) => form)));
  return items.filter(({ form }) => !shared.every((forms) => forms.has(form))).map(({ words }) => words);
}

/** What counterparts by likeness alone say, with the further condition under which each says it. */
function underProviso(one: Entity, other: Entity): FacetDifference | undefined {
  const [before, after] = [one.facets.find(({ what }) => what === ''), other.facets.find(({ what }) => what === '')];
  if (one.proviso === other.proviso || one.id === other.id || before === undefined || after === undefined) return undefined;
  const words = ({ words }: Facet, { proviso }: Entity): string => [words, proviso].filter(Boolean).join(', ');
  const said = { before: words(before, one), after: words(after, other) };
  return { facet: after, what: '', path: after.path, ...said, isRewritten: false };
}
