import { pointerTo } from './deepest-change.ts';
import type { LanguageDifference } from './difference.ts';
import type { Entity, Facet } from './entity.ts';
import { onlyIn } from './facet-differences.ts';
import { listWords } from './plain-words.ts';

/** One entry in the languages that have it; `place` is its place among all. */
export type EntityGroup = { readonly name: string; readonly place: number; readonly entities: ReadonlyMap<string, Entity> };

/** Where languages differ about one entry: whether they have it, and what it says. */
export function groupDifferences({ name, entities }: EntityGroup, languages: readonly string[]): LanguageDifference[] {
  const [first] = entities.values();
  if (first === undefined || first.weight === 'words') return [];
  const isMissing = entities.size < languages.length && ![...entities.values()].some(({ isSilent }) => isSilent);
  const presence: LanguageDifference = {
    stage: first.stage,
    kind: 'missing',
    what: name,
    says: byLanguage(languages, (language) => entities.get(language)?.words ?? null),
    paths: byLanguage(languages, (language) => pathOf(entities.get(language))),
  };
  const whats = new Set([...entities.values()].flatMap(({ facets }) => facets.map(({ what }) => what)));
  return [...(isMissing ? [presence] : []), ...[...whats].flatMap((what) => facetDifference(what, name, entities, languages))];
}

function facetDifference(
  what: string,
  name: string,
  entities: ReadonlyMap<string, Entity>,
  languages: readonly string[],
): LanguageDifference[] {
  const facets = new Map([...entities].map(([language, { facets }]) => [language, facets.find((facet) => facet.what === what)]));
  const provisos = new Set(what === '' ? [...entities.values()].map(({ proviso }) => proviso) : []);
  const isUnder = provisos.size > 1 && new Set([...entities.values()].map(({ id }) => id)).size > 1;
  if (!isUnder && !isDifferent([...facets.values()])) return [];
  const says = byLanguage(languages, (language) => {
    const words = wordsOf(facets, language);
    const proviso = isUnder ? entities.get(language)?.proviso : undefined;
    return proviso === undefined ? words : [words, proviso].join(', ');
  });
  const paths = byLanguage(languages, (language) => pathOf(facets.get(language) ?? entities.get(language)));
  const [{ stage } = { stage: 'header' as const }] = entities.values();
  return [{ stage, kind: 'different', what: what === '' ? name : `${name}: ${what}`, says, paths }];
}

/** Whether facets differ in meaning. Of what is told in a policy's own words, only whether it is there. */
function isDifferent(facets: readonly (Facet | undefined)[]): boolean {
  const weight = facets.find((facet) => facet !== undefined)?.weight;
  if (weight === 'meaning') return new Set(facets.map((facet) => facet?.form)).size > 1;
  return weight === 'told' && new Set(facets.map((facet) => facet === undefined)).size > 1;
}

/** What a language says; of a list, what not every language has in it, or all of it where only the order differs. */
function wordsOf(facets: ReadonlyMap<string, Facet | undefined>, language: string): string | null {
  const facet = facets.get(language);
  const lists = [...facets.values()].flatMap((one) => (one?.items === undefined ? [] : [one.items]));
  if (facet?.items === undefined) return facet?.words ?? null;
  if (lists.every((list) => onlyIn(list, lists).length === 0)) return facet.words;
  return listWords(onlyIn(facet.items, lists), 'and') || null;
}

function pathOf(told: Entity | Facet | undefined): string | null {
  return told === undefined ? null : pointerTo(told.path);
}

/** A value for each language, in their order. */
export function byLanguage<T>(languages: readonly string[], value: (language: string) => T): Record<string, T> {
  return Object.fromEntries(languages.map((language) => [language, value(language)]));
}
