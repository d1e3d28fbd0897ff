import { english } from '../messages/english.ts';
import { joinMessages, listMessages } from '../messages/lists.ts';
import type { MessageCatalog, MessageValue } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Policy } from '../policy/policy.ts';
import { pointerTo } from './deepest-change.ts';
import { differenceStages, type PolicyDifferences } from './difference.ts';
import { type DifferenceMessage, differenceIn } from './difference-message.ts';
import { changingConditions, documentContext } from './document-context.ts';
import type { Entity } from './entity.ts';
import { facetDifferences } from './facet-differences.ts';
import { describeMove, describePosition, type Move, movesAmong } from './moved-entities.ts';
import { type Pairing, pairEntities } from './pair-entities.ts';
import { placeBesideTable } from './place-beside-table.ts';
import { policyEntities } from './policy-entities.ts';

/**
 * What differs in meaning and in wording between two complete policies, by their parts; always in the same order. Told in the
 * language of a catalogue.
 */
export function comparePolicies(before: Policy, after: Policy, catalog: MessageCatalog = english): PolicyDifferences {
  const changing = changingConditions(before.document, after.document);
  const ones = policyEntities(documentContext(before.document, 'versions', undefined, changing));
  const others = policyEntities(documentContext(after.document, 'versions', undefined, changing));
  const pairing = pairEntities(ones, others);
  const placesAfter = new Map(others.map((entity, index) => [entity, index]));
  const counts = countsOf(others);
  const alreadyTold = new Set<string>();
  const placed = [
    ...removals(ones, pairing, placesAfter),
    ...pairing.added.filter(isShown).map((entity) => ({ place: placesAfter.get(entity) ?? 0, told: addition(entity, counts) })),
    ...pairing.pairs.flatMap(([one, other]) =>
      changes([before, one], [after, other], alreadyTold).map((told) => ({ place: placesAfter.get(other) ?? 0, told })),
    ),
    ...movesAmong(pairing.pairs, others).map((move) => ({
      place: placesAfter.get(move.pair[1]) ?? 0,
      told: movement(move),
    })),
  ];
  const differences = placed.sort((one, other) => one.place - other.place).map(({ told }) => told);
  const sorted = differenceStages.flatMap((stage) => differences.filter((one) => one.stage === stage));
  const meaning = sorted.filter((one) => one.meaning).length;
  return { differences: sorted.map((one) => differenceIn(one, catalog)), meaning, wording: sorted.length - meaning };
}

type Placed = { readonly place: number; readonly told: DifferenceMessage };

function isShown({ isSilent }: Entity): boolean {
  return isSilent !== true;
}

/** What was taken away is told after what it stood behind. */
function removals(ones: readonly Entity[], { pairs, removed }: Pairing, placesAfter: ReadonlyMap<Entity, number>): Placed[] {
  const counterpart = new Map(pairs);
  const gone = new Set(removed.filter(isShown));
  let place = -1;
  return ones.flatMap((entity) => {
    const other = counterpart.get(entity);
    if (other !== undefined) place = placesAfter.get(other) ?? place;
    if (!gone.has(entity)) return [];
    return [{ place: place + 0.5, told: presence(entity, 'removed', { before: entity.words ?? '', after: null }) }];
  });
}

function addition(entity: Entity, counts: ReadonlyMap<Entity, MessageValue>): DifferenceMessage {
  return presence(entity, 'added', { before: null, after: listMessages([entity.words ?? [], counts.get(entity) ?? []].flat()) });
}

function presence(
  entity: Entity,
  kind: 'added' | 'removed',
  words: Pick<DifferenceMessage, 'before' | 'after'>,
): DifferenceMessage {
  return {
    ...headOf(entity),
    kind,
    path: pointerTo(entity.path),
    what: entity.name,
    ...words,
    meaning: entity.weight !== 'words' && entity.isOnlyName !== true,
  };
}

type Side = readonly [policy: Policy, entity: Entity];

/** What differs between counterparts. What stands beside a table holds for all its cells: it is told once, of the table. */
function changes([policy, one]: Side, [later, other]: Side, alreadyTold: Set<string>): DifferenceMessage[] {
  return facetDifferences(one, other).flatMap(({ facet, what, path, before, after, isRewritten }) => {
    const meaning = facet.weight !== 'words' && !isRewritten && !(facet.key === 'id' && isNamedByPlace(one, other));
    const table = placeBesideTable(later, path) ?? placeBesideTable(policy, path);
    const key = JSON.stringify([table, other.list, facet.key, before, after]);
    if (table !== undefined && alreadyTold.has(key)) return [];
    if (table !== undefined) alreadyTold.add(key);
    const name = [
      (table === undefined ? undefined : other.tableName) ?? other.name,
      what ?? [],
      isRewritten && facet.weight !== 'words' ? messageOf('diff.written-differently') : [],
    ].flat();
    return [
      {
        ...headOf(other),
        kind: meaning ? 'changed' : 'wording',
        path: pointerTo(path),
        what: joinMessages(name, 'list.colon'),
        before,
        after,
        meaning,
      },
    ];
  });
}

/** Whether a rule has another id because it became a cell of a table, or was one; what it decides is not told by its id. */
function isNamedByPlace(one: Entity, other: Entity): boolean {
  return (one.tableName === undefined) !== (other.tableName === undefined) && ['routing', 'targets'].includes(other.stage);
}

function movement(move: Move): DifferenceMessage {
  const [, entity] = move.pair;
  return {
    ...headOf(entity),
    kind: 'moved',
    path: pointerTo(entity.path),
    what: entity.name,
    before: describePosition(move.from),
    after: describeMove(move),
    meaning: move.nowBefore.length + move.nowAfter.length > 0,
  };
}

/** Of rules of which the first that holds counts, the place in their list: `rule 3 of 12`. */
function countsOf(entities: readonly Entity[]): ReadonlyMap<Entity, MessageValue> {
  const lists = new Map<string, Entity[]>();
  for (const entity of entities)
    if (typeof entity.order === 'object') lists.get(entity.list)?.push(entity) ?? lists.set(entity.list, [entity]);
  return new Map(
    [...lists.values()].flatMap((list) =>
      list.map((entity, index) => [entity, messageOf('diff.rule-of', { position: index + 1, count: list.length })] as const),
    ),
  );
}

function headOf({ stage, id }: Entity): Pick<DifferenceMessage, 'stage' | 'id'> {
  return { stage, id: id === '' ? null : id };
}
