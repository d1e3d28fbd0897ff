import { type LineChange, lineChanges, linesOf } from './text-changes.ts';

/** A stretch of a merge: lines that are settled, or what three texts say where two people changed the same lines differently. */
export type MergePiece =
  | { readonly kind: 'settled'; readonly lines: readonly string[] }
  | {
      readonly kind: 'conflict';
      readonly base: readonly string[];
      readonly theirs: readonly string[];
      readonly yours: readonly string[];
    };

/** What two people made of one text. */
export type ThreeWayMerge = {
  /** What each of them changed, at lines of the base. */
  readonly theirs: readonly LineChange[];
  readonly yours: readonly LineChange[];
  readonly pieces: readonly MergePiece[];
  readonly conflicts: number;
  /** The text with the changes of both; null where they changed the same lines differently. */
  readonly merged: string | null;
};

/** Holds two changed texts against the one that both come from, and proposes a merged text where the changes do not overlap. */
export function mergeThreeWays(texts: { readonly base: string; readonly theirs: string; readonly yours: string }): ThreeWayMerge {
  const base = linesOf(texts.base);
  const [theirs, yours] = [lineChanges(texts.base, texts.theirs), lineChanges(texts.base, texts.yours)];
  const pieces: MergePiece[] = [];
  let line = 1;
  for (const region of regionsOf(theirs, yours)) {
    pieces.push(settled(base.slice(line - 1, region.from - 1)), pieceOf(region, base));
    line = region.to;
  }
  pieces.push(settled(base.slice(line - 1)));
  const joined = joinedPieces(pieces);
  const conflicts = joined.filter(({ kind }) => kind === 'conflict').length;
  const lines = joined.flatMap((piece) => (piece.kind === 'settled' ? piece.lines : []));
  const merged = conflicts > 0 ? null : lines.map((text) => `${text}\n`).join('');
  return { theirs, yours, pieces: joined, conflicts, merged };
}

/** A stretch of lines of the base, the last one excluded, with all the changes that fall into it. */
type Region = { from: number; to: number; readonly theirs: LineChange[]; readonly yours: LineChange[] };

/** The changes of both, those together that touch the same lines or the same gap between lines. */
function regionsOf(theirs: readonly LineChange[], yours: readonly LineChange[]): Region[] {
  const changes = [
    ...theirs.map((change) => ({ change, side: 'theirs' as const })),
    ...yours.map((change) => ({ change, side: 'yours' as const })),
  ].sort((one, other) => one.change.line - other.change.line);
  const regions: Region[] = [];
  for (const { change, side } of changes) {
    const last = regions.at(-1);
    const to = change.line + change.removed.length;
    if (last !== undefined && change.line <= last.to) {
      last.to = Math.max(last.to, to);
      last[side].push(change);
    } else regions.push({ from: change.line, to, theirs: [], yours: [], [side]: [change] });
  }
  return regions;
}

function pieceOf({ from, to, theirs, yours }: Region, base: readonly string[]): MergePiece {
  const written = base.slice(from - 1, to - 1);
  const [one, other] = [changed(from, to, theirs, base), changed(from, to, yours, base)];
  if (yours.length === 0 || isSameLines(one, other)) return settled(one);
  return theirs.length === 0 ? settled(other) : { kind: 'conflict', base: written, theirs: one, yours: other };
}

function isSameLines(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}

/** Lines of the base as one side left them. */
function changed(from: number, to: number, changes: readonly LineChange[], base: readonly string[]): string[] {
  const lines: string[] = [];
  let line = from;
  for (const change of changes) {
    lines.push(...base.slice(line - 1, change.line - 1), ...change.added);
    line = change.line + change.removed.length;
  }
  return [...lines, ...base.slice(line - 1, to - 1)];
}

function settled(lines: readonly string[]): MergePiece {
  return { kind: 'settled', lines };
}

/** Settled stretches that follow each other as one, without empty ones. */
function joinedPieces(pieces: readonly MergePiece[]): MergePiece[] {
  const joined: MergePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'settled' && piece.lines.length === 0) continue;
    if (piece.kind === 'settled' && last?.kind === 'settled')
      joined[joined.length - 1] = settled([...last.lines, ...piece.lines]);
    else joined.push(piece);
  }
  return joined;
}
