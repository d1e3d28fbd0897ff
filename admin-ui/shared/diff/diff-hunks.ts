import { lineChanges } from '../../../engine/index.ts';

/** A line of a text with its number, counted from 1. */
export type NumberedLine = { readonly number: number; readonly text: string };

/** What stands beside each other; one side is missing where a line was only added or only removed. */
export type DiffRow = { readonly isSame: boolean; readonly before?: NumberedLine; readonly after?: NumberedLine };

/** Changes that lie close together, with the lines around them. `path` is where in the document they are. */
export type Hunk = { readonly path: readonly string[]; readonly rows: readonly DiffRow[] };

const around = 3;

/** The changes of a text, with three lines around each; those that come closer than that are one hunk. */
export function hunksOf(before: string, after: string): Hunk[] {
  const [ones, others] = [linesOf(before), linesOf(after)];
  const rows: DiffRow[] = [];
  let [at, to] = [0, 0];
  const same = (until: number): void => {
    for (; at < until; at += 1, to += 1) rows.push({ isSame: true, before: lineAt(ones, at), after: lineAt(others, to) });
  };
  for (const { line, removed, added } of lineChanges(before, after)) {
    same(line - 1);
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1)
      rows.push({
        isSame: false,
        ...(index < removed.length && { before: lineAt(ones, at + index) }),
        ...(index < added.length && { after: lineAt(others, to + index) }),
      });
    at += removed.length;
    to += added.length;
  }
  same(ones.length);
  return gathered(rows).map((own) => ({ rows: own, path: pathOf(own, ones, others) }));
}

function gathered(rows: readonly DiffRow[]): DiffRow[][] {
  const changed = rows.flatMap(({ isSame }, index) => (isSame ? [] : [index]));
  const spans: { from: number; to: number }[] = [];
  for (const index of changed) {
    const [from, to] = [Math.max(0, index - around), Math.min(rows.length, index + around + 1)];
    const last = spans.at(-1);
    if (last && from <= last.to) last.to = to;
    else spans.push({ from, to });
  }
  return spans.map(({ from, to }) => rows.slice(from, to));
}

/** The part of the document and, where it is in a list, the entry in which the first change lies. */
function pathOf(rows: readonly DiffRow[], ones: readonly string[], others: readonly string[]): string[] {
  const first = rows.find(({ isSame }) => !isSame);
  const [lines, from] = first?.after ? [others, first.after.number] : [ones, first?.before?.number ?? 1];
  let entry: string | undefined;
  for (let index = from - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    const [, part] = /^([A-Za-z]\w*):/.exec(line) ?? [];
    if (part !== undefined) return entry === undefined ? [part] : [part, entry];
    entry ??= /^\s+- \{? ?(?:id|name): ["']?([^,"'}]+)/.exec(line)?.[1] ?? /^ {2}([\w-]+):(?: |$)/.exec(line)?.[1];
  }
  return [];
}

function lineAt(lines: readonly string[], index: number): NumberedLine {
  return { number: index + 1, text: lines[index] ?? '' };
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** A stretch of a line, and whether the other line has it too. */
type LinePiece = { readonly text: string; readonly isSame: boolean };

/** A line taken apart by what another one has as well, word by word; all of it is the same where the two have little in common. */
export function piecesOf(line: string, other: string): LinePiece[] {
  const words = wordsOf(line);
  const pieces: LinePiece[] = [];
  let at = 0;
  for (const { line: from, removed } of lineChanges(words.join('\n'), wordsOf(other).join('\n'))) {
    pieces.push({ text: words.slice(at, from - 1).join(''), isSame: true });
    pieces.push({ text: removed.join(''), isSame: false });
    at = from - 1 + removed.length;
  }
  pieces.push({ text: words.slice(at).join(''), isSame: true });
  const shared = pieces.filter(({ isSame }) => isSame).map(({ text }) => text.trim());
  if (shared.join('').length < line.trim().length / 3) return [{ text: line, isSame: true }];
  return pieces.filter(({ text }) => text !== '');
}

function wordsOf(line: string): string[] {
  return line.match(/\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];
}
