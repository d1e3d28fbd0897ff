import type { HolidaySource } from '../policy/holiday-source.ts';
import { minuteOfDay, type Weekday, weekdays, weekdaysOf } from '../policy/opening-hours.ts';
import type { Calendar } from '../policy/policy-document.generated.ts';
import { clipSpans, joinSpans, type Span, subtractSpans } from './span.ts';
import { type Zone, zoneOf } from './zone.ts';

const minute = 60_000;
const day = 1440 * minute;

/** Gives the open spans between two instants, in order and joined. */
export type SpanSource = (from: number, to: number) => Span[];

type Hours = readonly { readonly from: string; readonly to: string }[];

/** The open spans of a calendar: its weekly hours without holidays, with one-off closures and special hours. */
export function weeklyHours(calendar: Calendar, holidays: HolidaySource): SpanSource {
  const zone = zoneOf(calendar.timeZone);
  const week = new Map<Weekday, Hours>(
    weekdays.map((name) => [name, calendar.open.filter(({ days }) => weekdaysOf(days).includes(name))]),
  );
  const isHoliday = holidayTest(calendar, holidays);
  const hoursOn = (date: number): Hours => {
    const name = dateText(date);
    const special = calendar.special?.[name];
    if (special !== undefined) return special.map(([from, to]) => ({ from, to }));
    return isHoliday(name) ? [] : (week.get(weekdayOf(date)) ?? []);
  };
  return (from, to) => {
    const open: Span[] = [];
    const closed: Span[] = [];
    // A night can reach into the day after, and a local date can be up to a day away from the UTC date.
    for (let date = startOfDay(zone.toLocal(from)) - 2 * day; date <= startOfDay(zone.toLocal(to)) + day; date += day) {
      open.push(...hoursOn(date).map((hours) => spanOn(date, hours, zone)));
      closed.push(
        ...(calendar.closed?.[dateText(date)] ?? []).map(([begin, end]) => spanOn(date, { from: begin, to: end }, zone)),
      );
    }
    const spans = joinSpans(open);
    return clipSpans(closed.length === 0 ? spans : subtractSpans(spans, joinSpans(closed)), from, to);
  };
}

/** The hours of a local date as instants; an end at or before the beginning is on the next day. */
function spanOn(date: number, { from, to }: { readonly from: string; readonly to: string }, zone: Zone): Span {
  const start = minuteOfDay(from);
  const end = minuteOfDay(to);
  return { from: zone.toInstant(date + start * minute), to: zone.toInstant(date + (end > start ? end : end + 1440) * minute) };
}

function holidayTest({ holidays: own }: Calendar, source: HolidaySource): (date: string) => boolean {
  if (own === undefined) return () => false;
  const dates = new Set(own.dates ?? []);
  const years = new Map<string, ReadonlySet<string>>();
  return (date) => {
    if (dates.has(date)) return true;
    if (own.country === undefined) return false;
    const year = date.slice(0, 4);
    let known = years.get(year);
    if (known === undefined) {
      known = new Set(source.holidays(own.country, own.region, Number(year)).map((holiday) => holiday.date));
      years.set(year, known);
    }
    return known.has(date);
  };
}

function startOfDay(local: number): number {
  return Math.floor(local / day) * day;
}

function dateText(date: number): string {
  return new Date(date).toISOString().slice(0, 10);
}

/** The weekday of a local date. */
export function weekdayOf(date: number): Weekday {
  return weekdays[(new Date(date).getUTCDay() + 6) % 7] as Weekday;
}
