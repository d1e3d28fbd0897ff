import { isAlias, isMap, isPair, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';

/** From where to where a node stands in the text. */
export function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : undefined;
}

/** The name that a pair's key has in the plain value. */
export function keyName({ key }: Pair): string {
  return isScalar(key) ? String(key.value ?? '') : String(key ?? '');
}

const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pair of a map that has this name. */
export function pairNamed(map: YAMLMap, name: string): Pair | undefined {
  const index = indexes.get(map) ?? new Map(map.items.filter(isPair).map((pair) => [keyName(pair), pair] as const));
  indexes.set(map, index);
  return index.get(name);
}
