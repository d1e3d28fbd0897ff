import { isMap, isSeq } from 'yaml';
import type { Diagnostic, Path } from '../../../../engine/index.ts';
import { endOf, endOfPair, startOf } from '../text/node-place.ts';
import { keyOf, pairsOf, type YamlTree } from '../text/yaml-tree.ts';

/** Where a fault stands in a text, in UTF-16 units from the start. */
export function faultRange(text: string, { line, column, length }: Diagnostic): { readonly from: number; readonly to: number } {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) break;
    start = end + 1;
  }
  const from = Math.min(start + column - 1, text.length);
  return { from, to: Math.min(Math.max(from + length, from + 1), text.length) };
}

/** The path of the part of a text in which a place lies; for a key, of what stands under it. */
export function pathAt({ root }: YamlTree, at: number): Path {
  const path: (string | number)[] = [];
  for (let node = root; ; ) {
    if (isMap(node)) {
      const pair = pairsOf(node).find((one) => startOf(one.key) <= at && at <= endOfPair(one));
      if (pair === undefined) return path;
      path.push(keyOf(pair));
      node = pair.value;
    } else if (isSeq(node)) {
      const index = node.items.findIndex((item) => startOf(item) <= at && at <= endOf(item));
      if (index === -1) return path;
      path.push(index);
      node = node.items[index];
    } else return path;
  }
}
