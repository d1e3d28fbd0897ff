import { dateText, weekdayOf } from './local-date.ts';
import { openCalendar, openHours } from './open-hours.ts';
import type { OpenTime } from './open-time.ts';
import { clipSpans, joinSpans, type Span } from './span.ts';
import { type Zone, zoneOf } from './zone.ts';

const day = 86_400_000;

/** How many days on the search for a business day goes before there counts as being none. */
const farthestDays = 3660;

const noHolidays = { version: 'none', countries: () => [], regions: () => [], holidays: () => [] };

/** Monday to Friday, from midnight to midnight in a zone, without holidays. */
export function businessDays(timeZone: string): OpenTime {
  return openCalendar('business-days', { timeZone, open: [{ days: 'mon-fri', from: '00:00', to: '24:00' }] }, noHolidays);
}

/** The days on which hours open, from midnight to midnight in a zone: what business days of these hours are counted on. */
export function wholeDaysOf(hours: OpenTime, timeZone: string): OpenTime {
  const known = wholeDays.get(hours) ?? new Map<string, OpenTime>();
  wholeDays.set(hours, known);
  const days = known.get(timeZone) ?? makeWholeDays(hours, timeZone);
  known.set(timeZone, days);
  return days;
}

const wholeDays = new WeakMap<OpenTime, Map<string, OpenTime>>();

function makeWholeDays(hours: OpenTime, timeZone: string): OpenTime {
  const zone = zoneOf(timeZone);
  return openHours(hours.id, {
    timeZone,
    remarksOn: hours.remarksOn,
    isBusinessDay: hours.isBusinessDay,
    spans: (from, to) => {
      const days: Span[] = [];
      for (let date = Math.floor(zone.toLocal(from) / day) * day - day; zone.toInstant(date) < to; date += day) {
        if (hours.isBusinessDay(dateText(date))) days.push({ from: zone.toInstant(date), to: zone.toInstant(date + day) });
      }
      return clipSpans(joinSpans(days), from, to);
    },
  });
}

/**
 * An instant moved into open time: to the last closing before it on the same day, but not before `since`, or else to the next
 * opening. One that is open or exactly a closing stays. Days are those of the hours' zone, or of `timeZone` where they have none.
 * Throws a RangeError where nothing opens any more.
 */
export function clampIntoOpenTime(at: number, hours: OpenTime, timeZone: string, since = Number.NEGATIVE_INFINITY): number {
  if (isAttended(at, hours)) return at;
  const morning = startOfDay(at, zoneOf(hours.timeZone ?? timeZone));
  return hours.spans(Math.max(morning, since), at).at(-1)?.to ?? hours.opensAt(at);
}

/** Whether hours are open at an instant, or close exactly then. */
function isAttended(at: number, hours: OpenTime): boolean {
  return hours.isOpen(at) || hours.spans(at - 1, at).length > 0;
}

/** The midnight with which the day of an instant began. Where clocks go back over midnight, the day that has begun goes on. */
function startOfDay(at: number, zone: Zone): number {
  const date = Math.floor(zone.toLocal(at) / day) * day;
  const next = zone.toInstant(date + day);
  return next <= at ? next : zone.toInstant(date);
}

/** A promise of business days. */
export type PromisedDays = {
  readonly count: number;
  /** The whole days that are counted, in their zone. */
  readonly days: OpenTime;
  /** The hours in which somebody is there on those days; undefined where the days are all that is known. */
  readonly attended: OpenTime | undefined;
  /** The hours into which every due time is moved. */
  readonly dueWithin: OpenTime | undefined;
};

/** What a clock has counted at an instant, and when it has counted an amount, as if it never stood still. */
export type Counter = { readonly until: (at: number) => number; readonly instantOf: (amount: number) => number };

/**
 * When a promise of business days is due that began at `start`, with the time left out in which its clock stood still (`waits`).
 * A wait that began before the due time moves it by the part of the wait that lies on business days. What was due while somebody
 * is there stays so: a moved due time goes into those hours, never to a closing before the wait ended. `counter` counts where the
 * days that hold now did not always. Throws a RangeError where the time never comes.
 */
export function dueInBusinessDays(
  { count, days, attended, dueWithin }: PromisedDays,
  start: number,
  waits: readonly Span[],
  counter: Counter = { until: (at) => days.measure(start, at), instantOf: (amount) => days.add(start, amount) },
): number {
  const timeZone = days.timeZone ?? 'UTC';
  const unpaused = addBusinessDays(start, count, timeZone, days.isBusinessDay);
  const amount = days.measure(start, unpaused);
  // Counting would end at the midnight before where the same local time is one at which a business day begins.
  const counted = counter.until(unpaused) === amount ? unpaused : counter.instantOf(amount);
  const hours = dueWithin ?? (attended !== undefined && isAttended(unpaused, attended) ? attended : undefined);
  const settled = (at: number, since: number): number =>
    hours === undefined ? at : clampIntoOpenTime(at, hours, timeZone, since);
  let due = settled(counted, start);
  let missed = 0;
  for (const wait of joinSpans(waits)) {
    const from = Math.max(wait.from, start);
    if (wait.to <= from) continue;
    if (from >= due) break;
    if (wait.to === Number.POSITIVE_INFINITY) throw new RangeError('a wait without an end has no due time behind it');
    missed += counter.until(wait.to) - counter.until(from);
    const moved = missed === 0 ? counted : counter.instantOf(amount + missed);
    due = Math.max(due, settled(Math.max(moved, wait.to), wait.to));
  }
  return due;
}

/** Whether a date (YYYY-MM-DD) is none of a weekend. */
export function isWeekday(date: string): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 'sat' && weekday !== 'sun';
}

/**
 * The same local time so many business days later, in a zone. An instant on another day counts from midnight of the next
 * business day. Throws a RangeError where there are none.
 */
export function addBusinessDays(
  from: number,
  count: number,
  timeZone: string,
  isBusinessDay: (date: string) => boolean = isWeekday,
): number {
  const zone = zoneOf(timeZone);
  let local = zone.toLocal(from);
  if (!isBusinessDay(dateText(local))) local = nextBusinessDay(Math.floor(local / day) * day, isBusinessDay);
  for (let left = count; left > 0; left -= 1) local = nextBusinessDay(local, isBusinessDay);
  return zone.toInstant(local);
}

function nextBusinessDay(local: number, isBusinessDay: (date: string) => boolean): number {
  for (let days = 1; days <= farthestDays; days += 1) {
    if (isBusinessDay(dateText(local + days * day))) return local + days * day;
  }
  throw new RangeError('there are no business days');
}
