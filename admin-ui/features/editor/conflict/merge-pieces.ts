import { diffArrays } from 'diff';

/** A stretch of two texts that come from one: the same in both, changed by one side alone, or by both in different ways. */
export type MergePiece = {
  readonly kind: 'same' | 'theirs' | 'yours' | 'conflict';
  readonly base: readonly string[];
  readonly theirs: readonly string[];
  readonly yours: readonly string[];
};

/** Which side of a piece is taken; `both` puts theirs first. */
export type MergeChoice = 'base' | 'theirs' | 'yours' | 'both';

type Hunk = { readonly side: 'theirs' | 'yours'; readonly from: number; readonly to: number; readonly lines: readonly string[] };

/** Two texts taken apart beside the one from which both come. Lines keep their ends; changes that touch each other are one piece. */
export function mergePieces(base: string, theirs: string, yours: string): MergePiece[] {
  const [old, left, right] = [linesOf(base), linesOf(theirs), linesOf(yours)];
  const hunks = [...hunksOf('theirs', old, left), ...hunksOf('yours', old, right)].sort((a, b) => a.from - b.from || a.to - b.to);
  const pieces: MergePiece[] = [];
  let at = 0;
  for (let index = 0; index < hunks.length; ) {
    const first = hunks[index] as Hunk;
    const group: Hunk[] = [first];
    let end = first.to;
    for (index += 1; index < hunks.length && meets(hunks[index] as Hunk, first.from, end); index += 1) {
      const next = hunks[index] as Hunk;
      group.push(next);
      end = Math.max(end, next.to);
    }
    pieces.push(...unchanged(old.slice(at, first.from)), pieceOf(group, old, first.from, end));
    at = end;
  }
  return [...pieces, ...unchanged(old.slice(at))];
}

/** What is taken of a piece unless somebody chooses otherwise; undefined where somebody has to. */
export function proposed({ kind }: MergePiece): MergeChoice | undefined {
  return kind === 'same' ? 'base' : kind === 'conflict' ? undefined : kind;
}

/** The text of pieces as they were chosen; of what is not chosen yet, both sides. */
export function mergedText(pieces: readonly MergePiece[], choices: ReadonlyMap<number, MergeChoice>): string {
  return pieces
    .flatMap((piece, index) => {
      const choice = choices.get(index) ?? proposed(piece) ?? 'both';
      return choice === 'both' ? [...piece.theirs, ...piece.yours] : piece[choice];
    })
    .join('');
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function hunksOf(side: Hunk['side'], old: string[], changed: string[]): Hunk[] {
  const hunks: { side: Hunk['side']; from: number; to: number; lines: string[] }[] = [];
  let at = 0;
  let isOpen = false;
  for (const { value, removed, added } of diffArrays(old, changed)) {
    const isChange = removed || added;
    if (isChange && !isOpen) hunks.push({ side, from: at, to: at, lines: [] });
    const hunk = hunks.at(-1);
    if (!added) at += value.length;
    if (isChange && hunk !== undefined) {
      hunk.to = at;
      if (added) hunk.lines.push(...value);
    }
    isOpen = isChange;
  }
  return hunks;
}

function meets(hunk: Hunk, from: number, to: number): boolean {
  return hunk.from < to || hunk.from === from || (hunk.from === to && hunk.to === hunk.from);
}

function unchanged(lines: readonly string[]): MergePiece[] {
  return lines.length === 0 ? [] : [{ kind: 'same', base: lines, theirs: lines, yours: lines }];
}

function pieceOf(group: readonly Hunk[], old: readonly string[], from: number, to: number): MergePiece {
  const [theirs, yours] = (['theirs', 'yours'] as const).map((side) => sideOf(side, group, old, from, to)) as [
    string[],
    string[],
  ];
  const base = old.slice(from, to);
  const sides = new Set(group.map(({ side }) => side));
  const [only] = sides;
  const isSame = theirs.join('') === yours.join('');
  return {
    kind: isSame ? 'same' : sides.size === 1 && only !== undefined ? only : 'conflict',
    base: isSame ? theirs : base,
    theirs,
    yours,
  };
}

/** What one side made of a stretch of the old text. */
function sideOf(side: Hunk['side'], group: readonly Hunk[], old: readonly string[], from: number, to: number): string[] {
  const lines: string[] = [];
  let at = from;
  for (const hunk of group) {
    if (hunk.side !== side) continue;
    lines.push(...old.slice(at, hunk.from), ...hunk.lines);
    at = hunk.to;
  }
  return [...lines, ...old.slice(at, to)];
}
