import { type Comparison, type Condition, foldCondition } from '../conditions/condition.ts';
import { operators, relationOf } from '../conditions/operators.ts';
import type { Scalar } from '../vocabulary/facts.ts';
import { type Box, type BoxSpace, TooLargeError } from './box.ts';

/** Under which name a fact that is a list has the question whether an item is in it. */
export function itemName(fact: string, item: Scalar): string {
  return `${fact} with ${String(item)}`;
}

/** A condition of more boxes is not taken apart: its questions would take minutes. */
const mostBoxes = 4000;

/** What holds of a part of a condition, and what holds of its opposite. */
type Sides = { readonly holds: () => readonly Box[]; readonly fails: () => readonly Box[] };

/** The boxes in one of which every case lies for which a condition holds. Throws a TooLargeError where there are too many. */
export function boxesOf(space: BoxSpace, condition: Condition): readonly Box[] {
  return sidesOf(space, condition).holds();
}

/** The boxes of the cases for which a condition does not hold. */
export function boxesAgainst(space: BoxSpace, condition: Condition): readonly Box[] {
  return sidesOf(space, condition).fails();
}

function sidesOf(space: BoxSpace, condition: Condition): Sides {
  return foldCondition<Sides>(condition, {
    all: (parts) => ({
      holds: () =>
        product(
          space,
          parts.map(({ holds }) => holds()),
        ),
      fails: () =>
        union(
          space,
          parts.map(({ fails }) => fails()),
        ),
    }),
    any: (parts) => ({
      holds: () =>
        union(
          space,
          parts.map(({ holds }) => holds()),
        ),
      fails: () =>
        product(
          space,
          parts.map(({ fails }) => fails()),
        ),
    }),
    not: ({ holds, fails }) => ({ holds: fails, fails: holds }),
    named: (part) => part,
    comparison: (comparison) => ({
      holds: () => comparisonBoxes(space, comparison, true),
      fails: () => comparisonBoxes(space, comparison, false),
    }),
  });
}

function comparisonBoxes(space: BoxSpace, comparison: Comparison, isTrue: boolean): readonly Box[] {
  const { fact, operator, value } = comparison;
  const place = space.placeOf(fact);
  const { holds } = operators[operator];
  const relation = relationOf(operator, value);
  const isOfLists = place !== undefined && space.dimensions[place]?.isOfLists === true;
  if (isOfLists || (relation !== 'includes' && relation !== 'includes-none')) {
    const box = place === undefined ? undefined : space.where(place, ({ answer }) => holds(answer, value) === isTrue);
    return box === undefined ? [] : [box];
  }
  const items = ([value].flat() as Scalar[]).flatMap((item) => space.placeOf(itemName(fact, item)) ?? []);
  const some = (): Box[] => items.flatMap((item) => space.where(item, ({ answer }) => answer === true) ?? []);
  const none = (): Box[] =>
    product(
      space,
      items.map((item) => [space.where(item, ({ answer }) => answer === false)].flatMap((box) => box ?? [])),
    );
  if (relation === 'includes') return isTrue ? some() : none();
  const stated = place === undefined ? space.whole : space.where(place, ({ answer }) => answer === true);
  const silent = place === undefined ? undefined : space.where(place, ({ answer }) => answer === undefined);
  if (isTrue) return stated === undefined ? [] : none().flatMap((box) => space.both(box, stated) ?? []);
  return [...some(), ...(silent === undefined ? [] : [silent])];
}

function union(space: BoxSpace, lists: readonly (readonly Box[])[]): Box[] {
  return widest(space, lists.flat());
}

function product(space: BoxSpace, lists: readonly (readonly Box[])[]): Box[] {
  let boxes: Box[] = [space.whole];
  for (const list of lists)
    boxes = widest(
      space,
      boxes.flatMap((box) => list.flatMap((other) => space.both(box, other) ?? [])),
    );
  return boxes;
}

/** The boxes without those that lie in another. */
function widest(space: BoxSpace, boxes: readonly Box[]): Box[] {
  space.spend(boxes.length * (boxes.length > 200 ? 1 : boxes.length));
  if (boxes.length > mostBoxes) throw new TooLargeError(`a condition of ${boxes.length} boxes`);
  if (boxes.length > 200) return [...boxes];
  return boxes.filter(
    (box, index) =>
      !boxes.some(
        (other, place) => place !== index && space.isWithin(box, other) && (place < index || !space.isWithin(other, box)),
      ),
  );
}
