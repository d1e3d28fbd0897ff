import { joinMessages, listMessages, type Message, type MessageValue, phrase, sayingOf } from '../messages/message.ts';
import { minuteOfDay, type Weekday, weekdays, weekdaysOf } from '../policy/opening-hours.ts';
import type { Calendar } from '../policy/policy-document.generated.ts';

type OpenHours = Calendar['open'];
type Holidays = NonNullable<Calendar['holidays']>;
type DatedSpans = Readonly<Record<string, readonly (readonly string[])[]>>;

const dayNames: Readonly<Record<Weekday, Message>> = {
  mon: phrase`Mon`,
  tue: phrase`Tue`,
  wed: phrase`Wed`,
  thu: phrase`Thu`,
  fri: phrase`Fri`,
  sat: phrase`Sat`,
  sun: phrase`Sun`,
};

/** Weekly hours in words, from Monday on: `Mon–Thu 07:00–01:00, Fri 07:00–19:00, Sun 17:00–01:00`. */
export function describeWeek(open: OpenHours): Message {
  const days = new Map<string, Weekday[]>();
  for (const day of weekdays)
    for (const span of spansOn(open, day)) days.set(spanText(span), [...(days.get(spanText(span)) ?? []), day]);
  return listMessages([...days].map(([span, on]) => phrase`${runsOf(on)} ${span}`));
}

/** The same text for weekly hours that are open at the same times, however they are written. */
export function weekForm(open: OpenHours): string {
  return JSON.stringify(weekdays.map((day) => spansOn(open, day)));
}

/** Holidays in words: `public holidays of US, own 2026-12-24`. */
export function describeHolidays({ country, region, days = {}, cutNights }: Holidays): Message {
  const dates = Object.keys(days).sort();
  const place = region === undefined ? country : `${country}-${region}`;
  const parts = [
    ...(country === undefined ? [] : [phrase`public holidays of ${place ?? country}`]),
    ...(dates.length === 0 ? [] : [phrase`own holidays ${listMessages(dates)}`]),
    ...(cutNights === true ? [phrase`they also end the night before`] : []),
  ];
  return parts.length === 0 ? sayingOf(phrase`none`, 'holidays') : listMessages(parts);
}

/** The same text for holidays on the same days, whatever they are called. */
export function holidayForm({ country, region, days = {}, cutNights = false }: Holidays): string {
  return JSON.stringify([country, region, Object.keys(days).sort(), cutNights]);
}

/** Hours of single days in words: `2026-06-01 12:00–13:00`. */
export function describeDated(dated: DatedSpans): Message {
  const days = sortedDays(dated).map(([date, spans]) => phrase`${date} ${hoursOf(spans)}`);
  return days.length === 0 ? sayingOf(phrase`none`, 'days') : joinMessages(days, (said, next) => phrase`${said}; ${next}`);
}

function hoursOf(spans: readonly (readonly string[])[]): MessageValue {
  return spans.map((span) => span.join('–')).join(', ') || phrase`closed`;
}

/** The same text for hours of the same single days, in whatever order they stand. */
export function datedForm(dated: DatedSpans): string {
  return JSON.stringify(sortedDays(dated));
}

function sortedDays(dated: DatedSpans): (readonly [string, DatedSpans[string]])[] {
  return Object.entries(dated).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** All that a calendar says, in words: its week, its zone and what departs from that. */
export function describeCalendar({ open, timeZone, holidays, closed, special }: Calendar): Message {
  return listMessages([
    describeWeek(open),
    timeZone,
    ...(holidays === undefined ? [] : [phrase`closed on ${describeHolidays(holidays)}`]),
    ...(closed === undefined ? [] : [phrase`closed ${describeDated(closed)}`]),
    ...(special === undefined ? [] : [phrase`special hours ${describeDated(special)}`]),
  ]);
}

/** The same text for calendars that are open at the same times. */
export function calendarForm({ open, timeZone, holidays = {}, closed = {}, special = {} }: Calendar): string {
  return JSON.stringify([weekForm(open), timeZone, holidayForm(holidays), datedForm(closed), datedForm(special)]);
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
function runsOf(days: readonly Weekday[]): Message {
  const runs: Weekday[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && weekdays.indexOf(day) === weekdays.indexOf(last) + 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: Weekday | undefined): MessageValue => (day === undefined ? '' : dayNames[day]);
  return listMessages(runs.map((run) => (run.length === 1 ? name(run[0]) : phrase`${name(run[0])}–${name(run.at(-1))}`)));
}
