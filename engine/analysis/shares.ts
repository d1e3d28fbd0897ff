import type { Cell } from './cells.ts';

/** Counts are looked through as far as this; beyond it every share comes up that the cells leave room for. */
const mostCounts = 1000;

/** Two counts in their cells that make a share in its cell, or leave it unknown where the cell says so; undefined where none do. */
export function countsOfShare(
  affected: Cell,
  total: Cell,
  share: Cell,
): { readonly affected?: number; readonly total?: number } | undefined {
  const unknown = share.answer === undefined;
  const [one, all] = [countsIn(affected), countsIn(total)];
  if (one === undefined || all === undefined) {
    if (!unknown) return undefined;
    return { ...(one !== undefined && { affected: one.from }), ...(all !== undefined && { total: all.from }) };
  }
  if (unknown) return all.from === 0 ? { affected: one.from, total: 0 } : undefined;
  for (let count = Math.max(1, all.from); count <= Math.min(all.to, all.from + mostCounts); count++) {
    for (const number of candidates(share, count)) {
      if (number >= one.from && number <= one.to && isIn((number * 100) / count, share))
        return { affected: number, total: count };
    }
  }
  return undefined;
}

/** How many of so many users make a share in its cell: the least and the most of them, and those beside. */
function candidates({ answer, stretch }: Cell, count: number): number[] {
  const low = stretch === undefined ? Number(answer) : Number(stretch.from ?? 0);
  const high = stretch === undefined ? Number(answer) : Number(stretch.to ?? 1e9);
  const around = [low, high].map((percent) => (percent * count) / 100);
  return around
    .flatMap((value) => [Math.floor(value), Math.floor(value) + 1, Math.ceil(value) - 1])
    .filter((value) => value >= 0);
}

function isIn(value: number, { answer, stretch }: Cell): boolean {
  if (stretch === undefined) return value === answer || answer === undefined;
  return value > Number(stretch.from ?? Number.NEGATIVE_INFINITY) && value < Number(stretch.to ?? Number.POSITIVE_INFINITY);
}

/** The whole numbers in a cell, from the least to the greatest; undefined for what is not stated. */
function countsIn({ answer, stretch }: Cell): { readonly from: number; readonly to: number } | undefined {
  if (typeof answer !== 'number') return undefined;
  if (stretch === undefined) return { from: answer, to: answer };
  const from = stretch.from === undefined ? 0 : Math.floor(Number(stretch.from)) + 1;
  const to = stretch.to === undefined ? Number.POSITIVE_INFINITY : Math.ceil(Number(stretch.to)) - 1;
  return { from: Math.max(0, from), to };
}
