import { joinMessages, listMessages } from '../messages/lists.ts';
import type { MessageValue } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { namedDays } from '../policy/named-days.ts';
import { minuteOfDay, type Weekday, weekdays, weekdaysOf } from '../policy/opening-hours.ts';
import type { PlaceValue } from '../policy/placed-calendar.ts';
import type { Calendar, OpeningSpan } from '../policy/policy-document.generated.ts';
import { stableText } from './facets.ts';

type OpenHours = readonly OpeningSpan[];
type Holidays = NonNullable<Calendar['holidays']>;
type DatedSpans = Readonly<Record<string, readonly (readonly string[])[]>>;

const dayNames: Readonly<Record<Weekday, MessageValue>> = {
  mon: messageOf('diff.weekday.mon'),
  tue: messageOf('diff.weekday.tue'),
  wed: messageOf('diff.weekday.wed'),
  thu: messageOf('diff.weekday.thu'),
  fri: messageOf('diff.weekday.fri'),
  sat: messageOf('diff.weekday.sat'),
  sun: messageOf('diff.weekday.sun'),
};

/** Weekly hours in words, from Monday on: `Mon–Thu 07:00–01:00, Fri 07:00–19:00, Sun 17:00–01:00`. */
export function describeWeek(open: OpenHours): MessageValue {
  const days = new Map<string, Weekday[]>();
  for (const day of weekdays)
    for (const span of spansOn(open, day)) days.set(spanText(span), [...(days.get(spanText(span)) ?? []), day]);
  return listMessages([...days].map(([span, on]) => messageOf('list.words', { first: runsOf(on), second: span })));
}

/** The same text for weekly hours that are open at the same times, however they are written. */
export function weekForm(open: OpenHours): string {
  return JSON.stringify(weekdays.map((day) => spansOn(open, day)));
}

/** Holidays in words: `public holidays of US, own 2026-12-24`. */
export function describeHolidays({ country, region, days = {}, hours, as, cutNights }: Holidays): MessageValue {
  const named = Object.keys(days).sort().map(describeDays);
  const parts = [
    ...(country === undefined ? [] : [messageOf('diff.holidays.public', { place: describePlace(country, region) })]),
    ...(named.length === 0 ? [] : [messageOf('diff.holidays.own', { dates: listMessages(named) })]),
    ...(hours === undefined ? [] : [messageOf('hours.open-on-them', { hours: hoursOf(hours) })]),
    ...(as === undefined ? [] : [messageOf('hours.as-on', { day: dayNames[as] })]),
    ...(cutNights === true ? [messageOf('diff.holidays.cut-nights')] : []),
  ];
  return parts.length === 0 ? messageOf('diff.holidays.none') : listMessages(parts);
}

function describePlace(country: NonNullable<Holidays['country']>, region: Holidays['region']): MessageValue {
  if (region === undefined) return describePlaceValue(country);
  if (typeof country === 'string' && typeof region === 'string') return `${country}-${region}`;
  return messageOf('hours.place-region', { country: describePlaceValue(country), region: describePlaceValue(region) });
}

/** A value of a calendar, or the fact that states it, in words. */
function describePlaceValue(value: PlaceValue): MessageValue {
  if (typeof value === 'string') return value;
  const { fact, otherwise } = value;
  return otherwise === undefined
    ? messageOf('hours.fact-says', { fact })
    : messageOf('hours.fact-says-otherwise', { fact, otherwise });
}

/** The zone in which hours are read, in words. */
export function describeZone(timeZone: NonNullable<Calendar['timeZone']>): MessageValue {
  return typeof timeZone === 'string' ? timeZone : messageOf('hours.zone', { zone: describePlaceValue(timeZone) });
}

/** Days as a policy names them, in words: `every 12-24`, `12-27 to 01-02`. */
function describeDays(key: string): MessageValue {
  const named = namedDays(key);
  switch (named?.kind) {
    case 'yearly':
      return messageOf('hours.every', { days: named.day });
    case 'yearly-span':
      return messageOf('hours.every', { days: messageOf('hours.span', { from: named.from, to: named.to }) });
    case 'dates':
      return messageOf('hours.span', { from: named.from, to: named.to });
    case 'rule':
      return `\`${named.rule}\``;
    case 'eve':
      return messageOf(named.isWorkingDay ? 'hours.working-day-before-holiday' : 'hours.day-before-holiday');
    default:
      return key;
  }
}

/** The same text for holidays on the same days with the same hours, whatever they are called. */
export function holidayForm({ country, region, days = {}, hours, as, cutNights = false }: Holidays): string {
  return stableText([country, region, Object.keys(days).sort(), hours, as, cutNights]);
}

/** Hours of single days in words: `2026-06-01 12:00–13:00`. */
export function describeDated(dated: DatedSpans): MessageValue {
  const days = sortedDays(dated).map(([key, spans]) =>
    messageOf('list.words', { first: describeDays(key), second: hoursOf(spans) }),
  );
  return days.length === 0 ? messageOf('diff.dated.none') : joinMessages(days, 'list.semicolon');
}

function hoursOf(spans: readonly (readonly string[])[]): MessageValue {
  return spans.map((span) => span.join('–')).join(', ') || messageOf('diff.calendar.closed');
}

/** The same text for hours of the same single days, in whatever order they stand. */
export function datedForm(dated: DatedSpans): string {
  return JSON.stringify(sortedDays(dated));
}

function sortedDays(dated: DatedSpans): (readonly [string, DatedSpans[string]])[] {
  return Object.entries(dated).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** All that a calendar says, in words: its week, its zone and what departs from that. */
export function describeCalendar({ outside, both, open, timeZone, holidays, closed, special }: Calendar): MessageValue {
  if (outside !== undefined) return describeOutside(outside);
  if (both !== undefined) return describeOverlap(both);
  return listMessages([
    describeWeek(open ?? []),
    ...(timeZone === undefined ? [] : [describeZone(timeZone)]),
    ...(holidays === undefined ? [] : [messageOf('diff.calendar.closed-on', { holidays: describeHolidays(holidays) })]),
    ...(closed === undefined ? [] : [messageOf('diff.calendar.closed-days', { days: describeDated(closed) })]),
    ...(special === undefined ? [] : [messageOf('diff.calendar.special-days', { days: describeDated(special) })]),
  ]);
}

/** Hours that lie outside others, in words. */
export function describeOutside(hours: MessageValue): MessageValue {
  return messageOf('hours.outside', { hours });
}

/** Hours that several share, in words. */
export function describeOverlap(hours: readonly MessageValue[]): MessageValue {
  return messageOf('hours.overlap', { hours: listMessages(hours) });
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
function runsOf(days: readonly Weekday[]): MessageValue {
  const runs: Weekday[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && weekdays.indexOf(day) === weekdays.indexOf(last) + 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: Weekday | undefined): MessageValue => (day === undefined ? '' : dayNames[day]);
  return listMessages(
    runs.map((run) => (run.length === 1 ? name(run[0]) : messageOf('list.span', { from: name(run[0]), to: name(run.at(-1)) }))),
  );
}
