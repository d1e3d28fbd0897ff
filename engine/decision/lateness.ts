import { wholeDaysOf } from '../calendar/business-days.ts';
import { aroundTheClock, type OpenTime } from '../calendar/open-time.ts';
import { type Amount, amountSeconds } from '../vocabulary/amount.ts';
import { type ClockStretch, countedUntil, instantAfter } from './clock-segments.ts';

const day = 86_400_000;

/** How the time around a due time is counted in a unit. Amounts are milliseconds; those before the due time are below zero. */
type Lateness = {
  /** How late it is at an instant. */
  readonly at: (instant: number) => number;
  /** When it is so late; not before the clock starts. Throws `NeverComesError` where its hours never open again. */
  readonly instantOf: (late: number) => number;
};

/**
 * Counts from a due time on, and back from it, as the unit asks: hours and less on the hours of the clock, business days in the whole
 * days on which these open (in their zone, or `timeZone` where they have none), other days around the clock. Pauses do not count.
 */
export function latenessIn(
  { unit }: Pick<Amount, 'unit'>,
  stretches: readonly ClockStretch[],
  dueAt: number,
  timeZone: string,
): Lateness {
  const hoursOf = hoursIn(unit, timeZone);
  const counting = stretches.map((stretch) => ({ ...stretch, hours: stretch.hours && hoursOf(stretch.hours) }));
  const due = countedUntil(counting, dueAt);
  return {
    at: (instant) => countedUntil(counting, instant) - due,
    instantOf: (late) => instantAfter(counting, Math.max(0, due + late)),
  };
}

function hoursIn(unit: Amount['unit'], timeZone: string): (hours: OpenTime) => OpenTime {
  if (unit === 'business-day') return (hours) => wholeDaysOf(hours, hours.timeZone ?? timeZone);
  return unit === 'day' ? () => aroundTheClock : (hours) => hours;
}

/** An amount in milliseconds, a business day as long as the day that it is. */
export function lengthOf(amount: Amount): number {
  const seconds = amountSeconds(amount);
  return seconds === undefined ? amount.value * day : seconds * 1000;
}
