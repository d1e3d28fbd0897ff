import { isMap, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';
import type { Path } from '../path.ts';
import { appendEntry, insertEntry } from './insert-entry.ts';
import { insertItem } from './list-items.ts';
import { childOf, isFlow, pairOf } from './nodes.ts';
import { endOf, endOfPair, lineEnd, lineStart, nextLine, startOf } from './ranges.ts';
import type { Splice } from './splice.ts';
import { flowText, itemText, scalarText, valueText } from './written-value.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Sets the value at a path and makes what is missing on the way. `order` says where among its siblings a new key goes. */
export function setValue(tree: YamlTree, path: Path, value: unknown, order: KeyOrder = noOrder, isOneLine = false): Splice[] {
  let node = tree.root;
  for (const [depth, step] of path.entries()) {
    const next = childOf(node, step);
    const isMissing = next === undefined || next === null || (depth < path.length - 1 && isEmpty(next));
    if (!isMissing) {
      node = next;
      continue;
    }
    const rest = wrapped(path.slice(depth + 1), value);
    if (isSeq(node)) return insertItem(tree, path.slice(0, depth), Number(step), rest);
    if (isMap(node)) {
      const isWritten = pairOf(node, String(step)) !== undefined;
      return isWritten
        ? replaceAt(tree, node, String(step), rest, isOneLine)
        : insertEntry(tree, node, String(step), rest, order(path.slice(0, depth)), isOneLine);
    }
    return [appendEntry(tree, String(step), rest, isOneLine)];
  }
  const parent = path.slice(0, -1).reduce<unknown>(childOf, tree.root);
  const step = path.at(-1);
  if (isMap(parent) && step !== undefined) return replaceAt(tree, parent, String(step), value, isOneLine);
  return isSeq(parent) ? replaceItem(tree, node, value, isFlow(parent)) : [];
}

/** In which order the keys of the map at a path are written. */
export type KeyOrder = (path: Path) => readonly string[];

const noOrder: KeyOrder = () => [];

function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

function wrapped(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
}

function replaceAt(tree: YamlTree, map: YAMLMap, step: string, value: unknown, isOneLine: boolean): Splice[] {
  const pair = pairOf(map, step);
  if (pair === undefined) return [];
  const { text, eol } = tree;
  const node = pair.value;
  if (isFlow(map)) {
    if (node === null) return [{ from: endOf(pair.key), to: endOf(pair.key), insert: `: ${flowText(value)}` }];
    const written = isScalar(node) ? styled(node, value, true) : flowText(value);
    return [
      { from: startOf(node), to: endOf(node), insert: isEmpty(node) && endOf(node) === startOf(node) ? ` ${written}` : written },
    ];
  }
  const indent = startOf(pair.key) - lineStart(text, startOf(pair.key));
  if (isScalar(node) && !isCollection(value)) {
    const isBare = endOf(node) === startOf(node);
    return [
      {
        from: startOf(node),
        to: endOf(node),
        insert: `${isBare ? ' ' : ''}${styled(node, value, false)}${endingOf(tree, node)}`,
      },
    ];
  }
  const colon = text.indexOf(':', endOf(pair.key)) + 1;
  const written = valueText(value, indent, eol, isOneLine);
  const isInLine = lineStart(text, startOf(node)) === lineStart(text, colon);
  if (isInLine)
    return [{ from: colon, to: endOfPair({ ...pair, value: node } as typeof pair), insert: written + endingOf(tree, node) }];
  // What stands behind the last line of the old value stays with the new one.
  const isBetweenFree = text.slice(colon, startOf(node)).trim() === '' && !isScalar(node);
  if (!written.includes('\n') && isBetweenFree) return [{ from: colon, to: endOf(node), insert: written + endingOf(tree, node) }];
  const from = lineStart(text, startOf(node));
  const to = nextLine(text, lineEnd(text, endOf(node)));
  if (!written.includes('\n'))
    return [
      { from: colon, to: colon, insert: written },
      { from, to, insert: '' },
    ];
  return [{ from, to, insert: `${written.slice(eol.length)}${to > endOf(node) && text.charAt(to - 1) === '\n' ? eol : ''}` }];
}

function replaceItem(tree: YamlTree, node: unknown, value: unknown, isInFlow: boolean): Splice[] {
  const { text, eol } = tree;
  const [from, to] = [startOf(node), endOf(node)];
  const ending = endingOf(tree, node);
  if (isScalar(node) && !isCollection(value)) return [{ from, to, insert: styled(node, value, isInFlow) + ending }];
  const wasFlow = isInFlow || (isMap(node) && isFlow(node)) || (isSeq(node) && isFlow(node));
  return [{ from, to, insert: (wasFlow ? flowText(value) : itemText(value, from - lineStart(text, from) - 2, eol)) + ending }];
}

/** The line break that belongs to what is replaced: a text on lines of its own (`|`, `>`) ends behind it, everything else in front of it. */
function endingOf({ text, eol }: YamlTree, node: unknown): string {
  return text.slice(startOf(node), endOf(node)).endsWith('\n') ? eol : '';
}

/** The new value in the quotes that the old one had. */
export function styled(node: Scalar, value: unknown, isInFlow: boolean): string {
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  if (!isQuoted || typeof value !== 'string') return scalarText(value, isInFlow);
  const isPlainEnough = node.type === 'QUOTE_SINGLE' && /^[^\p{Cc}]*$/u.test(value);
  return isPlainEnough ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

function isCollection(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
