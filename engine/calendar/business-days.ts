import { dateText, weekdayOf } from './local-date.ts';
import { openCalendar, openHours } from './open-hours.ts';
import { horizonFrom, NeverComesError, type OpenTime } from './open-time.ts';
import { clipSpans, joinSpans, type Span } from './span.ts';
import { type Zone, zoneOf } from './zone.ts';

const day = 86_400_000;
const week = 7 * day;

const noHolidays = { version: 'none', countries: () => [], regions: () => [], holidays: () => [], ruleDays: () => [] };

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
  const days = openHours(hours.id, {
    timeZone,
    remarksOn: hours.remarksOn,
    isBusinessDay: hours.isBusinessDay,
    closingOn: () => undefined,
    shapeOf: (from, to) => {
      const shape = zone.isSteady(from - 2 * day, to + 2 * day) ? hours.shapeOf(from - 2 * day, to + 2 * day) : undefined;
      return shape === undefined ? undefined : `${shape}|${zone.offsetAt(from)}`;
    },
    spans: (from, to) => {
      const days: Span[] = [];
      for (let date = Math.floor(zone.toLocal(from) / day) * day - day; zone.toInstant(date) < to; date += day) {
        if (hours.isBusinessDay(dateText(date))) days.push({ from: zone.toInstant(date), to: zone.toInstant(date + day) });
      }
      return clipSpans(joinSpans(days), from, to);
    },
  });
  return hours.places === undefined ? days : { ...days, places: hours.places };
}

/**
 * An instant moved into open time: to the last closing before it on the same day, but not before `since`, or else to the next
 * opening. One that is open or exactly a closing stays. Days are those of the hours' zone, or of `timeZone` where they have none.
 * Throws `NeverComesError` where nothing opens any more.
 */
export function clampIntoOpenTime(at: number, hours: OpenTime, timeZone: string, since = Number.NEGATIVE_INFINITY): number {
  if (isAttended(at, hours)) return at;
  const morning = startOfDay(at, zoneOf(hours.timeZone ?? timeZone));
  return hours.spans(Math.max(morning, since), at).at(-1)?.to ?? hours.opensAt(at);
}

/** Whether hours are open at an instant, or close exactly then. */
export function isAttended(at: number, hours: OpenTime): boolean {
  return hours.isOpen(at) || hours.spans(at - 1, at).length > 0;
}

/** The midnight with which the day of an instant began. Where clocks go back over midnight, the day that has begun goes on. */
function startOfDay(at: number, zone: Zone): number {
  const date = Math.floor(zone.toLocal(at) / day) * day;
  const next = zone.toInstant(date + day);
  return next <= at ? next : zone.toInstant(date);
}

/** Whether a date (YYYY-MM-DD) is none of a weekend. */
export function isWeekday(date: string): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 'sat' && weekday !== 'sun';
}

/** Which dates are business days, and where they are so from week to week. */
export type BusinessDates = Pick<OpenTime, 'isBusinessDay' | 'shapeOf'>;

/** Monday to Friday. */
export const weekdates: BusinessDates = { isBusinessDay: isWeekday, shapeOf: () => 'week' };

/**
 * The same local time so many business days later, in a zone. An instant on another day counts from midnight of the next
 * business day; a local day that the zone skips is none. Throws `NeverComesError` where they lie beyond the horizon.
 */
export function addBusinessDays(from: number, count: number, timeZone: string, dates: BusinessDates = weekdates): number {
  const zone = zoneOf(timeZone);
  const horizon = horizonFrom(from);
  const isBusiness = (local: number): boolean => dates.isBusinessDay(dateText(local)) && zone.hasDay(startOf(local));
  const next = (local: number): number => {
    for (let later = local + day; later <= horizon; later += day) if (isBusiness(later)) return later;
    throw new NeverComesError('there are no business days');
  };
  const inWeeks = new Map<string, number>();
  /** How many of the seven days after a local time are business days, where nothing but the week says so. */
  const inWeekAfter = (local: number): number | undefined => {
    const first = startOf(local) + day;
    const [begin, end] = [zone.toInstant(first), zone.toInstant(first + week)];
    const shape = zone.isSteady(begin, end) ? dates.shapeOf(begin, begin + week) : undefined;
    if (shape === undefined) return undefined;
    const known = inWeeks.get(shape) ?? [0, 1, 2, 3, 4, 5, 6].filter((later) => isBusiness(first + later * day)).length;
    inWeeks.set(shape, known);
    return known;
  };
  let local = zone.toLocal(from);
  if (!isBusiness(local)) local = next(startOf(local));
  for (let left = count; left > 0; ) {
    const ofWeek = left > 7 && local < horizon ? inWeekAfter(local) : undefined;
    if (ofWeek === undefined) {
      local = next(local);
      left -= 1;
    } else {
      local += week;
      left -= ofWeek;
    }
  }
  return zone.toInstant(local);
}

function startOf(local: number): number {
  return Math.floor(local / day) * day;
}
