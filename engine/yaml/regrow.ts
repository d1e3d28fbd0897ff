import { isAlias, isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import { type Block, changedRegion, type Region } from './changed-region.ts';
import { isFlow, keyOf, pairsOf } from './nodes.ts';
import { columnOf, startOf } from './ranges.ts';
import { spliceBetween } from './splice.ts';
import { reachesFar, readDocument, YamlTree } from './yaml-tree.ts';

/**
 * The tree of a text that came from another one by a change: only the entries of lists and maps that the change touches are read,
 * the others keep what was read of them. Undefined where the whole has to be read. The tree before is used up.
 */
export function regrown(before: YamlTree, text: string): YamlTree | undefined {
  const splice = before.isInParts ? spliceBetween(before.text, text) : undefined;
  if (splice === undefined) return undefined;
  const region = changedRegion(before.text, before.root, splice);
  if (region === undefined) return undefined;
  const by = text.length - before.text.length;
  const fresh = entriesIn(text.slice(region.from, region.to + by), region);
  if (fresh === undefined) return undefined;
  const value = grafted(before.value, region, fresh.value);
  if (value === undefined) return undefined;
  for (const entry of fresh.entries) shift(entry, region.from);
  graft(region, fresh.entries, by);
  return YamlTree.from(before, text, value);
}

type Fresh = { readonly entries: readonly unknown[]; readonly value: unknown };

/** What stands in the text of a region, read alone; undefined where it is not what stood there before: entries at the same place. */
function entriesIn(text: string, { block, first, last, column }: Region): Fresh | undefined {
  const isAll = first === 0 && last === block.items.length - 1;
  if (text.trim() === '') return isAll ? undefined : { entries: [], value: isSeq(block) ? [] : {} };
  const document = reachesFar(text) ? undefined : readDocument(text);
  const found = document?.contents;
  const isSameKind = isSeq(block) ? isSeq(found) : isMap(found);
  if (!isSameKind || found === undefined || isFlow(found as Block)) return undefined;
  const start = startOf(found);
  if (start !== column || columnOf(text, start) !== column || text.slice(0, start).trim() !== '') return undefined;
  const entries = (found as Block).items;
  if (isMap(found) && new Set(pairsOf(found).map(keyOf)).size !== entries.length) return undefined;
  if (
    isMap(found) &&
    !pairsOf(found).every(({ key }) => isScalar(key) && typeof key.value === 'string' && key.value !== '__proto__')
  )
    return undefined;
  return { entries, value: document?.toJS({ maxAliasCount: 0 }) };
}

type Place = Pick<Region, 'above' | 'block' | 'first' | 'last'>;

/** The plain value with what was read anew in its place; what did not change is shared. Undefined where a name would stand twice. */
function grafted(value: unknown, { above, block, first, last }: Place, fresh: unknown): unknown {
  const [next, ...rest] = above;
  if (next !== undefined) {
    const region = { above: rest, block, first, last };
    if (isSeq(next.block)) {
      const inner = grafted((value as readonly unknown[])[next.index], region, fresh);
      return inner === undefined
        ? undefined
        : (value as readonly unknown[]).map((one, index) => (index === next.index ? inner : one));
    }
    const name = keyOf(pairsOf(next.block)[next.index] as Parameters<typeof keyOf>[0]);
    const inner = grafted((value as Record<string, unknown>)[name], region, fresh);
    return inner === undefined ? undefined : { ...(value as object), [name]: inner };
  }
  if (isSeq(block)) return (value as unknown[]).toSpliced(first, last - first + 1, ...(fresh as unknown[]));
  const entries = Object.entries(value as object).toSpliced(first, last - first + 1, ...Object.entries(fresh as object));
  return new Set(entries.map(([name]) => name)).size === entries.length ? Object.fromEntries(entries) : undefined;
}

/** Puts entries that were read anew where the old ones stood, and moves everything behind them. */
function graft({ above, block, first, last }: Region, entries: readonly unknown[], by: number): void {
  for (const behind of block.items.slice(last + 1)) shift(behind, by);
  block.items = (block.items as unknown[]).toSpliced(first, last - first + 1, ...entries) as typeof block.items;
  stretch(block, by);
  for (const { block: outer, index } of above) {
    for (const behind of outer.items.slice(index + 1)) shift(behind, by);
    stretch(outer, by);
  }
}

function stretch(block: Block, by: number): void {
  if (block.range) block.range = [block.range[0], block.range[1] + by, block.range[2] + by];
}

/** Moves a part and everything in it. */
function shift(part: unknown, by: number): void {
  if (by === 0) return;
  if (isPair(part)) {
    shift(part.key, by);
    shift(part.value, by);
    return;
  }
  if (!isScalar(part) && !isMap(part) && !isSeq(part) && !isAlias(part)) return;
  const node = part as Node;
  if (node.range) node.range = [node.range[0] + by, node.range[1] + by, node.range[2] + by];
  if (isMap(part) || isSeq(part)) for (const item of part.items) shift(item, by);
}
