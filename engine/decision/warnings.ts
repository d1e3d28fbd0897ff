import { orNever } from '../calendar/open-time.ts';
import type { Amount } from '../vocabulary/amount.ts';
import type { WarnPoint } from '../vocabulary/warn-point.ts';
import { type ClockStretch, instantAfter } from './clock-segments.ts';
import { latenessIn, lengthOf } from './lateness.ts';

/** When a clock warns: `percent` of its time is used, it is due in `before`, or it is `late`. Instants are milliseconds. */
export type Warning = { readonly at: number } & (
  | { readonly percent: number; readonly before?: undefined; readonly late?: undefined }
  | { readonly percent: null; readonly before: Amount; readonly late?: undefined }
  | { readonly percent: null; readonly before?: undefined; readonly late: Amount }
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
    if (point.late !== undefined) return [{ percent: null, late: point.late, at: reached }];
    // A second limit may come before anything has been counted.
    const at = Math.min(reached, clock.dueAt);
    return [point.before === undefined ? { percent: point.percent, at } : { percent: null, before: point.before, at }];
  });
  return points.some(({ percent }) => percent === null) ? warnings.sort((one, other) => one.at - other.at) : warnings;
}

function momentOf(point: WarnPoint, { stretches, dueAt, limit, timeZone }: DueClock): number {
  const { percent, before, late } = point;
  if (late !== undefined) {
    const { unit } = point.isAroundTheClock ? ({ unit: 'day' } as const) : late;
    return latenessIn({ unit }, stretches, dueAt, timeZone).instantOf(lengthOf(late));
  }
  if (before === undefined) return instantAfter(stretches, (limit * (percent ?? 0)) / 100);
  return latenessIn(before, stretches, dueAt, timeZone).instantOf(-lengthOf(before));
}
