import { orNever } from '../calendar/open-time.ts';
import type { Amount } from '../vocabulary/amount.ts';
import type { WarnPoint } from '../vocabulary/warn-point.ts';
import { type ClockStretch, instantAfter } from './clock-segments.ts';
import { latenessIn, lengthOf } from './lateness.ts';

/** When a clock warns: `percent` of its time is used, or it is due in `before`. Instants are milliseconds. */
export type Warning = { readonly at: number } & (
  | { readonly percent: number; readonly before?: undefined }
  | { readonly percent: null; readonly before: Amount }
);

/** A clock that has a due time: its course, the milliseconds that it counts until then, and the zone of days that have none. */
type DueClock = {
  readonly stretches: readonly ClockStretch[];
  readonly dueAt: number;
  readonly limit: number;
  readonly timeZone: string;
};

/** When to warn before a clock is due, in turn; what lies before its start comes with the start, what never comes is left out. */
export function warningsOf(points: readonly WarnPoint[], clock: DueClock): Warning[] {
  const warnings = points.flatMap((point): Warning[] => {
    const reached = orNever(() => momentOf(point, clock));
    if (reached === null) return [];
    // A second limit may come before anything has been counted.
    const at = Math.min(reached, clock.dueAt);
    return [point.before === undefined ? { percent: point.percent, at } : { percent: null, before: point.before, at }];
  });
  return points.some(({ before }) => before !== undefined) ? warnings.sort((one, other) => one.at - other.at) : warnings;
}

function momentOf({ percent, before }: WarnPoint, { stretches, dueAt, limit, timeZone }: DueClock): number {
  if (before === undefined) return instantAfter(stretches, (limit * (percent ?? 0)) / 100);
  return latenessIn(before, stretches, dueAt, timeZone).instantOf(-lengthOf(before));
}
