import { isScalar, type Pair, type YAMLMap } from 'yaml';
import { isFlow, keyOf, pairsOf } from './nodes.ts';
import { beginsLine, endOfPair, lineEnd, lineStart, startOf } from './ranges.ts';
import type { Splice } from './splice.ts';
import { flowEntry, keyText, valueText } from './written-value.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Adds an entry to a map, behind those that come before it in `order`; without an order, at the end. Maps and lists stand in one line where they have to. */
export function insertEntry(
  tree: YamlTree,
  map: YAMLMap,
  key: string,
  value: unknown,
  order: readonly string[],
  isOneLine = false,
): Splice[] {
  const { text, eol } = tree;
  const pairs = pairsOf(map);
  const before = pairBefore(pairs, key, order);
  const [first] = pairs;
  if (isFlow(map) || first === undefined) {
    const entry = flowEntry(key, value);
    if (first === undefined) return emptyFlow(tree, map, entry);
    if (before === undefined) return [{ from: startOf(first.key), to: startOf(first.key), insert: `${entry}, ` }];
    return [{ from: endOfPair(before), to: endOfPair(before), insert: `, ${entry}` }];
  }
  const indent = startOf(first.key) - lineStart(text, startOf(first.key));
  const entry = `${keyText(key)}:${valueText(value, indent, eol, isOneLine)}`;
  const pad = ' '.repeat(indent);
  if (before === undefined) return [{ from: startOf(first.key), to: startOf(first.key), insert: `${entry}${eol}${pad}` }];
  const at = lineEnd(text, endOfPair(before));
  // The parts of a policy stand apart from each other.
  const gap = map === tree.root && entry.includes('\n') ? eol : '';
  return [{ from: at, to: at, insert: `${eol}${gap}${pad}${entry}` }];
}

function emptyFlow({ text }: YamlTree, map: YAMLMap, entry: string): Splice[] {
  const from = startOf(map) + 1;
  return [{ from, to: text.indexOf('}', from), insert: ` ${entry} ` }];
}

/** The entry after which a new key goes. */
function pairBefore(pairs: readonly Pair[], key: string, order: readonly string[]): Pair | undefined {
  const place = order.indexOf(key);
  if (place === -1) return pairs.at(-1);
  const earlier = pairs.filter((pair) => {
    const rank = order.indexOf(keyOf(pair));
    return rank !== -1 && rank < place;
  });
  return earlier.at(-1);
}

/** Whether an entry has its lines to itself, and is not behind the dash of a list's entry. */
export function hasOwnLine(text: string, { key }: Pair): boolean {
  return isScalar(key) && beginsLine(text, startOf(key));
}

/** An entry of the root behind the end of a text, so that no line of it moves. */
export function appendEntry({ text, eol }: YamlTree, key: string, value: unknown, isOneLine = false): Splice {
  const lead = text === '' || text.endsWith('\n') ? '' : eol;
  return { from: text.length, to: text.length, insert: `${lead}${keyText(key)}:${valueText(value, 0, eol, isOneLine)}${eol}` };
}
