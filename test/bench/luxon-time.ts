import { DateTime } from 'luxon';
import { NeverComesError } from '../../engine/calendar/open-time.ts';
import type { OpenTime, PlacedCalendar, Span } from '../../engine/index.ts';
import type { HolidaySource } from '../../engine/policy/holiday-source.ts';
import { weekdays, weekdaysOf } from '../../engine/policy/opening-hours.ts';

/** Gives the open spans within a local day. */
type DayHours = (day: DateTime) => Span[];

type Written = readonly (readonly [string, string])[];

/** Nothing opens for so many days: then it never does. */
const farthestDays = 3660;

/** The hours of a calendar, reckoned the plain way: luxon goes from day to day and looks at the hours of each. */
export function luxonCalendar(id: string, calendar: PlacedCalendar, holidays: HolidaySource): OpenTime {
  const holidayOn = holidayLookup(calendar, holidays);
  const hoursOn = (day: DateTime): Written => {
    const date = day.toISODate() ?? '';
    const special = calendar.special?.[date];
    if (special !== undefined) return special;
    if (holidayOn(date)) return [];
    const weekday = weekdays[day.weekday - 1] ?? 'mon';
    return calendar.open.filter(({ days }) => weekdaysOf(days).includes(weekday)).map(({ from, to }) => [from, to] as const);
  };
  const isCut = (day: DateTime): boolean => {
    const date = day.toISODate() ?? '';
    return calendar.holidays?.cutNights === true && calendar.special?.[date] === undefined && holidayOn(date);
  };
  const openOn: DayHours = (day) => {
    const before = day.minus({ days: 1 });
    const whole = { from: day.toMillis(), to: day.plus({ days: 1 }).toMillis() };
    const nights = isCut(day) ? [] : spansOf(before, hoursOn(before));
    const closed = [before, day].flatMap((one) => spansOf(one, calendar.closed?.[one.toISODate() ?? ''] ?? []));
    return without(joined([...nights, ...spansOf(day, hoursOn(day))]), joined(closed)).flatMap((span) => clipped(span, whole));
  };
  return luxonTime(id, calendar.timeZone, openOn, (date) => hoursOn(DateTime.fromISO(date, { zone: 'utc' })).length > 0);
}

/** Open whenever any of the parts is. */
export function luxonUnion(id: string, parts: readonly OpenTime[]): OpenTime {
  const openOn: DayHours = (day) => {
    const [from, to] = [day.toMillis(), day.plus({ days: 1 }).toMillis()];
    return joined(parts.flatMap((part) => part.spans(from, to)));
  };
  return luxonTime(id, parts[0]?.timeZone ?? 'UTC', openOn, (date) => parts.some((part) => part.isBusinessDay(date)));
}

function luxonTime(id: string, zone: string, openOn: DayHours, isBusinessDay: (date: string) => boolean): OpenTime {
  /** The open spans of the day around an instant and of the days after it; they begin before the instant where it is in one. */
  function* from(at: number): Generator<Span> {
    let day = DateTime.fromMillis(at, { zone }).startOf('day');
    for (let idle = 0; idle < farthestDays; idle += 1) {
      for (const span of openOn(day)) {
        if (span.to <= at) continue;
        idle = 0;
        yield span;
      }
      day = day.plus({ days: 1 });
    }
  }
  const first = (at: number): Span => {
    for (const span of from(at)) return span;
    throw new NeverComesError(`${id} does not open again`);
  };
  const spans = (begin: number, end: number): Span[] => {
    const found: Span[] = [];
    for (const span of from(begin)) {
      if (span.from >= end) break;
      found.push(...clipped(span, { from: begin, to: end }));
    }
    return joined(found);
  };
  return {
    id,
    timeZone: zone,
    remarksOn: () => [],
    isBusinessDay,
    closingOn: () => undefined,
    shapeOf: () => undefined,
    spans,
    isOpen: (at) => openOn(DateTime.fromMillis(at, { zone }).startOf('day')).some((span) => span.from <= at && at < span.to),
    opensAt: (at) => Math.max(at, first(at).from),
    closesAt: (at) => {
      let end: number | null = null;
      for (const span of from(at)) {
        if (span.from > (end ?? at)) return end;
        end = span.to;
        if (end - at > 366 * 86_400_000) return null;
      }
      return end;
    },
    measure: (begin, end) => (end <= begin ? 0 : spans(begin, end).reduce((sum, span) => sum + span.to - span.from, 0)),
    add: (begin, amount) => {
      let left = amount;
      if (left <= 0) return begin;
      for (const span of from(begin)) {
        const start = Math.max(begin, span.from);
        if (span.to - start >= left) return start + left;
        left -= span.to - start;
      }
      throw new NeverComesError(`${id} does not open again`);
    },
  };
}

function holidayLookup({ holidays: own }: PlacedCalendar, source: HolidaySource): (date: string) => boolean {
  const { country, region, days = {} } = own ?? {};
  return (date) => {
    if (days[date] !== undefined) return true;
    return country !== undefined && source.holidays(country, region, Number(date.slice(0, 4))).some((one) => one.date === date);
  };
}

function spansOf(day: DateTime, hours: Written): Span[] {
  return hours.map(([from, to]) => {
    const end = to > from ? instantOf(day, to) : instantOf(day.plus({ days: 1 }), to);
    return { from: instantOf(day, from).toMillis(), to: end.toMillis() };
  });
}

/** A time of a day; the change of the clocks where they skip it. */
function instantOf(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (hour === 24) return day.plus({ days: 1 });
  const at = day.set({ hour, minute });
  return at.hour === hour ? at : at.startOf('hour');
}

function joined(spans: readonly Span[]): Span[] {
  const done: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = done.at(-1);
    if (last !== undefined && span.from <= last.to) done[done.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else if (span.to > span.from) done.push(span);
  }
  return done;
}

function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  return others.reduce<readonly Span[]>(
    (left, other) =>
      left.flatMap(({ from, to }) => {
        const pieces = [
          { from, to: Math.min(to, other.from) },
          { from: Math.max(from, other.to), to },
        ];
        return other.to <= from || other.from >= to ? [{ from, to }] : pieces.filter((piece) => piece.from < piece.to);
      }),
    spans,
  ) as Span[];
}

function clipped(span: Span, { from, to }: Span): Span[] {
  const [begin, end] = [Math.max(span.from, from), Math.min(span.to, to)];
  return begin < end ? [{ from: begin, to: end }] : [];
}
