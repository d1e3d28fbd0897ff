import type { CalendarInput } from '../../contract/clock.ts';
import {
  mostDaysCharacters,
  mostNamedDays,
  mostOpenEntries,
  mostSpansADay,
  type ValidationIssue,
  type Weekday,
  weekdays,
  weekdaysOf,
} from '../../engine/index.ts';
import { validationIssue } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';

/** A question has at most so many pauses. */
export const mostPauses = 1000;

/** Where the public holidays of a country count, a question reaches over at most so many years: reckoning those of a year takes a while. */
export const mostYearsOfHolidays = 10;

const year = 365.25 * 86_400_000;

/** Whether two instants lie further apart than a question with public holidays reaches. */
export function isBeyondHolidays(from: number, to: number): boolean {
  return Math.abs(to - from) > mostYearsOfHolidays * year;
}

/** What is too much in a question, whatever else is wrong with it: looked at first, so that nothing that long is gone through. */
export function sizeIssues(input: unknown): ValidationIssue[] {
  if (!isObject(input)) return [];
  const { calendar, pauses } = input;
  const tooManyPauses = isLonger(pauses, mostPauses)
    ? [validationIssue('/pauses', messageOf('clock.too-many-pauses', { most: mostPauses, count: pauses.length }))]
    : [];
  return [...tooManyPauses, ...(isObject(calendar) ? calendarSizeIssues(calendar) : [])];
}

function calendarSizeIssues({ open, holidays, closed, special }: Readonly<Record<string, unknown>>): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  if (isLonger(open, mostOpenEntries))
    issues.push(
      validationIssue('/calendar/open', messageOf('clock.week-too-long', { most: mostOpenEntries, count: open.length })),
    );
  else if (Array.isArray(open)) {
    const long = open.findIndex((entry) => isObject(entry) && isLonger(entry.days, mostDaysCharacters));
    if (long >= 0)
      issues.push(
        validationIssue(`/calendar/open/${long}/days`, messageOf('clock.weekdays-too-long', { most: mostDaysCharacters })),
      );
  }
  if (isLonger(holidays, mostNamedDays)) issues.push(tooManyDays('/calendar/holidays', holidays.length));
  const named = { '/calendar/holidays/days': isObject(holidays) ? holidays.days : undefined, '/calendar/closed': closed };
  for (const [pointer, days] of Object.entries({ ...named, '/calendar/special': special })) {
    if (!isObject(days)) continue;
    const dates = Object.keys(days);
    if (dates.length > mostNamedDays) issues.push(tooManyDays(pointer, dates.length));
    const full = dates.find((date) => isLonger(days[date], mostSpansADay) && typeof days[date] !== 'string');
    if (full !== undefined) issues.push(tooManySpans(`${pointer}/${full}`, (days[full] as unknown[]).length));
  }
  return issues;
}

/** The weekdays on which a calendar opens more often than it may; it follows the schema. */
export function spanIssues(calendar: CalendarInput | string): ValidationIssue[] {
  if (typeof calendar === 'string') return [];
  const counts = new Map<Weekday, number>(weekdays.map((name) => [name, 0]));
  for (const { days } of calendar.open)
    for (const name of new Set(weekdaysOf(days))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return most > mostSpansADay ? [tooManySpans('/calendar/open', most)] : [];
}

function tooManyDays(pointer: string, count: number): ValidationIssue {
  return validationIssue(pointer, messageOf('clock.too-many-days', { most: mostNamedDays, count }), {
    hint: messageOf('clock.name-days-asked-about'),
  });
}

function tooManySpans(pointer: string, count: number): ValidationIssue {
  return validationIssue(pointer, messageOf('check.opens-too-often', { most: mostSpansADay, count }));
}

function isLonger<T>(value: T, most: number): value is T & { readonly length: number } {
  return (Array.isArray(value) || typeof value === 'string') && value.length > most;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
