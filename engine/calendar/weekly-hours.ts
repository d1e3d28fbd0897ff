import { dayOf } from '../instant.ts';
import { mostWeeksShut } from '../policy/calendar-limits.ts';
import type { HolidaySource } from '../policy/holiday-source.ts';
import { minuteOfDay } from '../policy/opening-hours.ts';
import type { PlacedCalendar } from '../policy/placed-calendar.ts';
import { type CalendarDays, calendarDays, type DayHoliday, type WrittenHours } from './calendar-days.ts';
import { dateText } from './local-date.ts';
import { clipSpans, joinSpans, type Span, subtractSpans } from './span.ts';
import { type Zone, zoneOf } from './zone.ts';

const minute = 60_000;
const day = 1440 * minute;

/** Gives the open spans between two instants, in order and joined. */
export type SpanSource = (from: number, to: number) => Span[];

/**
 * Names what opens between two instants, where nothing but the week says it: two stretches of the same length that lie whole weeks apart
 * and have the same name open at the same times. Undefined where a day unlike others or a clock change is in it or next to it.
 */
export type Shapes = (from: number, to: number) => string | undefined;

/** Something that makes a day of a calendar unlike others, by name. */
export type DayRemark = {
  readonly kind: 'holiday' | 'special-hours' | 'closure';
  readonly label: string;
  /** The local hours of a holiday that takes part of the day, as `19:00` and `24:00`. */
  readonly from?: string;
  readonly to?: string;
};

/** The hours of a calendar: its open spans, and what it says about a day (YYYY-MM-DD). */
export type Hours = {
  /** The zone in which its days begin; undefined where it has none of its own. */
  readonly timeZone: string | undefined;
  readonly spans: SpanSource;
  readonly shapeOf: Shapes;
  readonly remarksOn: (date: string) => readonly DayRemark[];
  /** Whether anything of the hours that begin on a day is open. */
  readonly isBusinessDay: (date: string) => boolean;
  /** When what of the hours begins on a day closes for the last time; undefined where nothing does, or the day ends first. */
  readonly closingOn: (date: string) => number | undefined;
  /** Set where the hours may be closed for good: they count as never open where nothing opens for so many weeks. */
  readonly mostWeeksShut?: number;
};

/** The open spans of a calendar: its weekly hours without holidays, with one-off closures and special hours. */
export function weeklyHours(calendar: PlacedCalendar, holidays: HolidaySource): Hours {
  const zone = zoneOf(calendar.timeZone);
  const days = calendarDays(calendar, holidays);
  return {
    timeZone: zone.name,
    spans: (from, to) => spansBetween(from, to, days, zone),
    shapeOf: (from, to) => shapeOf(from, to, days, zone),
    remarksOn: (date) => remarksOf(days, date),
    isBusinessDay: (date) => staysOpen(dayOf(date), days, zone),
    closingOn: (date) => hoursFrom(dayOf(date), days, zone).at(-1)?.to,
    ...(days.areRecurring && { mostWeeksShut }),
  };
}

/** So far beyond a stretch reach the days that say what opens in it: nights, closures of the day before, and the offset of the zone. */
const reach = 3 * day;

function shapeOf(from: number, to: number, days: CalendarDays, zone: Zone): string | undefined {
  if (!zone.isSteady(from - reach, to + reach)) return undefined;
  const offset = zone.offsetAt(from);
  return days.arePlain(from - reach + offset * minute, to + reach + offset * minute) ? String(offset) : undefined;
}

/** Whether closures, clock changes and holidays that cut nights leave anything of the hours that begin on a local date. */
function staysOpen(date: number, days: CalendarDays, zone: Zone): boolean {
  const { open } = days.on(dateText(date));
  if (open.length === 0 || !zone.hasDay(date)) return false;
  return shapeOf(date, date, days, zone) !== undefined || hoursFrom(date, days, zone).length > 0;
}

/** The hours that begin on a local date, without what closures, clock changes and holidays that cut nights take of them. */
function hoursFrom(date: number, days: CalendarDays, zone: Zone): Span[] {
  // A closure of the night before can reach into the day, and its own night into the day after.
  const closed = [date - day, date, date + day].flatMap((one) => closuresOn(one, days, zone));
  const spans = joinSpans(days.on(dateText(date)).open.map((hours) => spanOn(date, hours, zone)));
  return closed.length === 0 ? spans : subtractSpans(spans, joinSpans(closed));
}

function spansBetween(from: number, to: number, days: CalendarDays, zone: Zone): Span[] {
  const open: Span[] = [];
  const closed: Span[] = [];
  // A night can reach into the day after, and a local date can be up to a day away from the UTC date.
  for (let date = startOfDay(zone.toLocal(from)) - 2 * day; date <= startOfDay(zone.toLocal(to)) + day; date += day) {
    open.push(...days.on(dateText(date)).open.map((hours) => spanOn(date, hours, zone)));
    closed.push(...closuresOn(date, days, zone));
  }
  const spans = joinSpans(open);
  return clipSpans(closed.length === 0 ? spans : subtractSpans(spans, joinSpans(closed)), from, to);
}

/** What a local date takes out of the hours, whatever day they belong to. */
function closuresOn(date: number, days: CalendarDays, zone: Zone): Span[] {
  const { closed, cut } = days.on(dateText(date));
  return [...closed, ...cut].map((hours) => spanOn(date, hours, zone));
}

/** The hours of a local date as instants; an end at or before the beginning is on the next day. */
function spanOn(date: number, { from, to }: WrittenHours, zone: Zone): Span {
  const start = minuteOfDay(from);
  const end = minuteOfDay(to);
  return { from: zone.toInstant(date + start * minute), to: zone.toInstant(date + (end > start ? end : end + 1440) * minute) };
}

function remarksOf(days: CalendarDays, date: string): DayRemark[] {
  const { holidays, isSpecial, open, closed, holidayHours } = days.on(date);
  const hours = (spans: readonly WrittenHours[]): string => spans.map(({ from, to }) => `${from}–${to}`).join(', ');
  return [
    ...holidays.map(holidayRemark),
    ...(holidayHours && holidayHours.length > 0 ? [{ kind: 'special-hours' as const, label: hours(holidayHours) }] : []),
    ...(isSpecial ? [{ kind: 'special-hours' as const, label: open.length === 0 ? 'closed' : hours(open) }] : []),
    ...(closed.length === 0 ? [] : [{ kind: 'closure' as const, label: hours(closed) }]),
  ];
}

function holidayRemark({ name, from, to }: DayHoliday): DayRemark {
  if (from === '00:00' && to === '24:00') return { kind: 'holiday', label: name };
  return { kind: 'holiday', label: `${name} ${from}–${to}`, from, to };
}

function startOfDay(local: number): number {
  return Math.floor(local / day) * day;
}
