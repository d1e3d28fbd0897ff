import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { Path } from '../path.ts';
import { hasOwnLine } from './insert-entry.ts';
import { removeItem } from './list-items.ts';
import { isFlow, keyOf, nodeAt, pairsOf } from './nodes.ts';
import { endOfPair, lineEnd, lineStart, nextLine, startOf } from './ranges.ts';
import type { Splice } from './splice.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Takes away what stands at a path; a map or list that would be left empty goes with it. Comments on lines of their own stay. */
export function removeValue(tree: YamlTree, path: Path): Splice[] {
  const parent = nodeAt(tree, path.slice(0, -1));
  const step = path.at(-1);
  if (step === undefined || parent === undefined) return [];
  const isLast = (isMap(parent) || isSeq(parent)) && parent.items.length === 1 && nodeAt(tree, path) !== undefined;
  const holder = nodeAt(tree, path.slice(0, -2));
  if (isLast && (isMap(holder) || isSeq(holder))) return removeValue(tree, path.slice(0, -1));
  if (isSeq(parent)) return removeItem(tree, path.slice(0, -1), Number(step));
  return isMap(parent) ? removeEntry(tree, parent, String(step)) : [];
}

function removeEntry(tree: YamlTree, map: YAMLMap, key: string): Splice[] {
  const { text } = tree;
  const pairs = pairsOf(map);
  const index = pairs.findIndex((pair) => keyOf(pair) === key);
  const [pair, next, before] = [pairs[index], pairs[index + 1], pairs[index - 1]];
  if (pair === undefined) return [];
  const start = startOf(pair.key);
  if (pairs.length === 1) return [{ from: start, to: endOfPair(pair), insert: isFlow(map) ? '' : '{}' }];
  if (isFlow(map) || !hasOwnLine(text, pair)) {
    if (next !== undefined) return [{ from: start, to: startOf(next.key), insert: '' }];
    return [{ from: before === undefined ? start : endOfPair(before), to: endOfPair(pair), insert: '' }];
  }
  const lines = wholeLines(text, start, endOfPair(pair));
  return [{ ...(map === tree.root ? withBlankLine(text, lines) : lines), insert: '' }];
}

/** The lines on which something stands, with the line break that goes with them. */
function wholeLines(text: string, start: number, end: number): { from: number; to: number } {
  const from = lineStart(text, start);
  const to = nextLine(text, lineEnd(text, end));
  if (text.charAt(to - 1) === '\n' || from === 0) return { from, to };
  return { from: text.charAt(from - 2) === '\r' ? from - 2 : from - 1, to };
}

/** Of two blank lines that would meet, one goes too. */
function withBlankLine(text: string, { from, to }: { from: number; to: number }): { from: number; to: number } {
  const isBlankBefore = /(^|\n)\r?\n$/.test(text.slice(Math.max(0, from - 4), from));
  const isBlankAfter = to >= text.length || /^\r?\n/.test(text.slice(to, to + 2));
  if (!isBlankBefore || !isBlankAfter) return { from, to };
  return { from: text.charAt(from - 2) === '\r' ? from - 2 : from - 1, to };
}
