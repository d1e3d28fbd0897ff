import type { Holiday, HolidaySource } from '../policy/holiday-source.ts';
import { type Weekday, weekdays, weekdaysOf } from '../policy/opening-hours.ts';
import type { Calendar } from '../policy/policy-document.generated.ts';
import { weekdayOf } from './local-date.ts';

/** Hours as a policy writes them, `24:00` included. */
export type WrittenHours = { readonly from: string; readonly to: string };

/** What a calendar says about a day. */
export type CalendarDay = {
  /** The hours that begin on the day. */
  readonly open: readonly WrittenHours[];
  /** Spans that are taken out of it. */
  readonly closed: readonly WrittenHours[];
  /** The holiday that closes it. */
  readonly holiday: string | undefined;
  /** Whether its hours are special ones. */
  readonly isSpecial: boolean;
};

/** Looks days up in a calendar, by date as YYYY-MM-DD. */
export type CalendarDays = (date: string) => CalendarDay;

/** The days of a calendar: special hours come before a holiday, a holiday before the hours of the week. */
export function calendarDays(calendar: Calendar, holidays: HolidaySource): CalendarDays {
  const week = new Map<Weekday, readonly WrittenHours[]>(
    weekdays.map((name) => [name, calendar.open.filter(({ days }) => weekdaysOf(days).includes(name))]),
  );
  const holidayOn = holidayLookup(calendar, holidays);
  return (date) => {
    const closed = written(calendar.closed?.[date]);
    const special = calendar.special?.[date];
    if (special !== undefined) return { open: written(special), closed, holiday: undefined, isSpecial: true };
    const holiday = holidayOn(date);
    return { open: holiday === undefined ? (week.get(weekdayOf(date)) ?? []) : [], closed, holiday, isSpecial: false };
  };
}

function written(pairs: readonly (readonly [string, string])[] | undefined): WrittenHours[] {
  return (pairs ?? []).map(([from, to]) => ({ from, to }));
}

/** The name of the holiday on a date. A year's public holidays are asked for once. */
function holidayLookup({ holidays: own }: Calendar, source: HolidaySource): (date: string) => string | undefined {
  if (own === undefined) return () => undefined;
  const { country, region, days = {} } = own;
  const years = new Map<number, ReadonlyMap<string, string>>();
  return (date) => {
    if (days[date] !== undefined) return days[date];
    if (country === undefined) return undefined;
    const year = Number(date.slice(0, 4));
    const known = years.get(year) ?? byDate(source.holidays(country, region, year));
    years.set(year, known);
    return known.get(date);
  };
}

function byDate(holidays: readonly Holiday[]): Map<string, string> {
  return new Map(holidays.map(({ date, name }) => [date, name]));
}
