import { dayOf } from '../instant.ts';
import type { Holiday, HolidaySource } from '../policy/holiday-source.ts';
import { namedDays } from '../policy/named-days.ts';
import { minuteOfDay, type Weekday, weekdays, weekdaysOf } from '../policy/opening-hours.ts';
import type { PlacedCalendar } from '../policy/placed-calendar.ts';
import { Remembered } from '../remembered.ts';
import { type DayLookup, dayLookup, partsOfDays } from './day-lookup.ts';
import { dateText, weekdayOf } from './local-date.ts';
import { intersectSpans, joinSpans, type Span, subtractSpans } from './span.ts';

/** Hours as a policy writes them, `24:00` included. */
export type WrittenHours = { readonly from: string; readonly to: string };

/** What a holiday takes of a day; all of it from `00:00` to `24:00`. */
export type DayHoliday = WrittenHours & { readonly name: string };

/** What a calendar says about a day. */
type CalendarDay = {
  /** The hours that begin on the day: without what holidays take of them, with those that hold on holidays. */
  readonly open: readonly WrittenHours[];
  /** Spans that are taken out of it. */
  readonly closed: readonly WrittenHours[];
  /** The holidays that close it or part of it. */
  readonly holidays: readonly DayHoliday[];
  /** What holidays take of the nights that began before, where they do. */
  readonly cut: readonly WrittenHours[];
  /** The hours that hold because it is a holiday; undefined where none do on holidays. */
  readonly holidayHours?: readonly WrittenHours[];
  /** Whether its hours are special ones. */
  readonly isSpecial: boolean;
};

/** The days of a calendar. */
export type CalendarDays = {
  /** What it says about a date, as YYYY-MM-DD. */
  readonly on: (date: string) => CalendarDay;
  /** Whether nothing but the week says what opens on any of the local days that touch a stretch of local time. */
  readonly arePlain: (from: number, to: number) => boolean;
  /** Whether days of every year are named, so that the hours could stay closed for good. */
  readonly areRecurring: boolean;
};

const day = 86_400_000;
const minutesOfDay = 1440;

/** The days of a calendar: special hours come before a holiday, a holiday before the hours of the week. */
export function calendarDays(calendar: PlacedCalendar, holidays: HolidaySource): CalendarDays {
  const week = new Map<Weekday, readonly WrittenHours[]>(
    weekdays.map((name) => [name, calendar.open.filter(({ days }) => weekdaysOf(days).includes(name))]),
  );
  const { hours, as, cutNights = false } = calendar.holidays ?? {};
  const onHolidays = hours === undefined ? as && (week.get(as) ?? []) : written(hours);
  const holidaysOn = holidayLookup(calendar, holidays);
  const [closures, specials, ownHolidays] = [calendar.closed, calendar.special, calendar.holidays?.days].map((days) =>
    dayLookup<unknown>(days, holidays),
  ) as [DayLookup<Pairs>, DayLookup<Pairs>, DayLookup<string>];
  const marked = new Set(
    [calendar.closed, calendar.special, calendar.holidays?.days].flatMap((days) => Object.keys(days ?? {})).map(dayNumber),
  );
  const isEve = eveLookup(week, holidaysOn);
  const [eveClosures, eveSpecials] = [evesIn(calendar.closed), evesIn(calendar.special)];
  const hasEves = eveClosures.length > 0 || eveSpecials.length > 0;
  const closureOn = (date: string): Pairs | undefined =>
    closures.on(date)[0]?.value ?? eveClosures.find(({ isWorkingDay }) => isEve(date, isWorkingDay))?.pairs;
  const specialOn = (date: string): Pairs | undefined =>
    specials.on(date)[0]?.value ?? eveSpecials.find(({ isWorkingDay }) => isEve(date, isWorkingDay))?.pairs;
  const areRecurring = hasEves || [closures, specials, ownHolidays].some(({ isRecurring }) => isRecurring);
  const on = (date: string): CalendarDay => {
    const closed = written(closureOn(date));
    const special = specialOn(date);
    if (special !== undefined) return { open: written(special), closed, holidays: [], cut: [], isSpecial: true };
    const own = week.get(weekdayOf(date)) ?? [];
    const taken = holidaysOn(date);
    if (taken.length === 0) return { open: own, closed, holidays: taken, cut: [], isSpecial: false };
    const parts = partsTaken(taken);
    const holidayHours = onHolidays && withinParts(onHolidays, parts);
    return {
      open: [...outsideParts(own, parts), ...(holidayHours ?? [])],
      closed,
      holidays: taken,
      cut: cutNights ? outsideSpans(taken, holidayHours ?? []) : [],
      ...(holidayHours && { holidayHours }),
      isSpecial: false,
    };
  };
  const isPublic = calendar.holidays?.country !== undefined;
  const isMarked = (number: number): boolean => {
    if (marked.has(number)) return true;
    if (!isPublic && !areRecurring) return false;
    const date = dateText(number * day);
    return holidaysOn(date).length > 0 || (areRecurring && (closureOn(date) !== undefined || specialOn(date) !== undefined));
  };
  const arePlain = (from: number, to: number): boolean => {
    for (let number = Math.floor(from / day); number <= Math.floor(to / day); number += 1) if (isMarked(number)) return false;
    return true;
  };
  return { on, arePlain, areRecurring };
}

/** What was said of the days before holidays, in the order in which it is written. */
function evesIn(
  named: Readonly<Record<string, unknown>> | undefined,
): { readonly isWorkingDay: boolean; readonly pairs: Pairs }[] {
  return Object.entries(named ?? {}).flatMap(([key, pairs]) => {
    const days = namedDays(key);
    return days?.kind === 'eve' ? [{ isWorkingDay: days.isWorkingDay, pairs: pairs as Pairs }] : [];
  });
}

/** The farthest day from a holiday that can be the last working day before it. */
const mostDaysAhead = 14;

/**
 * Whether a date comes before a holiday that takes a whole day: the day after it, or the next one on which the week opens or a holiday
 * lies. A date on which the week does not open, or that is a holiday itself, does not.
 */
function eveLookup(
  week: ReadonlyMap<Weekday, readonly WrittenHours[]>,
  holidaysOn: (date: string) => readonly DayHoliday[],
): (date: string, isWorkingDay: boolean) => boolean {
  const isHoliday = (date: string): boolean => holidaysOn(date).some(isWholeDay);
  const opens = (date: string): boolean => (week.get(weekdayOf(date)) ?? []).length > 0;
  return (date, isWorkingDay) => {
    if (!opens(date) || isHoliday(date)) return false;
    for (let ahead = 1; ahead <= mostDaysAhead; ahead += 1) {
      const later = dateText(dayOf(date) + ahead * day);
      if (isHoliday(later)) return true;
      if (!isWorkingDay || opens(later)) return false;
    }
    return false;
  };
}

type Pairs = readonly (readonly [string, string])[];

function dayNumber(date: string): number {
  return Math.floor(dayOf(date) / day);
}

function written(pairs: Pairs | undefined): WrittenHours[] {
  return (pairs ?? []).map(([from, to]) => ({ from, to }));
}

/** What holidays take of a day's hours. One that lasts to the end of its day takes what of them lies beyond midnight too: the night belongs to the day. */
function partsTaken(taken: readonly DayHoliday[]): Span[] {
  return joinSpans(
    taken.map(({ from, to }) => ({ from: minuteOfDay(from), to: to === '24:00' ? 2 * minutesOfDay : minuteOfDay(to) })),
  );
}

function outsideParts(hours: readonly WrittenHours[], parts: readonly Span[]): WrittenHours[] {
  return hours.flatMap((one) => subtractSpans([minutesOf(one)], parts).map(writtenSpan));
}

function withinParts(hours: readonly WrittenHours[], parts: readonly Span[]): WrittenHours[] {
  return hours.flatMap((one) => intersectSpans([minutesOf(one)], parts).map(writtenSpan));
}

/** What is left of parts of a day where hours hold in them. */
function outsideSpans(parts: readonly WrittenHours[], hours: readonly WrittenHours[]): WrittenHours[] {
  return outsideParts(parts, joinSpans(hours.map(minutesOf)));
}

function minutesOf({ from, to }: WrittenHours): Span {
  const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
  return { from: start, to: end > start ? end : end + minutesOfDay };
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

/** The holidays of a date; one that the calendar names itself stands for those of its country, unless it takes only part of the day. A year's public holidays are asked for once. */
function holidayLookup({ holidays: own }: PlacedCalendar, source: HolidaySource): (date: string) => readonly DayHoliday[] {
  if (own === undefined) return () => none;
  const { country, region } = own;
  const named = dayLookup(own.days, source);
  const years = new Remembered<number, ReadonlyMap<string, readonly DayHoliday[]>>(mostYears);
  return (date) => {
    const days = named.on(date).map(({ value: name, from, to }) => ({ name, from, to }));
    if (country === undefined || days.some(isWholeDay)) return days.length < 2 ? days : joinedByName(days);
    const year = Number(date.slice(0, 4));
    const ofCountry = years.get(year, (one) => byDate(source.holidays(country, region, one))).get(date) ?? none;
    return days.length === 0 ? ofCountry : joinedByName([...days, ...ofCountry]);
  };
}

function isWholeDay({ from, to }: WrittenHours): boolean {
  return from === '00:00' && to === '24:00';
}

function byDate(holidays: readonly Holiday[]): Map<string, DayHoliday[]> {
  const days = new Map<string, DayHoliday[]>();
  for (const holiday of holidays) {
    for (const [date, part] of partsOfDays(holiday)) {
      const others = days.get(date) ?? [];
      days.set(date, joinedByName([...others, { name: holiday.name, ...part }]));
    }
  }
  return days;
}

/** Parts of one name that touch are one: two holidays that go from evening to evening make a whole day between them. */
function joinedByName(parts: readonly DayHoliday[]): DayHoliday[] {
  return [...new Set(parts.map(({ name }) => name))].flatMap((name) =>
    joinSpans(
      parts.filter((part) => part.name === name).map(({ from, to }) => ({ from: minuteOfDay(from), to: minuteOfDay(to) })),
    ).map((span) => ({ name, from: timeText(span.from), to: timeText(span.to) })),
  );
}
