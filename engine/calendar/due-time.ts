import { minuteOfDay } from '../policy/opening-hours.ts';
import { type Amount, amountSeconds, calendarStep, isCalendarUnit } from '../vocabulary/amount.ts';
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
  /** `closing`: it is over when the business day closes on which it would be. */
  readonly until?: 'closing';
  /** What begins later than this local time (`15:00`) counts from the next business day on. */
  readonly cutoff?: string;
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

/** The hours on which a limit is counted: whole days for business days, every moment for days and the units of the calendar. */
export function countedHours({ amount, hours, timeZone }: TimeLimit): OpenTime {
  if (amount.unit === 'business-day')
    return hours.id === 'business-days' ? hours : wholeDaysOf(hours, hours.timeZone ?? timeZone);
  if (amount.unit !== 'day' && !isCalendarUnit(amount.unit)) return hours;
  const { id, places } = hours;
  return { ...aroundTheClock, id, timeZone: hours.timeZone ?? timeZone, ...(places && { places }) };
}

/**
 * When a limit is reached that began at `start`: an amount on its hours, without the time in which its clock stood still (`waits`), from
 * the next business day on where it began after the cut-off, until the closing of the day where it says so. `course` counts where the
 * hours were others before. Throws `NeverComesError` where the time never comes.
 */
export function dueAfter(limit: TimeLimit, start: number, waits: readonly Span[] = [], course?: Course): number {
  const seconds = amountSeconds(limit.amount);
  const begin = beginOf(limit, start);
  if (seconds === undefined) return dueInDays(limit, begin, waits, course?.unpaused ?? plainCounter(limit, begin));
  const amount = seconds * 1000;
  const end = course === undefined ? passWaits(countedHours(limit), begin, amount, waits) : course.instantOf(amount);
  return limit.until === undefined ? end : closingBehind(limit, end, begin, waits);
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
    if (limit.until === 'closing') return closingFrom(limit, at, since);
    return into === undefined ? at : clampIntoOpenTime(at, into, timeZone, since);
  };
  let due = settled(counted, begin);
  let missed = 0;
  for (const wait of joinSpans(waits)) {
    const from = Math.max(wait.from, begin);
    if (wait.to <= from) continue;
    if (from >= due) break;
    const to = endOf(wait);
    missed += counter.until(to) - counter.until(from);
    const moved = missed === 0 ? counted : counter.instantOf(amount + missed);
    due = Math.max(due, settled(Math.max(moved, to), to));
  }
  return due;
}

/** The closing of the day on which an amount of open time ran out; while somebody waits beyond it, that of the day on which the wait ends. */
function closingBehind(limit: TimeLimit, end: number, begin: number, waits: readonly Span[]): number {
  // What runs out at closing belongs to the day that closes.
  const isOpenTime = countedHours(limit) === limit.hours;
  let due = closingFrom(limit, end, begin, isOpenTime ? end - 1 : end);
  for (const wait of joinSpans(waits)) {
    if (wait.to <= end) continue;
    if (Math.max(wait.from, begin) >= due) break;
    due = Math.max(due, closingFrom(limit, endOf(wait), endOf(wait)));
  }
  return due;
}

/** The closing of the business day to which an instant belongs, or else of the next one, that does not lie before `since`. */
function closingFrom({ hours, timeZone }: TimeLimit, at: number, since: number, on = at): number {
  const zone = zoneOf(hours.timeZone ?? timeZone);
  const horizon = horizonFrom(at);
  for (let date = dayAt(hours, zone, on); date <= horizon; date += day) {
    const closing = closingOn(hours, zone, date);
    if (closing !== undefined && closing >= since) return closing;
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
 * When what starts at an instant begins to count: at once, or, later than the cut-off of its day, on the next business day: at its
 * midnight where whole days count, when its hours open otherwise. Throws `NeverComesError` where there is none.
 */
export function beginOf(limit: TimeLimit, start: number): number {
  const { hours, cutoff } = limit;
  if (cutoff === undefined) return start;
  const zone = zoneOf(hours.timeZone ?? limit.timeZone);
  const date = dayAt(hours, zone, start);
  if (zone.toLocal(start) <= date + minuteOfDay(cutoff) * minute) return start;
  const horizon = horizonFrom(start);
  for (let next = date + day; next <= horizon; next += day) {
    if (closingOn(hours, zone, next) === undefined) continue;
    const midnight = zone.toInstant(next);
    if (countedHours(limit) !== hours) return Math.max(start, midnight);
    const before = closingOn(hours, zone, next - day) ?? midnight;
    return Math.max(start, hours.opensAt(Math.max(midnight, before)));
  }
  throw new NeverComesError('there are no business days');
}
