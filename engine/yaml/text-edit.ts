import { isMap } from 'yaml';
import type { Path } from '../path.ts';
import { insertItem, moveItem } from './list-items.ts';
import { nodeAt, pairOf } from './nodes.ts';
import { endOf, startOf } from './ranges.ts';
import { removeValue } from './remove-value.ts';
import { type KeyOrder, setValue } from './set-value.ts';
import { applySplices, type Splice } from './splice.ts';
import { TreeReader } from './tree-reader.ts';
import { keyText } from './written-value.ts';
import type { YamlTree } from './yaml-tree.ts';

/** A change of a YAML text in terms of what it says. Paths are those of the text itself. */
export type TextEdit =
  | { readonly kind: 'set'; readonly path: Path; readonly value: unknown; readonly isOneLine?: boolean }
  | { readonly kind: 'remove'; readonly path: Path }
  | { readonly kind: 'insert'; readonly path: Path; readonly index: number; readonly value: unknown }
  | { readonly kind: 'move'; readonly path: Path; readonly from: number; readonly to: number }
  | { readonly kind: 'rename'; readonly path: Path; readonly key: string };

/** `order` says where new keys go, `reader` has read the text before and will read it again. */
type EditOptions = { readonly order?: KeyOrder; readonly reader?: TreeReader };

/**
 * The text with edits done one after another; each path is that of the text as the edits before it leave it. Every other byte of the
 * text stays as it is. A text that is no YAML, and an edit that finds nothing to change, are left alone.
 */
export function editText(
  text: string,
  edits: readonly TextEdit[],
  { order, reader = new TreeReader() }: EditOptions = {},
): string {
  let current = text;
  let round: Splice[] = [];
  const settle = (): void => {
    current = applySplices(current, round);
    round = [];
  };
  for (const edit of edits) {
    let splices = splicesOf(reader.read(current), edit, order);
    // Edits that do not meet are done together: each new text has to be read anew.
    if (edit.kind !== 'set' || splices.some((splice) => round.some((other) => meets(splice, other)))) {
      if (round.length > 0) {
        settle();
        splices = splicesOf(reader.read(current), edit, order);
      }
    }
    round.push(...splices);
    if (edit.kind !== 'set') settle();
  }
  settle();
  return current;
}

function meets(one: Splice, other: Splice): boolean {
  return one.from <= other.to && other.from <= one.to;
}

function splicesOf(tree: YamlTree | undefined, edit: TextEdit, order: KeyOrder | undefined): Splice[] {
  if (tree === undefined) return [];
  switch (edit.kind) {
    case 'set':
      return setValue(tree, edit.path, edit.value, order, edit.isOneLine);
    case 'remove':
      return removeValue(tree, edit.path);
    case 'insert':
      return nodeAt(tree, edit.path)
        ? insertItem(tree, edit.path, edit.index, edit.value)
        : setValue(tree, edit.path, [edit.value], order);
    case 'move':
      return moveItem(tree, edit.path, edit.from, edit.to);
    case 'rename':
      return renameKey(tree, edit.path, edit.key);
  }
}

function renameKey(tree: YamlTree, path: Path, key: string): Splice[] {
  const map = nodeAt(tree, path.slice(0, -1));
  const pair = isMap(map) ? pairOf(map, String(path.at(-1))) : undefined;
  return pair === undefined ? [] : [{ from: startOf(pair.key), to: endOf(pair.key), insert: keyText(key) }];
}
