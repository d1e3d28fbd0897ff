import { quotientOf } from '../quotient.ts';
import { type Cell, isNumberIn } from './cells.ts';

/** Two counts of users, as far as a case states them. */
type Counts = { readonly affected?: number; readonly total?: number };

/** Counts are tried so far from the least of their cells on, one by one. */
const mostTried = 1000;

/** Whether two counts in their cells can make a share in its cell. Where that would take too many to try, they are taken to. */
export function isShare(affected: Cell, total: Cell, share: Cell): boolean {
  if (countsOfShare(affected, total, share) !== undefined) return true;
  const [one, all] = [countsIn(affected), countsIn(total)];
  if (one === undefined || all === undefined || share.answer === undefined) return false;
  return one.to - one.from > mostTried && all.to - all.from > mostTried;
}

/** Two counts in their cells that make a share in its cell, or leave it unknown where the cell says so; undefined where none is found. */
export function countsOfShare(affected: Cell, total: Cell, share: Cell): Counts | undefined {
  const [one, all] = [countsIn(affected), countsIn(total)];
  if (one === undefined || all === undefined) {
    if (share.answer !== undefined) return undefined;
    return { ...(one !== undefined && { affected: one.from }), ...(all !== undefined && { total: all.from }) };
  }
  // Of nobody there is no share.
  if (share.answer === undefined) return all.from === 0 ? { affected: one.from, total: 0 } : undefined;
  const { from: low = share.answer, to: high = share.answer } = share.stretch ?? {};
  const least = share.stretch !== undefined && share.stretch.from === undefined ? 0 : Number(low);
  const most = share.stretch !== undefined && share.stretch.to === undefined ? Number.POSITIVE_INFINITY : Number(high);
  const fits = (number: number, count: number): boolean =>
    number >= one.from &&
    number <= one.to &&
    count >= Math.max(1, all.from) &&
    count <= all.to &&
    isNumberIn(quotientOf(number, count, 100), share);
  for (let count = Math.max(1, all.from); count <= Math.min(all.to, all.from + mostTried); count++)
    for (const number of wholeAround((least * count) / 100, (most * count) / 100, one))
      if (fits(number, count)) return { affected: number, total: count };
  for (let number = one.from; number <= Math.min(one.to, one.from + mostTried); number++)
    for (const count of wholeAround((100 * number) / most, (100 * number) / least, all))
      if (fits(number, count)) return { affected: number, total: count };
  return undefined;
}

type Counted = { readonly from: number; readonly to: number };

/** The whole numbers beside two ends, and those at the ends of where they can lie. */
function wholeAround(low: number, high: number, { from, to }: Counted): number[] {
  const around = [low, high].flatMap((end) => [Math.floor(end), Math.floor(end) + 1, Math.ceil(end) - 1]);
  return [...around, from, to].filter((value) => Number.isSafeInteger(value) && value >= 0);
}

/** The whole numbers in a cell, from the least to the greatest; undefined for what is not stated. */
function countsIn({ answer, stretch }: Cell): Counted | undefined {
  if (typeof answer !== 'number') return undefined;
  if (stretch === undefined) return { from: answer, to: answer };
  const from = stretch.from === undefined ? 0 : Math.floor(Number(stretch.from)) + 1;
  const to = stretch.to === undefined ? Number.POSITIVE_INFINITY : Math.ceil(Number(stretch.to)) - 1;
  return { from: Math.max(0, from), to };
}
