import type { Span } from './span.ts';
import type { DayRemark } from './weekly-hours.ts';

/** Hours during which a clock can run. Instants and amounts are in milliseconds. */
export type OpenTime = {
  readonly id: string;
  /** The zone in which its days begin; undefined where it has none of its own. */
  readonly timeZone: string | undefined;
  readonly isOpen: (at: number) => boolean;
  /** The next instant from `at` on at which it is open. */
  readonly opensAt: (at: number) => number;
  /** The end of the open span around `at`, or null where it never closes or is not open. */
  readonly closesAt: (at: number) => number | null;
  /** How much open time lies between two instants. */
  readonly measure: (from: number, to: number) => number;
  /** The instant at which an amount of open time has passed; one that runs out at closing runs out then, not at the next opening. */
  readonly add: (from: number, amount: number) => number;
  /** The open spans between two instants. */
  readonly spans: (from: number, to: number) => readonly Span[];
  /** Holidays, special hours and closures of a day (YYYY-MM-DD). */
  readonly remarksOn: (date: string) => readonly DayRemark[];
  /** Whether anything opens on a day (YYYY-MM-DD). */
  readonly isBusinessDay: (date: string) => boolean;
};

/** The hours that never close. */
export const aroundTheClock: OpenTime = {
  id: 'around-the-clock',
  timeZone: undefined,
  isOpen: () => true,
  opensAt: (at) => at,
  closesAt: () => null,
  measure: (from, to) => Math.max(0, to - from),
  add: (from, amount) => within(from + amount),
  spans: (from, to) => (from < to ? [{ from, to }] : []),
  remarksOn: () => [],
  isBusinessDay: () => true,
};

/** The last instant that there is, in milliseconds. */
const endOfTime = 8.64e15;

function within(instant: number): number {
  if (instant > endOfTime) throw new RangeError('there is no such instant');
  return instant;
}

/** Null where hours never open again, or not before the end of time. */
export function orNever<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
