import { minuteOfDay } from '../policy/opening-hours.ts';
import { type Amount, amountSeconds, calendarStep, isBusinessUnit, isCalendarUnit } from '../vocabulary/amount.ts';
import { addBusinessDays, clampIntoOpenTime, isAttended, wholeDaysOf } from './business-days.ts';
import { addCalendarStep } from './calendar-steps.ts';
import { dateText } from './local-date.ts';
import { aroundTheClock, horizonFrom, NeverComesError, type OpenTime } from './open-time.ts';
import { joinSpans, type Span } from './span.ts';
import { type Zone, zoneOf } from './zone.ts';

const minute = 60_000;
const day = 1440 * minute;

/** An amount of time on the hours on which it counts, with what else says when it is over. */
export type TimeLimit = {
  readonly amount: Amount;
  /** The hours as they open; business days are the days on which they do. */
  readonly hours: OpenTime;
  /** The zone of days and of local times where the hours have none of their own. */
  readonly timeZone: string;
  /** When it is over on the business day on which it would be: when that closes (`closing`), or at a local time (`10:30`). */
  readonly until?: string;
  /** What begins later than this local time (`15:00`) counts from the next business day on. */
  readonly cutoff?: string;
  /** What is promised instead for what begins later than the cut-off, or on a day off; it counts from the beginning then. */
  readonly afterCutoff?: Pick<TimeLimit, 'amount' | 'until'>;
  /** The hours into which the end is moved, of what is counted in days. */
  readonly dueWithin?: OpenTime;
};

/** What a clock has counted at an instant, and when it has counted an amount, as if it never stood still. */
export type Counter = { readonly until: (at: number) => number; readonly instantOf: (amount: number) => number };

/** How a clock counts that did not always do so on the hours of its limit. */
type Course = {
  readonly unpaused: Counter;
  /** The instant at which an amount has been counted with all that it stood still. */
  readonly instantOf: (amount: number) => number;
};

/** The limit that counts for what is judged by an instant: what is promised after the cut-off, where it comes after that. */
export function limitFor(limit: TimeLimit, judgedAt: number): TimeLimit {
  const { afterCutoff, cutoff, until: _, ...plain } = limit;
  if (afterCutoff === undefined || cutoff === undefined) return limit;
  const zone = zoneOf(limit.hours.timeZone ?? limit.timeZone);
  const date = dayAt(limit.hours, zone, judgedAt);
  const isInTime = closingOn(limit.hours, zone, date) !== undefined && !isPastCutoff(cutoff, zone, date, judgedAt);
  return isInTime ? { ...plain, ...(limit.until !== undefined && { until: limit.until }) } : { ...plain, ...afterCutoff };
}

function isPastCutoff(cutoff: string, zone: Zone, date: number, at: number): boolean {
  return zone.toLocal(at) > date + minuteOfDay(cutoff) * minute;
}

/** The hours on which a limit is counted: whole days for business days, every moment for days and the units of the calendar. */
export function countedHours({ amount, hours, timeZone }: TimeLimit): OpenTime {
  if (isBusinessUnit(amount.unit)) return hours.id === 'business-days' ? hours : wholeDaysOf(hours, hours.timeZone ?? timeZone);
  if (amount.unit !== 'day' && !isCalendarUnit(amount.unit)) return hours;
  const { id, places } = hours;
  return { ...aroundTheClock, id, timeZone: hours.timeZone ?? timeZone, ...(places && { places }) };
}

/**
 * When a limit is reached that began at `start`: an amount on its hours, without the time in which its clock stood still (`waits`), from
 * the next business day on where it began after the cut-off (or `judgedAt` did), until the closing of the day or a time of it where it says
 * so. `course` counts where the hours were others before. Throws `NeverComesError` where the time never comes.
 */
export function dueAfter(
  promised: TimeLimit,
  start: number,
  waits: readonly Span[] = [],
  course?: Course,
  judgedAt: number = start,
): number {
  const limit = limitFor(promised, judgedAt);
  const seconds = amountSeconds(limit.amount);
  const begin = beginOf(limit, start, judgedAt);
  if (limit.amount.unit === 'next-business-day')
    return dueOnDay(limit, begin, waits, course?.unpaused ?? plainCounter(limit, begin));
  if (seconds === undefined) return dueInDays(limit, begin, waits, course?.unpaused ?? plainCounter(limit, begin));
  const amount = seconds * 1000;
  const end = course === undefined ? passWaits(countedHours(limit), begin, amount, waits) : course.instantOf(amount);
  return limit.until === undefined ? end : endBehind(limit, end, begin, waits);
}

function plainCounter(limit: TimeLimit, begin: number): Counter {
  const counted = countedHours(limit);
  return { until: (at) => counted.measure(begin, at), instantOf: (amount) => counted.add(begin, amount) };
}

function passWaits(hours: OpenTime, start: number, amount: number, waits: readonly Span[]): number {
  let [from, left] = [start, amount];
  for (const wait of joinSpans(waits)) {
    if (wait.to <= from) continue;
    const counted = hours.measure(from, Math.max(from, wait.from));
    if (counted >= left) break;
    left -= counted;
    from = endOf(wait);
  }
  return hours.add(from, left);
}

function endOf({ to }: Span): number {
  if (to === Number.POSITIVE_INFINITY) throw new NeverComesError('a wait without an end has no due time behind it');
  return to;
}

/**
 * When a limit of days is reached. A wait that began before the due time moves it by the part of the wait that is counted. What was due
 * while somebody is there stays so where business days count: a moved due time goes into those hours, never to a closing before the wait
 * ended.
 */
function dueInDays(limit: TimeLimit, begin: number, waits: readonly Span[], counter: Counter): number {
  const { amount: promised, hours, dueWithin } = limit;
  const days = countedHours(limit);
  const timeZone = hours.timeZone ?? limit.timeZone;
  const step = calendarStep(promised);
  const unpaused =
    step === undefined ? addBusinessDays(begin, promised.value, timeZone, days) : addCalendarStep(begin, step, timeZone);
  const amount = days.measure(begin, unpaused);
  // Counting would end at the midnight before where the same local time is one at which a business day begins.
  const counted = counter.until(unpaused) === amount ? unpaused : counter.instantOf(amount);
  const attended = step === undefined && hours.id !== 'business-days' && isAttended(unpaused, hours) ? hours : undefined;
  const into = dueWithin ?? attended;
  const settled = (at: number, since: number): number => {
    if (limit.until !== undefined) return endFrom(limit, at, since);
    return into === undefined ? at : clampIntoOpenTime(at, into, timeZone, since);
  };
  return movedByWaits({ at: counted, amount, due: settled(counted, begin) }, begin, waits, counter, settled);
}

/**
 * Where waits move a due time: what is counted of those that began before it is added to the `amount` that leads to `at`, and what that
 * leads to, or the end of the wait where that is later, is `settled` not before the wait ended.
 */
function movedByWaits(
  unmoved: { readonly at: number; readonly amount: number; readonly due: number },
  begin: number,
  waits: readonly Span[],
  counter: Counter,
  settled: (at: number, since: number) => number,
): number {
  let { due } = unmoved;
  let missed = 0;
  for (const wait of joinSpans(waits)) {
    const from = Math.max(wait.from, begin);
    if (wait.to <= from) continue;
    if (from >= due) break;
    const to = endOf(wait);
    missed += counter.until(to) - counter.until(from);
    const moved = missed === 0 ? unmoved.at : counter.instantOf(unmoved.amount + missed);
    due = Math.max(due, settled(Math.max(moved, to), to));
  }
  return due;
}

/**
 * When a business day ends by which something is promised, so many after the day on which it began; the day itself, or the next business
 * day where that is none or its end has passed. A wait that began before moves it to the day to which the time missed leads, counted in
 * business days, and never before the wait ended.
 */
function dueOnDay(limit: TimeLimit, begin: number, waits: readonly Span[], counter: Counter): number {
  const { amount: promised, hours } = limit;
  const zone = zoneOf(hours.timeZone ?? limit.timeZone);
  const days = countedHours(limit);
  const today = dayAt(hours, zone, begin);
  const isBusiness = closingOn(hours, zone, today) !== undefined;
  let date = promised.value === 0 && isBusiness ? today : nextBusinessDay(hours, zone, today);
  for (let left = promised.value; left > 1; left -= 1) date = nextBusinessDay(hours, zone, date);
  // What began past midnight, in a night of the day before, began late on that day.
  const passed = Math.min(zone.toLocal(begin) - today, day - minute);
  const anchor = Math.max(begin, zone.toInstant(isBusiness ? date + passed : date));
  const amount = days.measure(begin, anchor);
  const due = endOfDay(limit, zone, date, begin);
  const settled = (at: number, since: number): number => endOfDay(limit, zone, midnightBefore(zone, at), since);
  return movedByWaits({ at: anchor, amount, due }, begin, waits, counter, settled);
}

function midnightBefore(zone: Zone, at: number): number {
  return Math.floor(zone.toLocal(at) / day) * day;
}

/** The first business day after a local day; both are told by their midnights. */
function nextBusinessDay(hours: OpenTime, zone: Zone, date: number): number {
  const horizon = horizonFrom(date);
  for (let next = date + day; next <= horizon; next += day) if (closingOn(hours, zone, next) !== undefined) return next;
  throw new NeverComesError('there are no business days');
}

/** The end of the day on which an amount of open time ran out; while somebody waits beyond it, that of the day on which the wait ends. */
function endBehind(limit: TimeLimit, end: number, begin: number, waits: readonly Span[]): number {
  // What runs out at closing belongs to the day that closes.
  const isOpenTime = countedHours(limit) === limit.hours;
  let due = endFrom(limit, end, limit.until === 'closing' ? begin : end, isOpenTime ? end - 1 : end);
  for (const wait of joinSpans(waits)) {
    if (wait.to <= end) continue;
    if (Math.max(wait.from, begin) >= due) break;
    due = Math.max(due, endFrom(limit, endOf(wait), endOf(wait)));
  }
  return due;
}

/** The end of the business day to which an instant belongs, or else of the next one, that does not lie before `since`. */
function endFrom(limit: TimeLimit, at: number, since: number, on = at): number {
  const zone = zoneOf(limit.hours.timeZone ?? limit.timeZone);
  return endOfDay(limit, zone, dayAt(limit.hours, zone, on), since);
}

/** When a limit ends on a local day (its midnight), or else on the next business day on which that does not lie before `since`. */
function endOfDay({ hours, until }: TimeLimit, zone: Zone, first: number, since: number): number {
  const horizon = horizonFrom(first);
  for (let date = first; date <= horizon; date += day) {
    const closing = closingOn(hours, zone, date);
    if (closing === undefined) continue;
    const end = until === undefined || until === 'closing' ? closing : zone.toInstant(date + minuteOfDay(until) * minute);
    if (end >= since) return end;
  }
  throw new NeverComesError('there are no business days');
}

/** When the hours that begin on a local day (its midnight) close; midnight where they do not. Undefined on a day that is no business day. */
function closingOn(hours: OpenTime, zone: Zone, date: number): number | undefined {
  const name = dateText(date);
  if (!hours.isBusinessDay(name) || !zone.hasDay(date)) return undefined;
  return hours.closingOn(name) ?? zone.toInstant(date + day);
}

/** The local day (its midnight) to which an instant belongs: of a night, the one on which it began. */
function dayAt(hours: OpenTime, zone: Zone, at: number): number {
  const date = Math.floor(zone.toLocal(at) / day) * day;
  const before = closingOn(hours, zone, date - day);
  return before !== undefined && before > at && hours.isOpen(at) ? date - day : date;
}

/**
 * When what starts at an instant begins to count: at once, or, where it (or `judgedAt`) is later than the cut-off of its day, on the next
 * business day: at its midnight where whole days count, when its hours open otherwise. Throws `NeverComesError` where there is none.
 */
export function beginOf(limit: TimeLimit, start: number, judgedAt: number = start): number {
  const { hours, cutoff } = limit;
  if (cutoff === undefined || limit.afterCutoff !== undefined) return start;
  const zone = zoneOf(hours.timeZone ?? limit.timeZone);
  const date = dayAt(hours, zone, judgedAt);
  if (!isPastCutoff(cutoff, zone, date, judgedAt)) return start;
  const next = nextBusinessDay(hours, zone, date);
  const midnight = zone.toInstant(next);
  if (countedHours(limit) !== hours) return Math.max(start, midnight);
  const before = closingOn(hours, zone, next - day) ?? midnight;
  return Math.max(start, hours.opensAt(Math.max(midnight, before)));
}
