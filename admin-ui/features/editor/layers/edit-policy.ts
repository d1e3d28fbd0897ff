import { editText, type Path, type TextEdit, type Traced, untraced } from '../../../../engine/index.ts';
import { schemaOrder } from '../schema/schema-at.ts';
import { draftReader } from './draft-reader.ts';
import { type LayeredPolicy, layeredPolicy, stepInto, tracedAt } from './layered-policy.ts';
import { isNamed, overrideOf, stub } from './override.ts';

/** A change of what a policy says all in all. Paths are those of the whole, with what the bases say. */
export type PolicyEdit = TextEdit;

/**
 * The policy's text after edits, one after another. What is taken over from a base is overridden in this text, in the place where it
 * stands among the base's entries. What cannot be done stays undone: a base's entry cannot be taken away.
 */
export function editPolicy(policy: LayeredPolicy, edits: readonly PolicyEdit[]): string {
  let text = policy.text;
  let known: LayeredPolicy | undefined = policy;
  let pending: TextEdit[] = [];
  const current = (): LayeredPolicy => {
    known ??= layeredPolicy(text, policy.bases) ?? policy;
    return known;
  };
  const settle = (): void => {
    if (pending.length === 0) return;
    text = editText(text, pending, { order: schemaOrder, reader: draftReader });
    pending = [];
    known = undefined;
  };
  for (const edit of edits) {
    const isPlain =
      edit.kind === 'set' && pending.every(({ kind }) => kind === 'set') && ownPlace(current(), edit.path) !== undefined;
    if (!isPlain) settle();
    pending.push(...written(current(), edit));
    if (!isPlain) settle();
  }
  settle();
  return text;
}

/** Where in the text a path of the whole is written or would be; undefined where a base stands in the way. */
function ownPlace(policy: LayeredPolicy, path: Path): Path | undefined {
  let part: Traced = policy.traced;
  for (const [depth, step] of path.entries()) {
    const next = stepInto(part, step);
    if (next === undefined) return [...part.path, ...path.slice(depth)];
    if (next.source !== policy.own) return undefined;
    part = next;
  }
  return part.path;
}

/** What has to be done to the text for an edit of the whole. */
function written(policy: LayeredPolicy, edit: PolicyEdit): TextEdit[] {
  switch (edit.kind) {
    case 'set':
      return writtenValue(policy, edit.path, edit.value);
    case 'remove': {
      const place = ownPlace(policy, edit.path);
      return place === undefined ? writtenValue(policy, edit.path, undefined) : [{ ...edit, path: place }];
    }
    case 'rename': {
      const place = ownPlace(policy, edit.path);
      return place === undefined ? [] : [{ ...edit, path: place }];
    }
    case 'insert': {
      const place = ownPlace(policy, edit.path);
      const before = place === undefined ? undefined : ownedUpTo(policy, edit.path, edit.index);
      return place === undefined || before === undefined ? replaced(policy, edit) : [...before, { ...edit, path: place }];
    }
    case 'move': {
      const place = ownPlace(policy, edit.path);
      const before = place === undefined ? undefined : ownedUpTo(policy, edit.path, Math.max(edit.from, edit.to) + 1);
      return place === undefined || before === undefined ? replaced(policy, edit) : [...before, { ...edit, path: place }];
    }
  }
}

function writtenValue(policy: LayeredPolicy, path: Path, value: unknown): TextEdit[] {
  const place = ownPlace(policy, path);
  if (place !== undefined) return [{ kind: 'set', path: place, value }];
  let part = policy.traced;
  for (const [depth, step] of path.entries()) {
    const next = stepInto(part, step) as Traced;
    if (next.source === policy.own) {
      part = next;
      continue;
    }
    const rest = path.slice(depth + 1);
    if (value === undefined && !isInWhole(next, String(step), rest)) return [];
    const own = overrideOf(next, String(step), rest, value);
    if (part.kind !== 'list') return [{ kind: 'set', path: [...part.path, step], value: own }];
    const before = ownedUpTo(policy, path.slice(0, depth), Number(step)) ?? [];
    return [...before, { kind: 'insert', path: part.path, index: Number(step), value: { ...stub(next), ...(own as object) } }];
  }
  return [];
}

/** Whether a part of what is taken over can go away, because what it stands in is replaced as a whole. */
function isInWhole(part: Traced, key: string, rest: Path): boolean {
  if (rest.length === 0) return false;
  if (['when', 'source', 'effective'].includes(key) || (part.kind === 'list' && !isNamed(part))) return true;
  const next = stepInto(part, rest[0] ?? '');
  return next !== undefined && isInWhole(next, String(rest[0]), rest.slice(1));
}

/** Entries without words of their own, so that the first so many of a list stand in this text; undefined for a list merged otherwise. */
function ownedUpTo(policy: LayeredPolicy, path: Path, count: number): TextEdit[] | undefined {
  const list = tracedAt(policy, path);
  if (list?.kind !== 'list') return [];
  const inherited = list.items.slice(0, count).filter((item) => item.source !== policy.own);
  const owned = list.items.filter((item) => item.source === policy.own).length;
  if (inherited.length > 0 && !isNamed(list)) return undefined;
  return inherited.map((item, at) => ({ kind: 'insert', path: list.path, index: owned + at, value: stub(item) }));
}

/** A list of the base taken over into the text and changed there. */
function replaced(policy: LayeredPolicy, edit: Extract<PolicyEdit, { kind: 'insert' | 'move' }>): TextEdit[] {
  const list = tracedAt(policy, edit.path);
  if (list?.kind !== 'list') return [];
  const items: unknown[] = isNamed(list) ? list.items.map(stub) : (structuredClone(untraced(list)) as unknown[]);
  if (edit.kind === 'insert') items.splice(edit.index, 0, edit.value);
  else items.splice(edit.to, 0, ...items.splice(edit.from, 1));
  const most = edit.kind === 'insert' ? edit.index + 1 : Math.max(edit.from, edit.to) + 1;
  return writtenValue(policy, edit.path, isNamed(list) ? items.slice(0, most) : items);
}
