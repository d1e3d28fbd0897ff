import type { Diagnostic } from '../../diagnostic.ts';
import { dayOf } from '../../instant.ts';
import { messageOf } from '../../messages/message-of.ts';
import { ownValue } from '../../own-value.ts';
import { targetKinds } from '../../vocabulary/metrics.ts';
import { amountSeconds, parseAmount } from '../amount.ts';
import { mostDaysShut, mostHolidayPlaces, mostSpansADay, mostTargetYears } from '../calendar-limits.ts';
import { minuteOfDay, type Weekday, weekdays, weekdaysOf } from '../opening-hours.ts';
import type { PolicyDraft } from '../policy.ts';
import type { Calendar, SupportPolicy } from '../policy-document.generated.ts';

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
  return calendarsOf(draft).flatMap(([id, { open }]) => {
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

/** The first stretch without open time that is too long. It begins and ends among the days that the calendar names. */
function longestShut(calendar: Calendar): { readonly from: string; readonly days: number } | undefined {
  const { closed = {}, special = {}, holidays } = calendar;
  const named = [...new Set([closed, special, holidays?.days ?? {}].flatMap((days) => Object.keys(days)))].sort();
  // Nothing shuts a whole year but days that are named, one for each week at least.
  if (named.length < mostDaysShut / 7) return undefined;
  const opening = openingDays(calendar);
  let last = dayOf(named[0] ?? '') - day;
  const end = dayOf(named.at(-1) ?? '') + 14 * day;
  const isNamed = new Set(named);
  for (let at = last; at <= end; at += day) {
    const date = new Date(at).toISOString().slice(0, 10);
    const weekday = weekdays[(new Date(at).getUTCDay() + 6) % 7] as Weekday;
    if (isNamed.has(date) ? !opensOn(calendar, date, weekday) : !opening.has(weekday)) continue;
    const days = Math.round((at - last) / day);
    if (days > mostDaysShut) return { from: new Date(last).toISOString().slice(0, 10), days };
    last = at;
  }
  return undefined;
}

function openingDays({ open }: Calendar): Set<Weekday> {
  return new Set(open.flatMap(({ days }) => weekdaysOf(days)));
}

/** Whether anything opens on a day that the calendar names; what a closure of the day before reaches into is not looked at. */
function opensOn({ open, closed = {}, special = {}, holidays }: Calendar, date: string, weekday: Weekday): boolean {
  const own = special[date];
  if (own === undefined && holidays?.days?.[date] !== undefined) return false;
  const spans = own ?? open.filter(({ days }) => weekdaysOf(days).includes(weekday)).map(({ from, to }) => [from, to] as const);
  const out = (closed[date] ?? []).map(([from, to]) => stretch(from, to)).sort(([a], [b]) => a - b);
  return spans.some(([from, to]) => {
    const [start, end] = stretch(from, to);
    let at = start;
    for (const [begin, until] of out) if (begin <= at) at = Math.max(at, until);
    return at < end;
  });
}

function stretch(from: string, to: string): [number, number] {
  const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
  return [start, end > start ? end : end + 1440];
}

function holidayPlaces(draft: PolicyDraft): Diagnostic[] {
  const places = new Set<string>();
  return calendarsOf(draft).flatMap(([id, { holidays }]) => {
    const before = places.size;
    if (holidays?.country !== undefined) places.add(`${holidays.country}-${holidays.region ?? ''}`);
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
  const { document, diagnostic } = draft;
  return (document.targets ?? []).flatMap((rule, index) =>
    targetKinds.flatMap((kind) => {
      const target = rule[kind];
      if (target?.within === undefined) return [];
      const amount = parseAmount(target.within);
      const seconds = amountSeconds(amount);
      const hours = amount.unit === 'day' ? [undefined] : hoursMeant(document, target.on);
      const years = Math.max(
        ...hours.map((name) => {
          const week = weekOf(document, name ?? (seconds === undefined ? 'business-days' : undefined));
          const weeks = seconds === undefined ? amount.value / week.days : seconds / week.seconds;
          return (weeks * 7) / daysAYear;
        }),
      );
      return years <= mostTargetYears
        ? []
        : [
            diagnostic(
              ['targets', index, kind, 'within'],
              'over-limit',
              messageOf('check.promise-too-long', { within: target.within, years: Math.floor(years) }),
              { hint: messageOf('check.promise-at-most', { years: mostTargetYears }) },
            ),
          ];
    }),
  );
}

/** The calendars and built-in hours that `on` can mean; undefined where nothing is named. */
function hoursMeant({ clocks = {}, desks = {} }: SupportPolicy, on: string | undefined): (string | undefined)[] {
  const names = on === undefined ? [undefined] : [on, ...(ownValue(clocks, on) ?? []).map(({ then }) => then)];
  const ofDesks = Object.values(desks).map(({ hours }) => hours);
  return names.flatMap((name) => (name === 'desk-hours' || name === 'desk-or-alternates-hours' ? ofDesks : [name]));
}

/** How much of a week is open, and on how many of its days something opens. What is not known here counts as always open. */
function weekOf({ calendars = {}, unions = {} }: SupportPolicy, name: string | undefined): { seconds: number; days: number } {
  if (name === 'business-days') return { seconds: 5 * secondsADay, days: 5 };
  const parts = (name === undefined ? [] : (ownValue(unions, name) ?? [name])).flatMap((id) => ownValue(calendars, id) ?? []);
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
