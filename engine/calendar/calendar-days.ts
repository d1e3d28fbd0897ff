import { dayOf } from '../instant.ts';
import { type Holiday, type HolidaySource, holidaySpan } from '../policy/holiday-source.ts';
import { minuteOfDay, type Weekday, weekdays, weekdaysOf } from '../policy/opening-hours.ts';
import type { Calendar } from '../policy/policy-document.generated.ts';
import { Remembered } from '../remembered.ts';
import { dateText, weekdayOf } from './local-date.ts';
import { joinSpans, type Span, subtractSpans } from './span.ts';

/** Hours as a policy writes them, `24:00` included. */
export type WrittenHours = { readonly from: string; readonly to: string };

/** What a holiday takes of a day; all of it from `00:00` to `24:00`. */
export type DayHoliday = WrittenHours & { readonly name: string };

/** What a calendar says about a day. */
type CalendarDay = {
  /** The hours that begin on the day, without what holidays take of them. */
  readonly open: readonly WrittenHours[];
  /** Spans that are taken out of it. */
  readonly closed: readonly WrittenHours[];
  /** The holidays that close it or part of it. */
  readonly holidays: readonly DayHoliday[];
  /** Whether its hours are special ones. */
  readonly isSpecial: boolean;
};

/** The days of a calendar. */
export type CalendarDays = {
  /** What it says about a date, as YYYY-MM-DD. */
  readonly on: (date: string) => CalendarDay;
  /** Whether nothing but the week says what opens on any of the local days that touch a stretch of local time. */
  readonly arePlain: (from: number, to: number) => boolean;
};

const day = 86_400_000;
const minutesOfDay = 1440;

/** The days of a calendar: special hours come before a holiday, a holiday before the hours of the week. */
export function calendarDays(calendar: Calendar, holidays: HolidaySource): CalendarDays {
  const week = new Map<Weekday, readonly WrittenHours[]>(
    weekdays.map((name) => [name, calendar.open.filter(({ days }) => weekdaysOf(days).includes(name))]),
  );
  const holidaysOn = holidayLookup(calendar, holidays);
  const marked = new Set(
    [calendar.closed, calendar.special, calendar.holidays?.days].flatMap((days) => Object.keys(days ?? {})).map(dayNumber),
  );
  const on = (date: string): CalendarDay => {
    const closed = written(calendar.closed?.[date]);
    const special = calendar.special?.[date];
    if (special !== undefined) return { open: written(special), closed, holidays: [], isSpecial: true };
    const own = week.get(weekdayOf(date)) ?? [];
    const taken = holidaysOn(date);
    return { open: taken.length === 0 ? own : withoutHolidays(own, taken), closed, holidays: taken, isSpecial: false };
  };
  const isPublic = calendar.holidays?.country !== undefined;
  const arePlain = (from: number, to: number): boolean => {
    for (let number = Math.floor(from / day); number <= Math.floor(to / day); number += 1) {
      if (marked.has(number) || (isPublic && holidaysOn(dateText(number * day)).length > 0)) return false;
    }
    return true;
  };
  return { on, arePlain };
}

function dayNumber(date: string): number {
  return Math.floor(dayOf(date) / day);
}

function written(pairs: readonly (readonly [string, string])[] | undefined): WrittenHours[] {
  return (pairs ?? []).map(([from, to]) => ({ from, to }));
}

/** A holiday that lasts to the end of its day takes what of the day's hours lies beyond midnight too: the night belongs to the day. */
function withoutHolidays(hours: readonly WrittenHours[], taken: readonly DayHoliday[]): WrittenHours[] {
  const parts = joinSpans(
    taken.map(({ from, to }) => ({ from: minuteOfDay(from), to: to === '24:00' ? 2 * minutesOfDay : minuteOfDay(to) })),
  );
  return hours.flatMap(({ from, to }) => {
    const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
    return subtractSpans([{ from: start, to: end > start ? end : end + minutesOfDay }], parts).map(writtenSpan);
  });
}

function writtenSpan({ from, to }: Span): WrittenHours {
  return { from: timeText(from), to: timeText(to > minutesOfDay ? to - minutesOfDay : to) };
}

function timeText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const none: readonly DayHoliday[] = [];

/** The holidays of more years than these are asked for again. */
const mostYears = 64;

/** The holidays of a date; one that the calendar names itself is the whole day's. A year's public holidays are asked for once. */
function holidayLookup({ holidays: own }: Calendar, source: HolidaySource): (date: string) => readonly DayHoliday[] {
  if (own === undefined) return () => none;
  const { country, region, days = {} } = own;
  const named = new Map(Object.entries(days).map(([date, name]) => [date, [{ name, from: '00:00', to: '24:00' }]]));
  const years = new Remembered<number, ReadonlyMap<string, readonly DayHoliday[]>>(mostYears);
  return (date) => {
    const ownHoliday = named.get(date);
    if (ownHoliday !== undefined) return ownHoliday;
    if (country === undefined) return none;
    const year = Number(date.slice(0, 4));
    return years.get(year, (one) => byDate(source.holidays(country, region, one))).get(date) ?? none;
  };
}

function byDate(holidays: readonly Holiday[]): Map<string, DayHoliday[]> {
  const days = new Map<string, DayHoliday[]>();
  for (const holiday of holidays) {
    for (const [date, part] of partsOf(holiday)) {
      const others = days.get(date) ?? [];
      days.set(date, joinedByName([...others, part]));
    }
  }
  return days;
}

/** What a holiday takes of each day on which it falls. */
function partsOf(holiday: Holiday): [string, DayHoliday][] {
  const { from, to } = holidaySpan(holiday);
  const [firstDate = '', start = ''] = from.split('T');
  const [lastDate = '', end = ''] = to.split('T');
  const parts: [string, DayHoliday][] = [];
  for (let at = dayOf(firstDate); at <= dayOf(lastDate); at += day) {
    const date = dateText(at);
    const part = { name: holiday.name, from: date === firstDate ? start : '00:00', to: date === lastDate ? end : '24:00' };
    if (part.from < part.to) parts.push([date, part]);
  }
  return parts;
}

/** Parts of one name that touch are one: two holidays that go from evening to evening make a whole day between them. */
function joinedByName(parts: readonly DayHoliday[]): DayHoliday[] {
  return [...new Set(parts.map(({ name }) => name))].flatMap((name) =>
    joinSpans(
      parts.filter((part) => part.name === name).map(({ from, to }) => ({ from: minuteOfDay(from), to: minuteOfDay(to) })),
    ).map((span) => ({ name, from: timeText(span.from), to: timeText(span.to) })),
  );
}
