import { type DueShiftCounts, shiftBounds } from '../../../engine/index.ts';

/** Due times that moved by so much. `from` and `to` are milliseconds, less than nothing for earlier; infinite at the ends. */
export type DueBucket = { readonly from: number; readonly to: number; readonly cases: number };

/** How due times moved, from the furthest earlier to the furthest later. */
export function dueBuckets({ earlier, later }: Pick<DueShiftCounts, 'earlier' | 'later'>): DueBucket[] {
  const edges = [0, ...shiftBounds, Number.POSITIVE_INFINITY];
  const forward = later.map((cases, index) => ({ from: edges[index] ?? 0, to: edges[index + 1] ?? 0, cases }));
  const backward = earlier.map((cases, index) => ({ from: -(edges[index + 1] ?? 0), to: -(edges[index] ?? 0), cases }));
  return [...backward.reverse(), ...forward];
}

/** The buckets that are worth drawing: the same number on both sides, without empty ones at the ends. */
export function drawnBuckets(buckets: readonly DueBucket[]): DueBucket[] {
  const half = buckets.length / 2;
  const widest = Math.max(
    3,
    ...buckets.map(({ cases }, index) => (cases === 0 ? 0 : index < half ? half - index : index - half + 1)),
  );
  return buckets.slice(half - widest, half + widest);
}
