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

/** The edits that put a rule into a list. A copy keeps everything but its name. */
export function addRule(list: RuleList, rules: readonly WrittenRule[], index: number, copied?: WrittenRule): PolicyEdit[] {
  const id = freshId(
    copied?.id ?? 'new-rule',
    rules.map((rule) => rule.id),
  );
  const value = copied === undefined ? { id, ...emptyOutcome(list, rules[index - 1] ?? rules[0]) } : { ...copied, id };
  return [{ kind: 'insert', path: list.path, index, value }];
}

/** What a new rule has to say at least: as the rule beside it does, where that is a name. */
function emptyOutcome(list: RuleList, beside: WrittenRule | undefined): Record<string, unknown> {
  const named = list.outcomes.filter(({ kind }) => kind !== 'words' && kind !== 'target' && kind !== 'desks');
  return Object.fromEntries(named.flatMap(({ key }) => (typeof beside?.[key] === 'string' ? [[key, beside[key]]] : [])));
}

/** The edits that change the places of rules: the rule at `from` goes to `to`. */
export function moveRule(list: RuleList, from: number, to: number): PolicyEdit[] {
  return from === to ? [] : [{ kind: 'move', path: list.path, from, to }];
}

/** The edits that take a rule away. One that stands over a base's keeps its place and says again what the base says. */
export function removedRule(policy: LayeredPolicy, path: Path): PolicyEdit[] {
  if (isInherited(policy, path)) return [];
  if (!isOverride(policy, path)) return [{ kind: 'remove', path }];
  const part = tracedAt(policy, path);
  const own = part?.kind === 'map' ? [...part.entries].filter(([key, { source }]) => key !== 'id' && source === policy.own) : [];
  return own.map(([key]) => ({ kind: 'remove', path: [...path, key] }));
}
