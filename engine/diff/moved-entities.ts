import { excludeEachOther } from '../conditions/constraints.ts';
import { listMessages } from '../messages/lists.ts';
import type { MessageValue } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Entity, RuleOrder } from './entity.ts';

type Pair = readonly [before: Entity, after: Entity];

/** An entry whose place among those that both documents have changed: the places, counted from 1, and the entries that it overtook or fell behind with effect. */
export type Move = {
  readonly pair: Pair;
  readonly from: number;
  readonly to: number;
  readonly nowBefore: readonly Entity[];
  readonly nowAfter: readonly Entity[];
};

/** The moves in all lists in which order counts or is seen; `pairs` stand in their earlier order, `after` are the later entries. */
export function movesAmong(pairs: readonly Pair[], after: readonly Entity[]): Move[] {
  const placesAfter = new Map(after.map((entity, index) => [entity, index]));
  const lists = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const [, { order, list }] = pair;
    if (order !== 'unordered') lists.get(list)?.push(pair) ?? lists.set(list, [pair]);
  }
  return [...lists.values()].flatMap((list) => movedEntities(list, placesAfter));
}

/** Of more entries than these, the rest is counted. */
const mostNames = 8;

/** Where an entry stood. */
export function describePosition(place: number): MessageValue {
  return messageOf('diff.moved.place', { place });
}

/** Where an entry stands now, and which others it overtook or fell behind with effect. */
export function describeMove({ to, nowBefore, nowAfter }: Move): MessageValue {
  const before = nowBefore.length === 0 ? [] : [messageOf('diff.moved.now-before', { names: namesOf(nowBefore) })];
  const behind = nowAfter.length === 0 ? [] : [messageOf('diff.moved.now-after', { names: namesOf(nowAfter) })];
  return listMessages([describePosition(to), ...before, ...behind]);
}

function namesOf(entities: readonly Entity[]): MessageValue {
  const left = entities.length - mostNames;
  const names = entities.slice(0, mostNames).map(({ id }) => id);
  return listMessages(left > 0 ? [...names, messageOf('diff.moved.more', { count: left })] : names, 'and');
}

/**
 * `pairs` stand in their earlier order; `placesAfter` gives the later one. The fewest entries of a list that must be moved to get from one order to the other, by the longest run that stays in order.
 * A move has an effect where it overtakes an entry that can hold for the same case with another outcome.
 */
function movedEntities(pairs: readonly Pair[], placesAfter: ReadonlyMap<Entity, number>): Move[] {
  const ranks = ranksOf(pairs.map(([, other]) => placesAfter.get(other) ?? 0));
  const staying = longestRise(ranks);
  if (staying.size === pairs.length) return [];
  return pairs.flatMap((pair, index) => {
    if (staying.has(index)) return [];
    const rank = ranks[index] ?? 0;
    const nowBefore: Entity[] = [];
    const nowAfter: Entity[] = [];
    for (const [place, other] of pairs.entries()) {
      const isCrossed = place !== index && (ranks[place] ?? 0) > rank !== place > index;
      if (isCrossed && matters(pair, other)) (place < index ? nowBefore : nowAfter).push(other[1]);
    }
    return [{ pair, from: index + 1, to: rank + 1, nowBefore, nowAfter }];
  });
}

/** Numbers as their places among each other, from 0. */
function ranksOf(numbers: readonly number[]): number[] {
  const rank = new Map([...numbers].sort((one, other) => one - other).map((number, index) => [number, index]));
  return numbers.map((number) => rank.get(number) ?? 0);
}

function matters([one, nowOne]: Pair, [other, nowOther]: Pair): boolean {
  return interfere(one, other) || interfere(nowOne, nowOther);
}

function interfere({ order: one }: Entity, { order: other }: Entity): boolean {
  if (one === 'counts') return true;
  return (
    typeof one === 'object' &&
    typeof other === 'object' &&
    differ(one, other) &&
    !excludeEachOther(one.constraints, other.constraints)
  );
}

/** Whether two rules decide the same thing in different ways. */
function differ(one: RuleOrder, other: RuleOrder): boolean {
  for (const [what, form] of one.outcomes) {
    const otherwise = other.outcomes.get(what);
    if (otherwise !== undefined && otherwise !== form) return true;
  }
  return false;
}

/** The indexes of a longest rising run of different numbers. */
function longestRise(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.push(tails[low - 1] ?? -1);
    tails[low] = index;
  }
  const run = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) run.add(index);
  return run;
}
