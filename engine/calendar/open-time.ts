import type { CalendarPlace } from '../policy/placed-calendar.ts';
import type { Span } from './span.ts';
import type { DayRemark, Shapes } from './weekly-hours.ts';

/** Hours during which a clock can run. Instants and amounts are in milliseconds. */
export type OpenTime = {
  readonly id: string;
  /** The zone in which its days begin; undefined where it has none of its own. */
  readonly timeZone: string | undefined;
  /** What its calendars took from the facts of a case; left out where all is written in the policy. */
  readonly places?: readonly PlacedHours[];
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
  /** Names what opens in a stretch of time, so that it need not be looked at twice. */
  readonly shapeOf: Shapes;
  /** Holidays, special hours and closures of a day (YYYY-MM-DD). */
  readonly remarksOn: (date: string) => readonly DayRemark[];
  /** Whether anything opens on a day (YYYY-MM-DD). */
  readonly isBusinessDay: (date: string) => boolean;
  /** When what opens on a day (YYYY-MM-DD) closes for the last time; undefined where nothing opens on it, or the day ends first. */
  readonly closingOn: (date: string) => number | undefined;
};

/** A calendar of the policy, by its id, and what it took from the facts of a case. */
export type PlacedHours = CalendarPlace & { readonly calendar: string };

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
  shapeOf: () => 'open',
  remarksOn: () => [],
  isBusinessDay: () => true,
  closingOn: () => undefined,
};

const year = 365.25 * 86_400_000;

/** How far on from a question the search for open time goes before the hours count as never open. */
const farthestYears = 90;

/** No answer lies later, however often the next one is asked for from the one before. */
const lastInstant = Date.UTC(2200, 0, 1);

/** How far a search that begins at an instant goes. */
export function horizonFrom(from: number): number {
  return Math.min(from + farthestYears * year, lastInstant);
}

/** Says that something lies beyond the horizon of its question: as far as anybody can tell, it never comes. */
export class NeverComesError extends RangeError {}

function within(instant: number): number {
  if (instant > lastInstant) throw new NeverComesError('nothing is reckoned beyond the year 2199');
  return instant;
}

/** Null where hours do not open again, or an amount does not pass, before the horizon. */
export function orNever<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof NeverComesError) return null;
    throw error;
  }
}
