import { joinMessages, listMessages, type Message, type MessageValue, phrase, sayingOf } from '../messages/message.ts';
import { namedDays } from '../policy/named-days.ts';
import { minuteOfDay, type Weekday, weekdays, weekdaysOf } from '../policy/opening-hours.ts';
import type { PlaceValue } from '../policy/placed-calendar.ts';
import type { Calendar, OpeningSpan } from '../policy/policy-document.generated.ts';
import { stableText } from './facets.ts';

type OpenHours = readonly OpeningSpan[];
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
export function describeHolidays({ country, region, days = {}, hours, as, cutNights }: Holidays): Message {
  const named = Object.keys(days).sort().map(describeDays);
  const parts = [
    ...(country === undefined ? [] : [phrase`public holidays of ${describePlace(country, region)}`]),
    ...(named.length === 0 ? [] : [phrase`own holidays ${listMessages(named)}`]),
    ...(hours === undefined ? [] : [phrase`open on them ${hoursOf(hours)}`]),
    ...(as === undefined ? [] : [phrase`open on them as on ${dayNames[as]}`]),
    ...(cutNights === true ? [phrase`they also end the night before`] : []),
  ];
  return parts.length === 0 ? sayingOf(phrase`none`, 'holidays') : listMessages(parts);
}

function describePlace(country: NonNullable<Holidays['country']>, region: Holidays['region']): MessageValue {
  if (region === undefined) return describePlaceValue(country);
  if (typeof country === 'string' && typeof region === 'string') return `${country}-${region}`;
  return phrase`${describePlaceValue(country)}, region ${describePlaceValue(region)}`;
}

/** A value of a calendar, or the fact that states it, in words. */
function describePlaceValue(value: PlaceValue): MessageValue {
  if (typeof value === 'string') return value;
  const { fact, otherwise } = value;
  return otherwise === undefined ? phrase`what \`${fact}\` says` : phrase`what \`${fact}\` says, otherwise ${otherwise}`;
}

/** The zone in which hours are read, in words. */
export function describeZone(timeZone: NonNullable<Calendar['timeZone']>): MessageValue {
  return typeof timeZone === 'string' ? timeZone : phrase`time zone: ${describePlaceValue(timeZone)}`;
}

/** Days as a policy names them, in words: `every 12-24`, `12-27 to 01-02`. */
function describeDays(key: string): MessageValue {
  const named = namedDays(key);
  switch (named?.kind) {
    case 'yearly':
      return phrase`every ${named.day}`;
    case 'yearly-span':
      return phrase`every ${phrase`${named.from} to ${named.to}`}`;
    case 'dates':
      return phrase`${named.from} to ${named.to}`;
    case 'rule':
      return `\`${named.rule}\``;
    default:
      return key;
  }
}

/** The same text for holidays on the same days with the same hours, whatever they are called. */
export function holidayForm({ country, region, days = {}, hours, as, cutNights = false }: Holidays): string {
  return stableText([country, region, Object.keys(days).sort(), hours, as, cutNights]);
}

/** Hours of single days in words: `2026-06-01 12:00–13:00`. */
export function describeDated(dated: DatedSpans): Message {
  const days = sortedDays(dated).map(([key, spans]) => phrase`${describeDays(key)} ${hoursOf(spans)}`);
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
export function describeCalendar({ outside, both, open, timeZone, holidays, closed, special }: Calendar): Message {
  if (outside !== undefined) return describeOutside(outside);
  if (both !== undefined) return describeOverlap(both);
  return listMessages([
    describeWeek(open ?? []),
    ...(timeZone === undefined ? [] : [describeZone(timeZone)]),
    ...(holidays === undefined ? [] : [phrase`closed on ${describeHolidays(holidays)}`]),
    ...(closed === undefined ? [] : [phrase`closed ${describeDated(closed)}`]),
    ...(special === undefined ? [] : [phrase`special hours ${describeDated(special)}`]),
  ]);
}

/** Hours that lie outside others, in words. */
export function describeOutside(hours: MessageValue): Message {
  return phrase`whenever ${hours} is closed`;
}

/** Hours that several share, in words. */
export function describeOverlap(hours: readonly MessageValue[]): Message {
  return phrase`while all of these are open: ${listMessages(hours)}`;
}

/** The same text for calendars that are open at the same times; those that are made of others go by the names of these. */
export function calendarForm({ outside, both, open, timeZone, holidays = {}, closed = {}, special = {} }: Calendar): string {
  if (outside !== undefined) return stableText(['outside', outside]);
  if (both !== undefined) return stableText(['both', ...[...both].sort()]);
  return stableText([weekForm(open ?? []), timeZone, holidayForm(holidays), datedForm(closed), datedForm(special)]);
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
