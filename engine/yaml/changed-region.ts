import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { childOf, isFlow, keyOf, pairsOf } from './nodes.ts';
import { beginsLine, dashOf, lineStart, startOf } from './ranges.ts';
import type { Splice } from './splice.ts';

/** A list or map in block style whose entries begin lines of their own. */
export type Block = YAMLMap | YAMLSeq;

/** The entries of a block that a change touches, from one to another, both included, and the stretch of the text that they take. */
export type Region = {
  /** The blocks down to the one that is meant, each with the step from it to the next. */
  readonly above: readonly { readonly block: Block; readonly index: number }[];
  readonly block: Block;
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  /** How far the entries stand from the left. */
  readonly column: number;
};

/** The smallest part of a text that has to be read anew after a change; undefined where that is not part of any block. */
export function changedRegion(text: string, root: unknown, splice: Splice): Region | undefined {
  let found: Region | undefined;
  let above: Region['above'] = [];
  let end = text.length;
  for (let block = root; isBlock(block); ) {
    const starts = startsOf(text, block);
    if (starts === undefined || starts[0] === undefined || starts[0].line > splice.from) break;
    const first = starts.findLastIndex(({ line }) => line <= splice.from);
    const last = starts.findLastIndex(({ line }) => line <= splice.to);
    const { line: from, column } = starts[first] ?? { line: 0, column: 0 };
    end = starts[last + 1]?.line ?? end;
    found = { above, block, first, last, from, to: end, column };
    if (first !== last) break;
    above = [...above, { block, index: first }];
    block = entryOf(block, first);
  }
  return found;
}

/** What stands in an entry of a block. */
function entryOf(block: Block, index: number): unknown {
  if (isSeq(block)) return childOf(block, index);
  return pairsOf(block)[index]?.value;
}

function isBlock(node: unknown): node is Block {
  return (isMap(node) || isSeq(node)) && !isFlow(node) && node.items.length > 0;
}

/** Where the line of each entry begins, and how far it stands from the left; undefined where one begins no line. */
function startsOf(text: string, block: Block): { readonly line: number; readonly column: number }[] | undefined {
  const places = isSeq(block) ? block.items.map((_, index) => dashOf(text, block, index)) : keyPlaces(block);
  if (places === undefined || !places.every((at) => beginsLine(text, at))) return undefined;
  return places.map((at) => {
    const line = lineStart(text, at);
    return { line, column: at - line };
  });
}

/** Keys that are plain names, each one once: only then does a name lead to one entry. */
function keyPlaces(block: YAMLMap): number[] | undefined {
  const pairs = pairsOf(block);
  const names = new Set(pairs.map(keyOf));
  const isPlain = pairs.every(({ key }) => isScalar(key) && typeof key.value === 'string' && key.value !== '__proto__');
  return isPlain && names.size === block.items.length ? pairs.map(({ key }) => startOf(key)) : undefined;
}
