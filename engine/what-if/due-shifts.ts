import { instantOf } from '../instant.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Up to how much earlier or later, in milliseconds; what is more comes in a bucket of its own, the last one. */
export const shiftBounds: readonly number[] = [15 * minute, hour, 4 * hour, 12 * hour, day, 2 * day, 3 * day, 7 * day, 30 * day];

/** How due times of one kind of target moved, where they did. `earlier` and `later` count by `shiftBounds`, with a last bucket for more. */
export type DueShiftCounts = {
  readonly earlier: readonly number[];
  readonly later: readonly number[];
  /** The furthest in each direction, in milliseconds; 0 where none moved that way. */
  readonly mostEarlier: number;
  readonly mostLater: number;
  /** The nearest in each direction likewise; as far as the furthest where all moved by the same. */
  readonly leastEarlier: number;
  readonly leastLater: number;
  /** There is a due time where there was none. */
  readonly gained: number;
  /** There is none any more. */
  readonly lost: number;
};

/** Whether any due time moved. */
export function hasMoved({ earlier, later, gained, lost }: DueShiftCounts): boolean {
  return gained + lost > 0 || [...earlier, ...later].some((cases) => cases > 0);
}

/** Counts how due times moved. */
export class DueShifts {
  #gained = 0;
  #lost = 0;
  readonly #reach = { earlier: new Reach(), later: new Reach() };
  readonly #earlier = shiftBounds.map(() => 0).concat(0);
  readonly #later = shiftBounds.map(() => 0).concat(0);

  /** Counts a due time that was one instant (ISO 8601) and is another; null or undefined where there is none. */
  add(before: string | null | undefined, after: string | null | undefined): void {
    if (before === after || (before == null && after == null)) return;
    if (before == null) this.#gained += 1;
    else if (after == null) this.#lost += 1;
    else this.#move(instantOf(after) - instantOf(before));
  }

  #move(by: number): void {
    if (by < 0) {
      count(this.#earlier, -by);
      this.#reach.earlier.take(-by, -by);
    } else if (by > 0) {
      count(this.#later, by);
      this.#reach.later.take(by, by);
    }
  }

  merge(counts: DueShiftCounts): void {
    this.#gained += counts.gained;
    this.#lost += counts.lost;
    this.#reach.earlier.take(counts.leastEarlier, counts.mostEarlier);
    this.#reach.later.take(counts.leastLater, counts.mostLater);
    for (const [index, cases] of counts.earlier.entries()) this.#earlier[index] = (this.#earlier[index] ?? 0) + cases;
    for (const [index, cases] of counts.later.entries()) this.#later[index] = (this.#later[index] ?? 0) + cases;
  }

  counts(): DueShiftCounts {
    return {
      earlier: [...this.#earlier],
      later: [...this.#later],
      mostEarlier: this.#reach.earlier.most,
      mostLater: this.#reach.later.most,
      leastEarlier: this.#reach.earlier.least,
      leastLater: this.#reach.later.least,
      gained: this.#gained,
      lost: this.#lost,
    };
  }
}

/** The smallest and the largest of some amounts above nothing; 0 where there are none. */
class Reach {
  least = 0;
  most = 0;

  take(least: number, most: number): void {
    if (least > 0 && (this.least === 0 || least < this.least)) this.least = least;
    this.most = Math.max(this.most, most);
  }
}

function count(buckets: number[], by: number): void {
  const found = shiftBounds.findIndex((bound) => by <= bound);
  const index = found < 0 ? shiftBounds.length : found;
  buckets[index] = (buckets[index] ?? 0) + 1;
}
