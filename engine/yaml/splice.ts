/** A stretch of a text, and what stands in its place afterwards. */
export type Splice = { readonly from: number; readonly to: number; readonly insert: string };

/** The text with every splice done. Splices may touch but not overlap; of insertions at one place the first given stands first. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.from - b.from || a.to - b.to);
  let result = '';
  let at = 0;
  for (const { from, to, insert } of sorted) {
    if (from < at) throw new Error('splices overlap');
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

/** The smallest single splice that leads from one text to another; undefined where they are the same. */
export function spliceBetween(before: string, after: string): Splice | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** The splice that takes a splice back; `before` is the text to which it was done. */
export function inverseSplice({ from, to, insert }: Splice, before: string): Splice {
  return { from, to: from + insert.length, insert: before.slice(from, to) };
}
