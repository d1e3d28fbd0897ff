import { DateTime } from 'luxon';

/** A calendar as `dueline clock` takes it. */
export type QuestionCalendar = {
  readonly timeZone: string;
  readonly open: readonly { readonly days: string; readonly from: string; readonly to: string }[];
  readonly holidays?: {
    readonly days: Readonly<Record<string, string>>;
    readonly hours?: readonly (readonly [string, string])[];
    readonly as?: string;
    readonly cutNights?: boolean;
  };
  readonly closed?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly special?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
};

/** What else says when a time begins and when it is over. */
type Ends = { readonly until?: string; readonly cutoff?: string };

const minute = 60_000;
const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * What a clock must say, found slowly and obviously: luxon tells the local time of every minute of a window, every opening and
 * closing is the first minute that has reached its local time, and every question is answered by going from minute to
 * minute. It shares nothing with the engine.
 */
export class MinuteOracle {
  readonly start: number;
  readonly end: number;
  /** The local time of each minute, as `2026-03-29T01:59`. */
  readonly #local: readonly string[];
  readonly #open: Uint8Array;
  readonly #calendar: QuestionCalendar;
  readonly #firsts = new Map<string, number>();
  /** The dates of which something is open; undefined for those that the window does not hold in full. */
  readonly #businessDates = new Map<string, boolean>();
  /** Whether each minute is one of a business day. */
  readonly #business: readonly (boolean | undefined)[];

  constructor(calendar: QuestionCalendar, start: number, days: number) {
    this.#calendar = calendar;
    this.start = start;
    this.end = start + days * 1440 * minute;
    this.#local = Array.from({ length: days * 1440 }, (_, index) =>
      DateTime.fromMillis(start + index * minute, { zone: calendar.timeZone }).toFormat("yyyy-MM-dd'T'HH:mm"),
    );
    this.#open = new Uint8Array(this.#local.length);
    const dates = this.#dates();
    for (const date of dates) for (const [from, to] of this.#hoursOn(date)) this.#mark(date, from, to, 1);
    for (const date of dates) {
      for (const [from, to] of nearest(calendar.closed, date) ?? []) this.#mark(date, from, to, 0);
      if (!calendar.holidays?.cutNights || !this.#isHoliday(date)) continue;
      const kept = new Set(this.#hoursOn(date).flatMap(([from, to]) => this.#minutes(date, from, to)));
      for (const index of this.#minutes(date, '00:00', '24:00')) if (!kept.has(index)) this.#open[index] = 0;
    }
    for (const date of dates) {
      const minutes = this.#hoursOn(date).flatMap(([from, to]) => this.#minutes(date, from, to));
      if (minutes.some((index) => this.#open[index] === 1)) this.#businessDates.set(date, true);
      else if (this.#first(later(date, 2), '00:00') !== undefined) this.#businessDates.set(date, false);
    }
    this.#business = this.#local.map((local) => this.#businessDates.get(local.slice(0, 10)));
  }

  isOpen(at: number): boolean {
    return this.#open[(at - this.start) / minute] === 1;
  }

  /** Open minutes between two instants that lie in no pause. */
  between(from: number, to: number, pauses: readonly (readonly [number, number])[]): number {
    let count = 0;
    for (let at = from; at < to; at += minute) if (this.isOpen(at) && !isPaused(at, pauses)) count += 1;
    return count;
  }

  /** When so many open minutes have passed, or undefined where that is not in the window. */
  add(from: number, minutes: number, pauses: readonly (readonly [number, number])[], everyMinute = false): number | undefined {
    if (minutes === 0) return from;
    let left = minutes;
    for (let at = from; at < this.end; at += minute) {
      if ((everyMinute || this.isOpen(at)) && !isPaused(at, pauses)) left -= 1;
      if (left === 0) return at + minute;
    }
    return undefined;
  }

  /** The next minute from `at` on that is open, or that is not. */
  next(at: number, open: boolean): number | undefined {
    for (let one = at; one < this.end; one += minute) if (this.isOpen(one) === open) return one;
    return undefined;
  }

  /** The same local time so many business days later; undefined where the window does not tell. */
  addBusinessDays(from: number, count: number): number | undefined {
    const local = this.#local[(from - this.start) / minute] ?? '';
    let date: string | undefined = local.slice(0, 10);
    const time = this.#businessDates.get(date) ? local.slice(11) : '00:00';
    if (this.#businessDates.get(date) === false) date = this.#nextBusinessDate(date);
    for (let left = count; left > 0 && date !== undefined; left -= 1) date = this.#nextBusinessDate(date);
    if (date === undefined || this.#businessDates.get(date) === undefined) return undefined;
    return this.#firstAt(date, time);
  }

  /** The same local time so many days or weeks later. */
  addCalendar(from: number, count: number, unit: 'days' | 'weeks'): number | undefined {
    if (count === 0) return from;
    const local = this.#local[(from - this.start) / minute] ?? '';
    const date =
      DateTime.fromISO(local.slice(0, 10), { zone: 'utc' })
        .plus({ [unit]: count })
        .toISODate() ?? '';
    return this.#firstAt(date, local.slice(11));
  }

  /** When something begins to count that may come after the cut-off of its day. */
  begin(from: number, { cutoff }: Ends, isWholeDays: boolean): number | undefined {
    if (cutoff === undefined) return from;
    const date = this.#dateAt(from);
    const local = this.#local[(from - this.start) / minute] ?? '';
    if (date === undefined) return undefined;
    // Past midnight the night of the day before goes on.
    if (local.slice(0, 10) === date && local.slice(11) <= cutoff) return from;
    const next = this.#nextBusinessDate(date);
    const midnight = next === undefined ? undefined : this.#firstAt(next, '00:00');
    if (next === undefined || midnight === undefined) return undefined;
    if (isWholeDays) return Math.max(from, midnight);
    const night = this.#closing(later(next, -1)) ?? midnight;
    const opens = this.next(Math.max(midnight, night), true);
    return opens === undefined ? undefined : Math.max(from, opens);
  }

  /** When so many open minutes have passed, and then until the closing of the day. */
  dueInMinutes(from: number, count: number, pauses: readonly (readonly [number, number])[], ends: Ends): number | undefined {
    const begin = this.begin(from, ends, false);
    const end = begin === undefined ? undefined : this.add(begin, count, pauses);
    if (begin === undefined || end === undefined || ends.until === undefined) return end;
    let due = this.#endFrom(ends.until, end, ends.until === 'closing' ? begin : end, end - minute);
    for (const [pause, until] of joined(pauses, begin)) {
      if (until <= end) continue;
      if (due === undefined || pause >= due) break;
      const closing = this.#endFrom(ends.until, until, until);
      due = closing === undefined ? undefined : Math.max(due, closing);
    }
    return due;
  }

  /**
   * When days are due, with pauses: whatever minute of a day that counts is paused has to be waited for again, and a due
   * time that was moved goes to where somebody is there. Pauses are taken one after the other; one that begins when the time is
   * over changes nothing.
   */
  dueInDays(
    from: number,
    count: number,
    unit: 'business-days' | 'days' | 'weeks',
    pauses: readonly (readonly [number, number])[],
    ends: Ends & { readonly dueWithinHours: boolean },
  ): number | undefined {
    const begin = this.begin(from, ends, true);
    if (begin === undefined) return undefined;
    const isBusiness = unit === 'business-days';
    const unpaused = isBusiness ? this.addBusinessDays(begin, count) : this.addCalendar(begin, count, unit);
    if (unpaused === undefined) return undefined;
    const isCounted = (at: number): boolean | undefined => !isBusiness || this.#business[(at - this.start) / minute];
    let amount = 0;
    for (let at = begin; at < unpaused; at += minute) if (isCounted(at)) amount += 1;
    const isThere = (at: number): boolean => this.isOpen(at) || this.isOpen(at - minute);
    const isMoved = ends.dueWithinHours || (isBusiness && isThere(unpaused));
    const settle = (at: number, since: number): number | undefined => {
      if (ends.until !== undefined) return this.#endFrom(ends.until, at, since);
      if (!isMoved || isThere(at)) return at;
      const midnight = this.start + this.#day(at) * minute;
      for (let one = at - minute; one >= since && one >= midnight; one -= minute) if (this.isOpen(one)) return one + minute;
      return this.next(at, true);
    };
    let due = settle(unpaused, begin);
    const past: (readonly [number, number])[] = [];
    for (const [pause, end] of joined(pauses, begin)) {
      if (due === undefined || pause >= due) break;
      past.push([pause, end]);
      let [left, missed] = [amount, 0];
      let moved: number | undefined;
      for (let at = begin; at < this.end && moved === undefined; at += minute) {
        if (left === 0) moved = at;
        else if (isCounted(at) === undefined) return undefined;
        else if (isCounted(at) && isPaused(at, past)) missed += 1;
        else if (isCounted(at)) left -= 1;
      }
      if (moved === undefined) return undefined;
      if (missed === 0) moved = unpaused;
      const settled = settle(Math.max(moved, end), end);
      due = settled === undefined ? undefined : Math.max(due, settled);
    }
    return due;
  }

  /** Whether something begins later than the cut-off of its day, or on a day off; undefined where the window does not tell. */
  isLate(at: number, cutoff: string): boolean | undefined {
    const date = this.#dateAt(at);
    if (date === undefined) return undefined;
    const local = this.#local[(at - this.start) / minute] ?? '';
    return !this.#businessDates.get(date) || local.slice(0, 10) !== date || local.slice(11) > cutoff;
  }

  /**
   * When the business day ends by which something is promised, so many after its own; its own for none. What is missed of business days
   * in pauses leads to a later day.
   */
  dueOnDay(from: number, count: number, pauses: readonly (readonly [number, number])[], ends: Ends): number | undefined {
    const begin = this.begin(from, ends, true);
    const today = begin === undefined ? undefined : this.#dateAt(begin);
    if (begin === undefined || today === undefined) return undefined;
    const isBusiness = this.#businessDates.get(today) === true;
    let date: string | undefined = count === 0 && isBusiness ? today : this.#nextBusinessDate(today);
    for (let left = count; left > 1 && date !== undefined; left -= 1) date = this.#nextBusinessDate(date);
    if (date === undefined) return undefined;
    const local = this.#local[(begin - this.start) / minute] ?? '';
    const time = !isBusiness ? '00:00' : local.slice(0, 10) === today ? local.slice(11) : '23:59';
    const there = this.#firstAt(date, time);
    if (there === undefined) return undefined;
    const anchor = Math.max(begin, there);
    const isCounted = (at: number): boolean | undefined => this.#business[(at - this.start) / minute];
    let amount = 0;
    for (let at = begin; at < anchor; at += minute) if (isCounted(at)) amount += 1;
    let due = this.#endOfDay(ends.until, date, begin);
    let missed = 0;
    for (const [pause, end] of joined(pauses, begin)) {
      if (due === undefined || pause >= due) break;
      for (let at = pause; at < end; at += minute) {
        if (isCounted(at) === undefined) return undefined;
        if (isCounted(at)) missed += 1;
      }
      let moved = anchor;
      if (missed > 0) {
        let left = amount + missed;
        for (moved = begin; left > 0; moved += minute) {
          if (moved >= this.end || isCounted(moved) === undefined) return undefined;
          if (isCounted(moved)) left -= 1;
        }
      }
      const settled = this.#endOfDay(ends.until, this.#date(Math.max(moved, end)), end);
      due = settled === undefined ? undefined : Math.max(due, settled);
    }
    return due;
  }

  /** The end, not before an instant, of the business day to which another belongs, or of the next one. */
  #endFrom(until: string | undefined, at: number, since: number, on = at): number | undefined {
    return this.#endOfDay(until, this.#dateAt(on), since);
  }

  #endOfDay(until: string | undefined, first: string | undefined, since: number): number | undefined {
    let date = first;
    for (let days = 0; date !== undefined && days < 60; days += 1) {
      const isBusiness = this.#businessDates.get(date);
      const end =
        isBusiness === false
          ? undefined
          : until === undefined || until === 'closing'
            ? this.#closing(date)
            : until === '24:00'
              ? this.#firstAt(later(date, 1), '00:00')
              : this.#firstAt(date, until);
      if (isBusiness === undefined || (isBusiness && end === undefined)) return undefined;
      if (end !== undefined && end >= since) return end;
      date = later(date, 1);
    }
    return undefined;
  }

  /** The date to which an instant belongs: that of the hours in which it lies, where they began the day before. */
  #dateAt(at: number): string | undefined {
    const date = this.#date(at);
    if (date === '' || this.#businessDates.get(date) === undefined) return undefined;
    const before = this.#closing(later(date, -1));
    return before !== undefined && before > at && this.isOpen(at) ? later(date, -1) : date;
  }

  /** When the last of the hours that begin on a date close. */
  #closing(date: string): number | undefined {
    if (!this.#businessDates.get(date)) return undefined;
    const minutes = this.#hoursOn(date).flatMap(([from, to]) => this.#minutes(date, from, to));
    const last = Math.max(...minutes.filter((index) => this.#open[index] === 1));
    return last + 1 < this.#local.length ? this.start + (last + 1) * minute : undefined;
  }

  #firstAt(date: string, time: string): number | undefined {
    const index = this.#first(date, time);
    return index === undefined ? undefined : this.start + index * minute;
  }

  #nextBusinessDate(date: string): string | undefined {
    for (let days = 1; days < 60; days += 1) {
      const isBusiness = this.#businessDates.get(later(date, days));
      if (isBusiness !== false) return isBusiness ? later(date, days) : undefined;
    }
    return undefined;
  }

  #date(at: number): string {
    return (this.#local[(at - this.start) / minute] ?? '').slice(0, 10);
  }

  /** The last midnight that had come at an instant, in minutes of the window. */
  #day(at: number): number {
    const [index, date] = [(at - this.start) / minute, this.#date(at)];
    const next = this.#first(later(date, 1), '00:00');
    return next !== undefined && next <= index ? next : (this.#first(date, '00:00') ?? 0);
  }

  #dates(): string[] {
    const dates = new Set(this.#local.map((local) => local.slice(0, 10)));
    const first = [...dates].sort()[0] ?? '';
    return [later(first, -1), ...dates];
  }

  #isHoliday(date: string): boolean {
    const { holidays } = this.#calendar;
    return this.#specialOn(date) === undefined && nearest(holidays?.days, date) !== undefined;
  }

  /** The special hours of a date: those under its name, or those before holidays where it comes before one. */
  #specialOn(date: string): readonly (readonly [string, string])[] | undefined {
    const { special = {} } = this.#calendar;
    const named = nearest(special, date);
    const eve = Object.keys(special).find(
      (key) => key.endsWith('before a holiday') && this.#isEve(date, key.startsWith('working')),
    );
    return named ?? (eve === undefined ? undefined : special[eve]);
  }

  #isEve(date: string, isWorkingDay: boolean): boolean {
    const { open, holidays } = this.#calendar;
    const isHoliday = (one: string): boolean => nearest(holidays?.days, one) !== undefined;
    const opens = (one: string): boolean =>
      open.some(({ days }) => daysIn(days).includes(names[DateTime.fromISO(one, { zone: 'utc' }).weekday - 1] ?? ''));
    if (!opens(date) || isHoliday(date)) return false;
    const ahead = [1, 2, 3, 4, 5, 6, 7, 8].map((days) => later(date, days));
    const next = isWorkingDay ? ahead.find((one) => isHoliday(one) || opens(one)) : ahead[0];
    return next !== undefined && isHoliday(next);
  }

  #hoursOn(date: string): (readonly [string, string])[] {
    const { holidays } = this.#calendar;
    const special = this.#specialOn(date);
    if (special !== undefined) return [...special];
    const isHoliday = this.#isHoliday(date);
    if (isHoliday && holidays?.hours !== undefined) return [...holidays.hours];
    if (isHoliday && holidays?.as === undefined) return [];
    const weekday = isHoliday ? holidays?.as : names[DateTime.fromISO(date, { zone: 'utc' }).weekday - 1];
    return this.#calendar.open
      .filter(({ days }) => daysIn(days).includes(weekday ?? ''))
      .map(({ from, to }) => [from, to] as const);
  }

  #mark(date: string, from: string, to: string, value: 0 | 1): void {
    for (const index of this.#minutes(date, from, to)) this.#open[index] = value;
  }

  /** The minutes of the window that lie in a span of a date. */
  #minutes(date: string, from: string, to: string): number[] {
    const tomorrow = later(date, 1);
    const end = to === '24:00' ? this.#first(tomorrow, '00:00') : to > from ? this.#first(date, to) : this.#first(tomorrow, to);
    const first = this.#first(date, from) ?? this.#local.length;
    return Array.from({ length: Math.max(0, (end ?? this.#local.length) - first) }, (_, step) => first + step);
  }

  /** The first minute of the window that has reached a local time. */
  #first(date: string, time: string): number | undefined {
    const moment = `${date}T${time}`;
    let index = this.#firsts.get(moment);
    if (index === undefined) {
      index = this.#local.findIndex((local) => local >= moment);
      this.#firsts.set(moment, index);
    }
    return index === -1 ? undefined : index;
  }
}

/** What stands under the key that names a date: the date, the day of every year, a rule, a span of dates, a span of every year. */
function nearest<T>(days: Readonly<Record<string, T>> | undefined, date: string): T | undefined {
  const keys = Object.keys(days ?? {});
  const found =
    keys.find((key) => key === date) ??
    keys.find((key) => key === date.slice(5)) ??
    keys.find((key) => isRuleDay(key, date)) ??
    keys.find((key) => /^\d{4}.* to /.test(key) && isWithin(key, date)) ??
    keys.find((key) => /^\d{2}-\d{2} to /.test(key) && isWithin(key, date.slice(5)));
  return found === undefined ? undefined : days?.[found];
}

function isWithin(span: string, day: string): boolean {
  const [from = '', to = ''] = span.split(' to ');
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}

/** `2nd tuesday in march`, `last friday in may`, `monday after 08-15`: counted day by day. */
function isRuleDay(rule: string, date: string): boolean {
  const at = DateTime.fromISO(date, { zone: 'utc', locale: 'en-US' });
  const [, nth, weekday, month] = /^(\w+) (\w+) in (\w+)$/.exec(rule) ?? [];
  if (nth !== undefined)
    return (
      at.toFormat('cccc LLLL').toLowerCase() === `${weekday} ${month}` &&
      (nth === 'last' ? at.plus({ days: 7 }).month !== at.month : Number.parseInt(nth, 10) === Math.ceil(at.day / 7))
    );
  const [, following, day] = /^(\w+) after (\d{2}-\d{2})$/.exec(rule) ?? [];
  if (following === undefined || at.toFormat('cccc').toLowerCase() !== following) return false;
  return [1, 2, 3, 4, 5, 6, 7].some((days) => later(date, -days).slice(5) === day);
}

function later(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate() ?? '';
}

/** Pauses in order, those that touch as one, without what lies before an instant. */
function joined(pauses: readonly (readonly [number, number])[], start: number): [number, number][] {
  const whole: [number, number][] = [];
  for (const [from, to] of [...pauses].sort(([a], [b]) => a - b)) {
    const last = whole.at(-1);
    if (to <= Math.max(from, start)) continue;
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([Math.max(from, start), to]);
  }
  return whole;
}

function isPaused(at: number, pauses: readonly (readonly [number, number])[]): boolean {
  return pauses.some(([from, to]) => from <= at && at < to);
}

function daysIn(days: string): string[] {
  return days.split(/, ?/).flatMap((part) => {
    const [first = '', last = first] = part.split('-');
    const found = [first];
    for (let at = names.indexOf(first); names[at] !== last; at = (at + 1) % 7) found.push(names[(at + 1) % 7] ?? '');
    return found;
  });
}
