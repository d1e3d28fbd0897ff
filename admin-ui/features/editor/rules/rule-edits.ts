import type { Path } from '../../../../engine/index.ts';
import type { PolicyEdit } from '../layers/edit-policy.ts';
import { isInherited, isOverride, type LayeredPolicy, tracedAt } from '../layers/layered-policy.ts';
import { type Column, cellValue, freeOf } from './columns.ts';
import type { RuleList, WrittenRule } from './rule-lists.ts';

/** The edits that put a value into a cell; undefined empties it. Nothing is done where the cell has that value already. */
export function cellEdits(rulePath: Path, rule: WrittenRule, column: Column, value: unknown): PolicyEdit[] {
  if (JSON.stringify(cellValue(rule, column)) === JSON.stringify(value)) return [];
  switch (column.kind) {
    case 'id':
      return value === undefined ? [] : [{ kind: 'set', path: [...rulePath, 'id'], value }];
    case 'fact':
      return [valueEdit([...rulePath, 'when', column.fact], value)];
    case 'free':
      return freeEdits(rulePath, rule, value);
    case 'outcome':
      return [valueEdit([...rulePath, column.outcome.key], value)];
    case 'section':
      return [valueEdit([...rulePath, 'source', 'section'], value)];
  }
}

function valueEdit(path: Path, value: unknown): PolicyEdit {
  return value === undefined ? { kind: 'remove', path } : { kind: 'set', path, value };
}

function freeEdits(rulePath: Path, rule: WrittenRule, value: unknown): PolicyEdit[] {
  const next = (value ?? {}) as Record<string, unknown>;
  const gone = Object.keys(freeOf(rule) ?? {}).filter((key) => !(key in next));
  return [
    ...Object.entries(next).map(([key, inner]): PolicyEdit => ({ kind: 'set', path: [...rulePath, 'when', key], value: inner })),
    ...gone.map((key): PolicyEdit => ({ kind: 'remove', path: [...rulePath, 'when', key] })),
  ];
}

/** A name for a rule that none of the others has, from `start`. */
export function freshId(start: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  if (!used.has(start)) return start;
  const stem = start.replace(/-\d+$/, '');
  for (let number = 2; ; number += 1) if (!used.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

/** The edits that put a new rule into a list. */
export function addRule(list: RuleList, rules: readonly WrittenRule[], index: number): PolicyEdit[] {
  const id = freshId(
    'new-rule',
    rules.map((rule) => rule.id),
  );
  return [{ kind: 'insert', path: list.path, index, value: { id, ...emptyOutcome(list, rules[index - 1] ?? rules[0]) } }];
}

/** The edits that put copies of rules into a list, one after another from a place on. They keep everything but their names. */
export function copyRules(
  list: RuleList,
  rules: readonly WrittenRule[],
  index: number,
  copied: readonly WrittenRule[],
): PolicyEdit[] {
  const taken = new Set(rules.map(({ id }) => id));
  return copied.map((rule, offset) => {
    const id = freshId(rule.id, taken);
    taken.add(id);
    return { kind: 'insert', path: list.path, index: index + offset, value: { ...rule, id } };
  });
}

/** What a new rule has to say at least: as the rule beside it does, where that is a name. */
function emptyOutcome(list: RuleList, beside: WrittenRule | undefined): Record<string, unknown> {
  const named = list.outcomes.filter(({ kind }) => kind !== 'words' && kind !== 'target' && kind !== 'desks');
  return Object.fromEntries(named.flatMap(({ key }) => (typeof beside?.[key] === 'string' ? [[key, beside[key]]] : [])));
}

/**
 * The edits that bring rules, in the order in which they stand, before another place of a list of `count` rules. As each is a text of its
 * own to read, either they are moved, or what lies between, whichever is less.
 */
export function moveRules(list: RuleList, count: number, moved: readonly number[], before: number): PolicyEdit[] {
  const isMoved = new Set(moved);
  const places = Array.from({ length: count }, (_, place) => place);
  const stay = (place: number): boolean => !isMoved.has(place);
  const wanted = [
    ...places.slice(0, before).filter(stay),
    ...places.filter((place) => isMoved.has(place)),
    ...places.slice(before).filter(stay),
  ];
  const [upwards, downwards] = [sorted(places, wanted, places), sorted(places, wanted, [...places].reverse())];
  return (upwards.length <= downwards.length ? upwards : downwards).map(({ from, to }) => ({
    kind: 'move',
    path: list.path,
    from,
    to,
  }));
}

type Move = { readonly from: number; readonly to: number };

/** The moves that bring what stands in one order into another, place by place as `through` goes through them. */
function sorted(order: readonly number[], wanted: readonly number[], through: readonly number[]): Move[] {
  const current = [...order];
  return through.flatMap((to) => {
    const from = current.indexOf(wanted[to] ?? to);
    if (from === to) return [];
    current.splice(to, 0, ...current.splice(from, 1));
    return [{ from, to }];
  });
}

/** The edits that take a rule away. One that stands over a base's keeps its place and says again what the base says. */
export function removedRule(policy: LayeredPolicy, path: Path): PolicyEdit[] {
  if (isInherited(policy, path)) return [];
  if (!isOverride(policy, path)) return [{ kind: 'remove', path }];
  const part = tracedAt(policy, path);
  const own = part?.kind === 'map' ? [...part.entries].filter(([key, { source }]) => key !== 'id' && source === policy.own) : [];
  return own.map(([key]) => ({ kind: 'remove', path: [...path, key] }));
}
