import type { Diagnostic } from '../../diagnostic.ts';
import { dayOf } from '../../instant.ts';
import { messageOf } from '../../messages/message-of.ts';
import { ownValue } from '../../own-value.ts';
import type { Path } from '../../path.ts';
import { type Amount, amountSeconds, calendarStep, isAmount, parseAmount } from '../../vocabulary/amount.ts';
import { mostDaysShut, mostHolidayPlaces, mostSpansADay, mostTargetYears } from '../calendar-limits.ts';
import { holdDate, namedDays } from '../named-days.ts';
import { minuteOfDay, type Weekday, weekdays, weekdaysOf } from '../opening-hours.ts';
import type { PolicyDraft } from '../policy.ts';
import type { Calendar, OpeningSpan, SupportPolicy } from '../policy-document.generated.ts';
import { metricsSetBy, targetOf } from '../target-rule.ts';
import { timedParts } from '../timed-parts.ts';

const day = 86_400_000;
const secondsADay = 86_400;
const daysAYear = 365.25;

/** What would keep every decision waiting: hours that open too often a day or not for too long, promises of decades, too many places of holidays. */
export function checkLimits(draft: PolicyDraft): Diagnostic[] {
  return [...fullDays(draft), ...longClosures(draft), ...holidayPlaces(draft), ...longTargets(draft)];
}

function calendarsOf({ document }: PolicyDraft): [string, Calendar][] {
  return Object.entries(document.calendars ?? {});
}

function fullDays(draft: PolicyDraft): Diagnostic[] {
  return calendarsOf(draft).flatMap(([id, calendar]) => {
    const open: readonly OpeningSpan[] = calendar.open ?? [];
    const most = Math.max(...weekdays.map((name) => open.filter(({ days }) => weekdaysOf(days).includes(name)).length));
    return most <= mostSpansADay
      ? []
      : [
          draft.diagnostic(
            ['calendars', id, 'open'],
            'over-limit',
            messageOf('check.opens-too-often', { most: mostSpansADay, count: most }),
          ),
        ];
  });
}

/** Calendars whose closures, special hours and own holidays leave nothing open for more than a year. */
function longClosures(draft: PolicyDraft): Diagnostic[] {
  return calendarsOf(draft).flatMap(([id, calendar]) => {
    const shut = longestShut(calendar);
    return shut === undefined
      ? []
      : [
          draft.diagnostic(
            ['calendars', id],
            'over-limit',
            messageOf('check.shut-too-long', { from: shut.from, days: shut.days }),
            { hint: messageOf('check.opens-within', { days: mostDaysShut }), part: 'key' },
          ),
        ];
  });
}

/** So far dates are looked at: no question is asked about others. */
const [firstDay, lastDay] = [Date.UTC(1970, 0, 1), Date.UTC(2100, 11, 31)];

/** The days of every year are looked at over years in which each weekday falls on each of them. */
const [firstOfEveryYear, lastOfEveryYear] = [Date.UTC(2024, 0, 1), Date.UTC(2037, 0, 1)];

/**
 * The first stretch without open time that is too long. It begins and ends among the days that the calendar names; those of rules are
 * too few to shut a year.
 */
function longestShut(calendar: Calendar): { readonly from: string; readonly days: number } | undefined {
  const { closed = {}, special = {}, holidays } = calendar;
  const named = [closed, special, holidays?.days ?? {}].flatMap((days) =>
    Object.keys(days).flatMap((key) => namedDays(key) ?? []),
  );
  const isAnnual = named.some(({ kind }) => kind === 'yearly' || kind === 'yearly-span');
  const dates = named
    .flatMap((days) => (days.kind === 'date' ? [days.date] : days.kind === 'dates' ? [days.from, days.to] : []))
    .map(dayOf)
    .concat(isAnnual ? [firstOfEveryYear, lastOfEveryYear] : [])
    .filter((at) => at >= firstDay && at <= lastDay)
    .sort((a, b) => a - b);
  const spans = named.some(({ kind }) => kind === 'dates' || kind === 'yearly-span');
  // Nothing shuts a whole year but days that are named, one for each week at least.
  if (dates.length === 0 || (!spans && named.length < mostDaysShut / 7)) return undefined;
  const opens = openingOn(calendar);
  let last = (dates[0] ?? 0) - day;
  const end = (dates.at(-1) ?? 0) + 14 * day;
  for (let at = last; at <= end; at += day) {
    const date = new Date(at).toISOString().slice(0, 10);
    if (at < end && !opens(date, weekdays[(new Date(at).getUTCDay() + 6) % 7] as Weekday)) continue;
    const days = Math.round((at - last) / day);
    if (days > mostDaysShut) return { from: new Date(last).toISOString().slice(0, 10), days };
    last = at;
  }
  return undefined;
}

function openingDays({ open }: Calendar): Set<Weekday> {
  return new Set((open ?? []).flatMap(({ days }) => weekdaysOf(days)));
}

/** Tells whether anything opens on a day; what a closure of the day before reaches into is not looked at, nor days of rules. */
function openingOn(calendar: Calendar): (date: string, weekday: Weekday) => boolean {
  const { closed = {}, special = {}, holidays } = calendar;
  const open: readonly OpeningSpan[] = calendar.open ?? [];
  const opening = openingDays(calendar);
  const [closures, specials, own] = [daysIn(closed), daysIn(special), daysIn(holidays?.days ?? {})];
  return (date, weekday) => {
    const [out, instead] = [closures(date), specials(date)];
    const isOff = instead === undefined && own(date) !== undefined;
    if (isOff && holidays?.hours === undefined && holidays?.as === undefined) return false;
    if (out === undefined && instead === undefined) return isOff || opening.has(weekday);
    const spans =
      instead ?? open.filter(({ days }) => weekdaysOf(days).includes(weekday)).map(({ from, to }) => [from, to] as const);
    const gone = (out ?? []).map(([from, to]) => stretch(from, to)).sort(([a], [b]) => a - b);
    return spans.some(([from, to]) => {
      const [start, end] = stretch(from, to);
      let at = start;
      for (const [begin, until] of gone) if (begin <= at) at = Math.max(at, until);
      return at < end;
    });
  };
}

/** Finds what a map has for a date, by its days but for those of rules. */
function daysIn<T>(map: Readonly<Record<string, T>>): (date: string) => T | undefined {
  const others = Object.entries(map).flatMap(([key, value]) => {
    const days = namedDays(key);
    return days === undefined || days.kind === 'rule' || days.kind === 'eve' || days.kind === 'date' ? [] : [{ days, value }];
  });
  return (date) => ownValue(map, date) ?? others.find(({ days }) => holdDate(days, date))?.value;
}

function stretch(from: string, to: string): [number, number] {
  const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
  return [start, end > start ? end : end + 1440];
}

function holidayPlaces(draft: PolicyDraft): Diagnostic[] {
  const places = new Set<string>();
  return calendarsOf(draft).flatMap(([id, { holidays }]) => {
    const before = places.size;
    const { country, region = '' } = holidays ?? {};
    if (typeof country === 'string' && typeof region === 'string') places.add(`${country}-${region}`);
    return places.size === before || places.size <= mostHolidayPlaces
      ? []
      : [
          draft.diagnostic(
            ['calendars', id, 'holidays', 'country'],
            'over-limit',
            messageOf('check.too-many-holiday-places', { most: mostHolidayPlaces }),
            { hint: messageOf('check.name-holidays-in-days') },
          ),
        ];
  });
}

/** Promises that take decades on the hours on which they count. */
function longTargets(draft: PolicyDraft): Diagnostic[] {
  const { document } = draft;
  const ofTargets = (document.targets ?? []).flatMap((rule, index) =>
    metricsSetBy(rule).flatMap((kind) => {
      const { within, on, afterCutoff, atLatest } = targetOf(rule, kind) ?? {};
      const at = ['targets', index, kind];
      return [
        ...(typeof within === 'string' ? longAmount(draft, within, on, [...at, 'within']) : []),
        ...(typeof afterCutoff?.within === 'string'
          ? longAmount(draft, afterCutoff.within, on, [...at, 'afterCutoff', 'within'])
          : []),
        ...(typeof atLatest?.within === 'string'
          ? longAmount(draft, atLatest.within, atLatest.on ?? on, [...at, 'atLatest', 'within'])
          : []),
      ];
    }),
  );
  const others = timedParts(document).flatMap(({ amounts, on }) =>
    amounts.flatMap(({ text, path }) => (isAmount(text) ? longAmount(draft, text, on, path) : [])),
  );
  return [...ofTargets, ...others];
}

function longAmount({ document, diagnostic }: PolicyDraft, within: string, on: string | undefined, path: Path): Diagnostic[] {
  const years = longestYears(document, parseAmount(within), on);
  if (years <= mostTargetYears) return [];
  return [
    diagnostic(path, 'over-limit', messageOf('check.promise-too-long', { within, years: Math.floor(years) }), {
      hint: messageOf('check.promise-at-most', { years: mostTargetYears }),
    }),
  ];
}

/** How many years an amount takes at the most on the hours that can be meant. */
function longestYears(document: SupportPolicy, amount: Amount, on: string | undefined): number {
  const step = calendarStep(amount);
  if (step !== undefined) return step.months / 12 + step.days / daysAYear;
  const seconds = amountSeconds(amount);
  const hours = amount.unit === 'day' ? [undefined] : hoursMeant(document, on);
  return Math.max(
    ...hours.map((name) => {
      const week = weekOf(document, name ?? (seconds === undefined ? 'business-days' : undefined));
      const weeks = seconds === undefined ? amount.value / week.days : seconds / week.seconds;
      return (weeks * 7) / daysAYear;
    }),
  );
}

/** The calendars and built-in hours that `on` can mean; undefined where nothing is named. */
export function hoursMeant({ clocks = {}, desks = {} }: SupportPolicy, on: string | undefined): (string | undefined)[] {
  const names = on === undefined ? [undefined] : [on, ...(ownValue(clocks, on) ?? []).map(({ then }) => then)];
  const ofDesks = Object.values(desks).map(({ hours }) => hours);
  return names.flatMap((name) => (name === 'desk-hours' || name === 'desk-or-alternates-hours' ? ofDesks : [name]));
}

/** How much of a week is open, and on how many of its days something opens. What is not known here counts as always open. */
function weekOf({ calendars = {}, unions = {} }: SupportPolicy, name: string | undefined): { seconds: number; days: number } {
  if (name === 'business-days') return { seconds: 5 * secondsADay, days: 5 };
  const parts = (name === undefined ? [] : (ownValue(unions, name) ?? [name])).flatMap((id) => {
    const calendar = ownValue(calendars, id);
    return calendar?.open === undefined ? [] : [{ ...calendar, open: calendar.open }];
  });
  if (parts.length === 0) return { seconds: 7 * secondsADay, days: 7 };
  // A union is open at least as long as the part that is open longest.
  const minutes = parts.map(({ open }) =>
    open.reduce((sum, { days, from, to }) => {
      const [start, end] = stretch(from, to);
      return sum + weekdaysOf(days).length * (end - start);
    }, 0),
  );
  return { seconds: Math.max(...minutes) * 60, days: Math.max(...parts.map((part) => openingDays(part).size)) };
}
