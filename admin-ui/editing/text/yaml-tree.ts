import { isMap, isPair, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../../../engine/index.ts';

/** A YAML text with the tree of its parts; each part knows where it stands. */
export type YamlTree = {
  readonly text: string;
  readonly root: unknown;
  /** The plain value. */
  readonly value: unknown;
  /** How its lines end. */
  readonly eol: '\n' | '\r\n';
};

let last: { readonly text: string; readonly tree: YamlTree | undefined } | undefined;

/** The tree of a text, undefined where it is no YAML. The tree of the last text is kept. */
export function yamlTree(text: string): YamlTree | undefined {
  if (last?.text !== text) last = { text, tree: readTree(text) };
  return last.tree;
}

/** Reads a text, whatever was read before. */
export function readTree(text: string): YamlTree | undefined {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { text, root: document.contents, value, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  } catch {
    return undefined;
  }
}

/** The part at a path, undefined where there is none. */
export function nodeAt({ root }: YamlTree, path: Path): unknown {
  return path.reduce<unknown>((node, step) => childOf(node, step), root);
}

/** The part of a map or list under a key or an index. */
export function childOf(node: unknown, step: string | number): unknown {
  if (isSeq(node)) return node.items[Number(step)];
  return isMap(node) ? pairOf(node, String(step))?.value : undefined;
}

/** The entry of a map under a key. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return pairsOf(map).find((pair) => keyOf(pair) === key);
}

/** The entries of a map, in the order in which they are written. */
export function pairsOf(map: YAMLMap): readonly Pair[] {
  return map.items.filter(isPair);
}

export function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value ?? '') : String(key ?? '');
}

/** Whether a map or list is written in braces or brackets. */
export function isFlow(node: YAMLMap | YAMLSeq): boolean {
  return node.flow === true;
}
