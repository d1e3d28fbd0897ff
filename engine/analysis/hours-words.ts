import { minuteOfDay, type Weekday, weekdays, weekdaysOf } from '../policy/opening-hours.ts';
import type { Calendar } from '../policy/policy-document.generated.ts';

type OpenHours = Calendar['open'];
type Holidays = NonNullable<Calendar['holidays']>;
type DatedSpans = Readonly<Record<string, readonly (readonly string[])[]>>;

const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};

/** Weekly hours in words, from Monday on: `Mon–Thu 07:00–01:00, Fri 07:00–19:00, Sun 17:00–01:00`. */
export function weekWords(open: OpenHours): string {
  const days = new Map<string, Weekday[]>();
  for (const day of weekdays)
    for (const span of spansOn(open, day)) days.set(spanText(span), [...(days.get(spanText(span)) ?? []), day]);
  return [...days].map(([span, on]) => `${runsOf(on)} ${span}`).join(', ');
}

/** The same text for weekly hours that are open at the same times, however they are written. */
export function weekForm(open: OpenHours): string {
  return JSON.stringify(weekdays.map((day) => spansOn(open, day)));
}

/** Holidays in words: `public holidays of US, own 2026-12-24`. */
export function holidayWords({ country, region, days = {}, cutNights }: Holidays): string {
  const dates = Object.keys(days).sort();
  const parts = [
    country === undefined ? '' : `public holidays of ${country}${region === undefined ? '' : `-${region}`}`,
    dates.length === 0 ? '' : `own holidays ${dates.join(', ')}`,
    cutNights === true ? 'they also end the night before' : '',
  ];
  return parts.filter((part) => part !== '').join(', ') || 'none';
}

/** The same text for holidays on the same days, whatever they are called. */
export function holidayForm({ country, region, days = {}, cutNights = false }: Holidays): string {
  return JSON.stringify([country, region, Object.keys(days).sort(), cutNights]);
}

/** Hours of single days in words: `2026-06-01 12:00–13:00`. */
export function datedWords(dated: DatedSpans): string {
  const days = Object.entries(dated).sort(([one], [other]) => (one < other ? -1 : 1));
  const hours = (spans: readonly (readonly string[])[]): string => spans.map((span) => span.join('–')).join(', ') || 'closed';
  return days.map(([date, spans]) => `${date} ${hours(spans)}`).join('; ') || 'none';
}

/** All that a calendar says, in words: its week, its zone and what departs from that. */
export function calendarWords({ open, timeZone, holidays, closed, special }: Calendar): string {
  const parts = [
    weekWords(open),
    timeZone,
    ...(holidays === undefined ? [] : [`closed on ${holidayWords(holidays)}`]),
    ...(closed === undefined ? [] : [`closed ${datedWords(closed)}`]),
    ...(special === undefined ? [] : [`special hours ${datedWords(special)}`]),
  ];
  return parts.join(', ');
}

/** The same text for calendars that are open at the same times. */
export function calendarForm({ open, timeZone, holidays = {}, closed = {}, special = {} }: Calendar): string {
  return JSON.stringify([weekForm(open), timeZone, holidayForm(holidays), datedWords(closed), datedWords(special)]);
}

type Minutes = readonly [from: number, to: number];

/** The hours that begin on a day, in minutes of it; what touches is joined, an end past 1440 is on the next day. */
function spansOn(open: OpenHours, day: Weekday): Minutes[] {
  const spans = open
    .filter(({ days }) => weekdaysOf(days).includes(day))
    .map(({ from, to }): Minutes => {
      const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
      return [start, end > start ? end : end + 1440];
    })
    .sort(([one], [other]) => one - other);
  const joined: Minutes[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && span[0] <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])];
    else joined.push(span);
  }
  return joined;
}

function spanText([from, to]: Minutes): string {
  const time = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${time(from)}–${time(to > 1440 ? to - 1440 : to)}`;
}

/** Days as runs: `Mon–Thu, Sun`. */
function runsOf(days: readonly Weekday[]): string {
  const runs: Weekday[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && weekdays.indexOf(day) === weekdays.indexOf(last) + 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: Weekday | undefined): string => (day === undefined ? '' : dayNames[day]);
  return runs.map((run) => (run.length === 1 ? name(run[0]) : `${name(run[0])}–${name(run.at(-1))}`)).join(', ');
}
