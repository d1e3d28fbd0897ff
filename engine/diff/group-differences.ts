import type { MessageValue } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { pointerTo } from './deepest-change.ts';
import type { LanguageDifferenceMessage } from './difference-message.ts';
import type { Entity, Facet } from './entity.ts';
import { itemList, onlyIn, provided } from './facet-differences.ts';

/** One entry in the languages that have it; `place` is its place among all. */
export type EntityGroup = { readonly name: MessageValue; readonly place: number; readonly entities: ReadonlyMap<string, Entity> };

/** Where languages differ about one entry: whether they have it, and what it says. */
export function groupDifferences({ name, entities }: EntityGroup, languages: readonly string[]): LanguageDifferenceMessage[] {
  const [first] = entities.values();
  if (first === undefined || first.weight === 'words') return [];
  const isMissing =
    entities.size < languages.length && ![...entities.values()].some(({ isSilent, isOnlyName }) => isSilent || isOnlyName);
  const presence: LanguageDifferenceMessage = {
    stage: first.stage,
    kind: 'missing',
    what: name,
    says: byLanguage(languages, (language) => entities.get(language)?.words ?? null),
    paths: byLanguage(languages, (language) => pathOf(entities.get(language))),
  };
  const keys = new Set([...entities.values()].flatMap(({ facets }) => facets.map(({ key }) => key)));
  return [...(isMissing ? [presence] : []), ...[...keys].flatMap((key) => facetDifference(key, name, entities, languages))];
}

function facetDifference(
  key: string,
  name: MessageValue,
  entities: ReadonlyMap<string, Entity>,
  languages: readonly string[],
): LanguageDifferenceMessage[] {
  const facets = new Map([...entities].map(([language, { facets }]) => [language, facets.find((facet) => facet.key === key)]));
  const [what] = [...facets.values()].flatMap((facet) => facet?.what ?? []);
  const provisos = new Set(what === undefined ? [...entities.values()].map(({ proviso }) => proviso?.form) : []);
  const isUnder = provisos.size > 1 && new Set([...entities.values()].map(({ id }) => id)).size > 1;
  if (!isUnder && !isDifferent([...facets.values()])) return [];
  const says = byLanguage(languages, (language) => {
    const words = describe(facets, language);
    const entity = isUnder ? entities.get(language) : undefined;
    return entity === undefined ? words : provided(words, entity);
  });
  const paths = byLanguage(languages, (language) => pathOf(facets.get(language) ?? entities.get(language)));
  const [{ stage } = { stage: 'header' as const }] = entities.values();
  return [
    {
      stage,
      kind: 'different',
      what: what === undefined ? name : messageOf('list.colon', { first: name, second: what }),
      says,
      paths,
    },
  ];
}

/** Whether facets differ in meaning. Of what is told in a policy's own words, only whether it is there. */
function isDifferent(facets: readonly (Facet | undefined)[]): boolean {
  const weight = facets.find((facet) => facet !== undefined)?.weight;
  if (weight === 'meaning') return new Set(facets.map((facet) => facet?.form)).size > 1;
  return weight === 'told' && new Set(facets.map((facet) => facet === undefined)).size > 1;
}

/** What a language says; of a list, what not every language has in it, or all of it where only the order differs. */
function describe(facets: ReadonlyMap<string, Facet | undefined>, language: string): MessageValue | null {
  const facet = facets.get(language);
  const lists = [...facets.values()].flatMap((one) => (one?.items === undefined ? [] : [one.items]));
  if (facet?.items === undefined) return facet?.words ?? null;
  if (lists.every((list) => onlyIn(list, lists).length === 0)) return facet.words;
  return itemList(onlyIn(facet.items, lists));
}

function pathOf(told: Entity | Facet | undefined): string | null {
  return told === undefined ? null : pointerTo(told.path);
}

/** A value for each language, in their order. */
export function byLanguage<T>(languages: readonly string[], value: (language: string) => T): Record<string, T> {
  return Object.fromEntries(languages.map((language) => [language, value(language)]));
}
