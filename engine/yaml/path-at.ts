import { isMap, isSeq } from 'yaml';
import type { Path } from '../path.ts';
import { keyOf, pairsOf } from './nodes.ts';
import { endOf, endOfPair, startOf } from './ranges.ts';
import type { YamlTree } from './yaml-tree.ts';

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
