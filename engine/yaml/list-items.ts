import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../path.ts';
import { isFlow, nodeAt, pairsOf } from './nodes.ts';
import { beginsLine, columnOf, dashOf, endOf, endOfPair, lineEnd, lineStart, nextLine, startOf } from './ranges.ts';
import type { Splice } from './splice.ts';
import { flowText, itemText } from './written-value.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Puts an entry into a list, so that it has this place in it. */
export function insertItem(tree: YamlTree, path: Path, index: number, value: unknown): Splice[] {
  const list = nodeAt(tree, path);
  if (!isSeq(list)) return [];
  const { text, eol } = tree;
  const at = Math.min(index, list.items.length);
  if (isFlow(list)) return insertInFlow(text, list, at, flowText(value));
  const column = columnOf(text, startOf(list));
  const [sibling] = list.items;
  const isTight = isMap(sibling) && isFlow(sibling);
  const item = `- ${isTight ? flowText(value) : itemText(value, column, eol)}`;
  const pad = ' '.repeat(column);
  if (at === 0) return [{ from: dashOf(text, list, 0), to: dashOf(text, list, 0), insert: `${item}${eol}${pad}` }];
  const end = lineEnd(text, endOf(list.items[at - 1]));
  return [{ from: end, to: end, insert: `${eol}${pad}${item}` }];
}

function insertInFlow(text: string, list: YAMLSeq, at: number, item: string): Splice[] {
  const before = list.items[at - 1];
  if (before !== undefined) return [{ from: endOf(before), to: endOf(before), insert: `, ${item}` }];
  const [first] = list.items;
  if (first !== undefined) return [{ from: startOf(first), to: startOf(first), insert: `${item}, ` }];
  const from = startOf(list) + 1;
  return [{ from, to: text.indexOf(']', from), insert: item }];
}

/** Takes an entry out of a list. Comments on lines of their own stay. */
export function removeItem(tree: YamlTree, path: Path, index: number): Splice[] {
  const list = nodeAt(tree, path);
  if (!isSeq(list) || list.items[index] === undefined) return [];
  const { text } = tree;
  const item = list.items[index];
  const isOnly = list.items.length === 1;
  if (isFlow(list)) {
    const [next, before] = [list.items[index + 1], list.items[index - 1]];
    const to = next === undefined ? endOf(item) : startOf(next);
    return [{ from: next === undefined && before !== undefined ? endOf(before) : startOf(item), to, insert: '' }];
  }
  const dash = dashOf(text, list, index);
  if (isOnly) return [{ from: dash, to: endOf(item), insert: '[]' }];
  if (!beginsLine(text, dash)) return [{ from: dash, to: dashOf(text, list, index + 1), insert: '' }];
  const from = lineStart(text, dash);
  const to = nextLine(text, lineEnd(text, endOf(item)));
  const isAtEnd = text.charAt(to - 1) !== '\n';
  const lead = isAtEnd ? (text.charAt(from - 2) === '\r' ? 2 : 1) : 0;
  return [{ from: from - lead, to, insert: '' }];
}

/** Moves an entry of a list or a map to another place in it. The comments right above it go with it, what stands between entries stays. */
export function moveItem(tree: YamlTree, path: Path, from: number, to: number): Splice[] {
  const list = nodeAt(tree, path);
  if (!isSeq(list) && !isMap(list)) return [];
  const { text } = tree;
  const places = isSeq(list) ? itemPlaces(text, list) : entryPlaces(text, list);
  if (from === to || places[from] === undefined || places[to] === undefined) return [];
  const written = places.map((place) => text.slice(place.from, place.to));
  const [moved = ''] = written.splice(from, 1);
  written.splice(to, 0, moved);
  return places.flatMap((place, index) => {
    const insert = written[index] ?? '';
    return text.slice(place.from, place.to) === insert ? [] : [{ ...place, insert }];
  });
}

type Place = { readonly from: number; readonly to: number };

function itemPlaces(text: string, list: YAMLSeq): Place[] {
  if (isFlow(list)) return list.items.map((item) => ({ from: startOf(item), to: endOf(item) }));
  return list.items.map((item, index) => {
    const least = index === 0 ? 0 : lineEnd(text, endOf(list.items[index - 1]));
    return linesOf(text, dashOf(text, list, index), lineEnd(text, endOf(item)), least);
  });
}

function entryPlaces(text: string, map: YAMLMap): Place[] {
  const pairs = pairsOf(map);
  if (isFlow(map)) return pairs.map((pair) => ({ from: startOf(pair.key), to: endOfPair(pair) }));
  return pairs.map((pair, index) => {
    const before = pairs[index - 1];
    const least = before === undefined ? 0 : lineEnd(text, endOfPair(before));
    return linesOf(text, startOf(pair.key), lineEnd(text, endOfPair(pair)), least);
  });
}

/** An entry from the comments right above it to the end of its last line. */
function linesOf(text: string, start: number, to: number, least: number): Place {
  if (!beginsLine(text, start)) return { from: start, to };
  let from = lineStart(text, start);
  while (from > 0) {
    const above = lineStart(text, from - 1);
    if (above <= least || !text.slice(above, from).trimStart().startsWith('#')) break;
    from = above;
  }
  return { from, to };
}
