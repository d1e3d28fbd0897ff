import { english } from '../messages/english.ts';
import type { MessageCatalog, MessageValue } from '../messages/message.ts';
import type { Policy } from '../policy/policy.ts';
import type { SupportPolicy } from '../policy/policy-document.generated.ts';
import { alignedDocument } from './aligned-document.ts';
import { pointerTo } from './deepest-change.ts';
import { differenceStages, type LanguageDifferences } from './difference.ts';
import { type LanguageDifferenceMessage, languageDifferenceIn } from './difference-message.ts';
import { changingConditions, documentContext } from './document-context.ts';
import type { Entity } from './entity.ts';
import { byLanguage, type EntityGroup, groupDifferences } from './group-differences.ts';
import { describeMove, describePosition, movesAmong } from './moved-entities.ts';
import { pairEntities } from './pair-entities.ts';
import { policyEntities } from './policy-entities.ts';

/**
 * Where the languages of a policy differ in meaning, side by side: figures, rules, hours, contacts and what only some of them have.
 * What is merely said in another language, or called by another id, is no difference. The policy's default language comes first.
 * Told in the language of a catalogue.
 */
export function compareLanguages(editions: readonly Policy[], catalog: MessageCatalog = english): LanguageDifferences {
  const ordered = defaultFirst(editions);
  const languages = ordered.map(({ language }) => language);
  const [reference, ...others] = ordered.map(({ document }) => document);
  if (reference === undefined) return { languages, differences: [] };
  const documents = [reference, ...others.map((document) => alignedDocument(document, reference))];
  const shared = sharedHours(documents);
  const changing = new Set(documents.flatMap((document) => [...changingConditions(reference, document)]));
  const entities = documents.map((document) => policyEntities(documentContext(document, 'languages', shared, changing)));
  const groups = groupsOf(languages, entities);
  const differences = groups.flatMap((group) => groupDifferences(group, languages));
  const moved = movesBetween(languages, entities, groups);
  const sorted = differenceStages.flatMap((stage) => [...differences, ...moved].filter((one) => one.stage === stage));
  return { languages, differences: sorted.map((one) => languageDifferenceIn(one, catalog)) };
}

function defaultFirst(editions: readonly Policy[]): Policy[] {
  const preferred = editions.find(({ document, language }) => document.defaultLanguage === language);
  return preferred === undefined ? [...editions] : [preferred, ...editions.filter((edition) => edition !== preferred)];
}

/** The names of hours that every language has. */
function sharedHours(documents: readonly SupportPolicy[]): ReadonlySet<string> {
  const names = documents.map(
    ({ calendars, unions }) => new Set([...Object.keys(calendars ?? {}), ...Object.keys(unions ?? {})]),
  );
  return new Set([...(names[0] ?? [])].filter((name) => names.every((some) => some.has(name))));
}

/** Each entry with its counterparts; those that the first language does not have stand behind what they follow in their own. */
function groupsOf(languages: readonly string[], entities: readonly (readonly Entity[])[]): EntityGroup[] {
  type Group = { name: MessageValue; place: number; entities: Map<string, Entity> };
  const groups = new Map<Entity, Group>();
  for (const [index, ofLanguage] of entities.entries()) {
    const language = languages[index] ?? '';
    const { pairs } = pairEntities([...groups.keys()], ofLanguage);
    const counterparts = new Map(pairs.map(([one, other]) => [other, groups.get(one)]));
    let place = -1;
    for (const [position, entity] of ofLanguage.entries()) {
      const group = counterparts.get(entity);
      place = group?.place ?? (index === 0 ? position : place);
      if (group !== undefined) group.entities.set(language, entity);
      else
        groups.set(entity, {
          name: entity.name,
          place: index === 0 ? place : place + 0.5,
          entities: new Map([[language, entity]]),
        });
    }
  }
  return [...groups.values()].sort((one, other) => one.place - other.place);
}

/** Entries of a list in which order counts that stand elsewhere in another language, with effect. */
function movesBetween(
  languages: readonly string[],
  entities: readonly (readonly Entity[])[],
  groups: readonly EntityGroup[],
): LanguageDifferenceMessage[] {
  const [reference = '', ...others] = languages;
  return others.flatMap((language, index) => {
    const pairs = groups.flatMap(({ entities: members }) => {
      const [one, other] = [members.get(reference), members.get(language)];
      return one === undefined || other === undefined ? [] : [[one, other] as const];
    });
    return movesAmong(pairs, entities[index + 1] ?? [])
      .filter(({ nowBefore, nowAfter }) => nowBefore.length + nowAfter.length > 0)
      .map((move): LanguageDifferenceMessage => {
        const [one, other] = move.pair;
        const says = new Map([
          [reference, describePosition(move.from)],
          [language, describeMove(move)],
        ]);
        const paths = new Map([
          [reference, pointerTo(one.path)],
          [language, pointerTo(other.path)],
        ]);
        return {
          stage: one.stage,
          kind: 'moved',
          what: one.name,
          says: byLanguage(languages, (name) => says.get(name) ?? null),
          paths: byLanguage(languages, (name) => paths.get(name) ?? null),
        };
      });
  });
}
