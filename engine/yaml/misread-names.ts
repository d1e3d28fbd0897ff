import { type Document, isAlias, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import { keyOf, pairOf } from './nodes.ts';

type Steps = readonly (string | number)[];

/** A key that YAML does not read as it is written: `01` becomes `1`, `~` no name at all. The path leads to it by the name that it has become. */
export type MisreadName = { readonly path: Steps; readonly written: string };

/** Every key of a document that is read as something else than what is written. */
export function misreadNames(document: Document.Parsed): MisreadName[] {
  const found: MisreadName[] = [];
  visit(document, {
    Pair: (_, pair, around) => {
      const written = writtenOtherwise(pair.key);
      if (written !== undefined) found.push({ path: stepsTo([...around, pair]), written });
    },
  });
  return found;
}

/** The keys and indexes that lead through nodes, each of which holds the next. */
function stepsTo(nodes: readonly unknown[]): Steps {
  return nodes.flatMap((node, depth): Steps => {
    if (isPair(node)) return [keyOf(node)];
    const above = nodes[depth - 1];
    return isSeq(above) ? [above.items.indexOf(node)] : [];
  });
}

/** How a number, true, false or nothing is written; undefined for what is text anyway, or no single value. */
function plainSource(node: unknown): string | undefined {
  return isScalar(node) && node.type === 'PLAIN' && typeof node.value !== 'string' ? node.source : undefined;
}

/** How a key is written where that is not the name that it becomes. */
export function writtenOtherwise(key: unknown): string | undefined {
  const written = plainSource(key);
  return isScalar(key) && written !== String(key.value ?? '') ? written : undefined;
}

/** How the value at a path, or its key, is written where it is no text; aliases are followed. */
export function sourceAt(document: Document, path: Steps, part: 'key' | 'value'): string | undefined {
  let node: unknown = document.contents;
  for (const [depth, step] of path.entries()) {
    const holder = isAlias(node) ? node.resolve(document) : node;
    if (isSeq(holder)) node = holder.items[Number(step)];
    else {
      const pair = isMap(holder) ? pairOf(holder, String(step)) : undefined;
      node = depth === path.length - 1 && part === 'key' ? pair?.key : pair?.value;
    }
  }
  return plainSource(isAlias(node) ? node.resolve(document) : node);
}
