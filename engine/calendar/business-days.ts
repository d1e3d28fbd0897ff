import { dateText, weekdayOf } from './local-date.ts';
import { openCalendar, openHours } from './open-hours.ts';
import type { OpenTime } from './open-time.ts';
import { clipSpans, joinSpans, type Span } from './span.ts';
import { zoneOf } from './zone.ts';

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

/** An instant moved into open time: to the closing before it on the same day, or else to the next opening. */
export function clampIntoOpenTime(at: number, hours: OpenTime, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const startOfDay = zone.toInstant(Math.floor(zone.toLocal(at) / day) * day);
  if (hours.isOpen(at)) return at;
  return hours.spans(startOfDay, at).at(-1)?.to ?? hours.opensAt(at);
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
