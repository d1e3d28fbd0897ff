import { isAlias, isMap, isPair, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../path.ts';

/** From where to where a node stands in the text. */
export function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : undefined;
}

/** The node at a path below a root, undefined where there is none. */
export function nodeAt({ root }: { readonly root: unknown }, path: Path): unknown {
  return path.reduce<unknown>((node, step) => childOf(node, step), root);
}

/** The node in a map or list under a key or an index. */
export function childOf(node: unknown, step: string | number): unknown {
  if (isSeq(node)) return node.items[Number(step)];
  return isMap(node) ? pairOf(node, String(step))?.value : undefined;
}

/** By the list of entries, which is another one once a map has changed. */
const indexes = new WeakMap<readonly unknown[], ReadonlyMap<string, Pair>>();

/** The entry of a map under a key, the first where there are several. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  const index =
    indexes.get(map.items) ??
    new Map(
      pairsOf(map)
        .toReversed()
        .map((pair) => [keyOf(pair), pair] as const),
    );
  indexes.set(map.items, index);
  return index.get(key);
}

/** The entries of a map, in the order in which they are written. */
export function pairsOf(map: YAMLMap): readonly Pair[] {
  return map.items.filter(isPair);
}

/** The name that the key of an entry has in the plain value. */
export function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value ?? '') : String(key ?? '');
}

/** Whether a map or list is written in braces or brackets. */
export function isFlow(node: YAMLMap | YAMLSeq): boolean {
  return node.flow === true;
}
