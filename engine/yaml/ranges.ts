import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLSeq } from 'yaml';
import { isFlow, pairsOf } from './nodes.ts';

/** Where a part begins in its text. */
export function startOf(node: unknown): number {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  return range?.[0] ?? 0;
}

/** Where a part ends in its text, without the comments and blank lines after it. */
export function endOf(node: unknown): number {
  if ((isMap(node) || isSeq(node)) && !isFlow(node) && node.items.length > 0) {
    const last = isMap(node) ? pairsOf(node).at(-1) : node.items.at(-1);
    return isMap(node) && last !== undefined ? endOfPair(last as Pair) : endOf(last);
  }
  return (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[1] : undefined) ?? 0;
}

/** Where an entry of a map ends. */
export function endOfPair({ key, value }: Pair): number {
  return Math.max(endOf(key), value === null ? 0 : endOf(value));
}

/** Where the line begins that holds a place. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line ends on which something ends that ends here, in front of its line break. */
export function lineEnd(text: string, end: number): number {
  const from = text.charAt(end - 1) === '\n' ? end - 1 : end;
  const found = text.indexOf('\n', from);
  const at = found === -1 ? text.length : found;
  return text.charAt(at - 1) === '\r' ? at - 1 : at;
}

/** Behind the line break that follows, or the end of the text. */
export function nextLine(text: string, end: number): number {
  const found = text.indexOf('\n', end);
  return found === -1 ? text.length : found + 1;
}

/** How far something stands from the left. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Whether nothing but spaces stands in front of a place on its line. */
export function beginsLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === '';
}

/** Where the dash of a list's entry stands. */
export function dashOf(text: string, list: YAMLSeq, index: number): number {
  if (index === 0) return startOf(list);
  const start = startOf(list.items[index]);
  const usual = lineStart(text, start) + columnOf(text, startOf(list));
  return text.charAt(usual) === '-' && usual < start ? usual : text.lastIndexOf('-', start - 1);
}
