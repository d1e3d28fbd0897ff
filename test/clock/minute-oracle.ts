import { DateTime } from 'luxon';

/** A calendar as `dueline clock` takes it. */
export type QuestionCalendar = {
  readonly timeZone: string;
  readonly open: readonly { readonly days: string; readonly from: string; readonly to: string }[];
  readonly holidays?: { readonly days: Readonly<Record<string, string>>; readonly cutNights?: boolean };
  readonly closed?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly special?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
};

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
      for (const [from, to] of calendar.closed?.[date] ?? []) this.#mark(date, from, to, 0);
      if (calendar.holidays?.cutNights && this.#isHoliday(date)) this.#mark(date, '00:00', '24:00', 0);
    }
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

  /** The same local time so many business days later. */
  addBusinessDays(from: number, count: number): number | undefined {
    const isBusinessDay = (day: DateTime): boolean => this.#hoursOn(day.toISODate() ?? '').length > 0;
    const local = this.#local[(from - this.start) / minute] ?? '';
    let day = DateTime.fromISO(local.slice(0, 10), { zone: 'utc' });
    const time = isBusinessDay(day) ? local.slice(11) : '00:00';
    for (let left = 0; left <= 366 && !isBusinessDay(day); left += 1) day = day.plus({ days: 1 });
    for (let left = count; left > 0; left -= 1) {
      day = day.plus({ days: 1 });
      for (let tries = 0; tries <= 366 && !isBusinessDay(day); tries += 1) day = day.plus({ days: 1 });
    }
    const index = this.#first(day.toISODate() ?? '', time);
    return index === undefined ? undefined : this.start + index * minute;
  }

  #dates(): string[] {
    const dates = new Set(this.#local.map((local) => local.slice(0, 10)));
    const first = [...dates].sort()[0] ?? '';
    return [DateTime.fromISO(first, { zone: 'utc' }).minus({ days: 1 }).toISODate() ?? '', ...dates];
  }

  #isHoliday(date: string): boolean {
    return this.#calendar.special?.[date] === undefined && this.#calendar.holidays?.days[date] !== undefined;
  }

  #hoursOn(date: string): (readonly [string, string])[] {
    const special = this.#calendar.special?.[date];
    if (special !== undefined) return [...special];
    if (this.#isHoliday(date)) return [];
    const weekday = names[DateTime.fromISO(date, { zone: 'utc' }).weekday - 1] ?? '';
    return this.#calendar.open.filter(({ days }) => daysIn(days).includes(weekday)).map(({ from, to }) => [from, to] as const);
  }

  #mark(date: string, from: string, to: string, value: 0 | 1): void {
    const tomorrow = DateTime.fromISO(date, { zone: 'utc' }).plus({ days: 1 }).toISODate() ?? '';
    const end = to === '24:00' ? this.#first(tomorrow, '00:00') : to > from ? this.#first(date, to) : this.#first(tomorrow, to);
    const last = end ?? this.#local.length;
    for (let index = this.#first(date, from) ?? this.#local.length; index < last; index += 1) this.#open[index] = value;
  }

  /** The first minute of the window that has reached a local time. */
  #first(date: string, time: string): number | undefined {
    const index = this.#local.findIndex((local) => local >= `${date}T${time}`);
    return index === -1 ? undefined : index;
  }
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
