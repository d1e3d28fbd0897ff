import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { dueAfter, type TimeLimit } from '../../engine/calendar/due-time.ts';
import { unionOf } from '../../engine/calendar/open-hours.ts';
import { orNever } from '../../engine/calendar/open-time.ts';
import {
  answerClockQuestion,
  aroundTheClock,
  isWholeUnit,
  type OpenTime,
  openCalendar,
  type PlacedCalendar,
  zoneOf,
} from '../../engine/index.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';
import { calendars, minute, pauses, places } from './random-questions.ts';

const second = 1000;

/** Hours, an instant near what is remarkable about them, and an amount in seconds. */
const questions = places.chain(({ zone, day }) =>
  fc.record({
    hours: calendars(zone, day).map((calendar) => openCalendar('test', calendar as unknown as PlacedCalendar, publicHolidays)),
    others: calendars(zone, day).map((calendar) => openCalendar('other', calendar as unknown as PlacedCalendar, publicHolidays)),
    start: fc.integer({ min: -2 * 86_400, max: 3 * 86_400 }).map((seconds) => day + seconds * second),
    amount: fc.integer({ min: 1, max: 200_000 }),
    more: fc.integer({ min: 0, max: 100_000 }),
    pauses: pauses.map((pairs) => pairs.map(([at, length]) => ({ from: day + at * minute, to: day + (at + length) * minute }))),
  }),
);

type Spans = readonly { readonly from: number; readonly to: number }[];
const add = (hours: OpenTime, start: number, seconds: number, paused: Spans = []): number => {
  const answer = answerClockQuestion(hours, {
    op: 'add',
    start,
    amount: { value: seconds, unit: 'second' },
    pauses: paused,
    dueWithinHours: false,
  });
  return ('end' in answer ? answer.end : null) ?? Number.POSITIVE_INFINITY;
};
const day = 86_400_000;
const addDays = (hours: OpenTime, start: number, days: number, paused: Spans = [], dueWithinHours = false): number => {
  const amount = { value: days, unit: 'business-day' as const };
  const answer = answerClockQuestion(hours, { op: 'add', start, amount, pauses: paused, dueWithinHours });
  return ('end' in answer ? answer.end : null) ?? Number.POSITIVE_INFINITY;
};
/** Whether somebody is there at an instant, or has just left. */
const isAttended = (hours: OpenTime, at: number): boolean => hours.isOpen(at) || hours.isOpen(at - 1);
const measure = (hours: OpenTime, start: number, end: number, paused: Spans = []): number => {
  const answer = answerClockQuestion(hours, { op: 'between', start, end, pauses: paused });
  return 'amount' in answer ? answer.amount / second : Number.NaN;
};
type CaseFacts = { hours: OpenTime; others: OpenTime; start: number; amount: number; more: number; pauses: Spans };
const law = (name: string, holds: (asked: CaseFacts) => void): void => {
  test(name, { timeout: 300_000 }, () =>
    fc.assert(fc.property(questions, holds), { numRuns: process.env.DUELINE_LONG === '1' ? 3000 : 150 }),
  );
};
const isEver = (hours: OpenTime, start: number): boolean => add(hours, start, 1) !== Number.POSITIVE_INFINITY;

/** An amount of open time, business days or calendar days. */
const limitOf = (hours: OpenTime, amount: number, more: number): TimeLimit => ({
  amount: (
    [
      { value: 1 + (amount % 3000), unit: 'minute' },
      { value: 1 + (amount % 5), unit: 'business-day' },
      { value: 1 + (amount % 9), unit: 'calendar-day' },
    ] as const
  )[more % 3] as TimeLimit['amount'],
  hours,
  timeZone: 'UTC',
});
const dueOf = (limit: TimeLimit, start: number, paused: Spans): number | undefined =>
  orNever(() => dueAfter(limit, start, paused)) ?? undefined;

describe('in every zone, with holidays, closures, special hours and clock changes,', () => {
  law('measuring from the start to the due time gives the amount', ({ hours, start, amount, pauses: paused }) => {
    fc.pre(isEver(hours, start));
    const due = add(hours, start, amount, paused);
    expect(measure(hours, start, due, paused)).toBe(amount);
    expect(measure(hours, start, due - second, paused)).toBeLessThan(amount);
  });

  law('adding twice is adding at once', ({ hours, start, amount, more }) => {
    fc.pre(isEver(hours, start));
    expect(add(hours, add(hours, start, amount), more)).toBe(add(hours, start, amount + more));
  });

  law('measuring in two parts is measuring at once', ({ hours, start, amount, more, pauses: paused }) => {
    const [middle, end] = [start + amount * second, start + (amount + more) * second];
    expect(measure(hours, start, middle, paused) + measure(hours, middle, end, paused)).toBe(measure(hours, start, end, paused));
    expect(measure(hours, end, start)).toBe(-measure(hours, start, end) + 0);
  });

  law('splitting a pause changes nothing', ({ hours, start, amount, pauses: paused }) => {
    fc.pre(isEver(hours, start));
    const split = paused.flatMap(({ from, to }) => [
      { from, to: (from + to) / 2 },
      { from: (from + to) / 2, to },
    ]);
    expect(add(hours, start, amount, split)).toBe(add(hours, start, amount, paused));
  });

  law('adding a pause never makes anything due earlier', ({ hours, start, amount, pauses: paused }) => {
    fc.pre(isEver(hours, start));
    const due = paused.map((_, index) => add(hours, start, amount, paused.slice(0, index)));
    expect(due).toEqual([...due].sort((a, b) => a - b));
  });

  law('more time never means earlier', ({ hours, start, amount, more, pauses: paused }) => {
    fc.pre(isEver(hours, start));
    expect(add(hours, start, amount + more, paused)).toBeGreaterThanOrEqual(add(hours, start, amount, paused));
  });

  law('a union is never slower than a part, and is open just when a part is', ({ hours, others, start, amount }) => {
    fc.pre(isEver(hours, start));
    const union = unionOf('both', [hours, others]);
    expect(add(union, start, amount)).toBeLessThanOrEqual(Math.min(add(hours, start, amount), add(others, start, amount)));
    expect(union.isOpen(start)).toBe(hours.isOpen(start) || others.isOpen(start));
  });

  law('around the clock is plain elapsed time', ({ start, amount }) => {
    expect(add(aroundTheClock, start, amount)).toBe(start + amount * second);
    expect(measure(aroundTheClock, start, start + amount * second)).toBe(amount);
  });

  law('a start outside the hours is a start at the next opening', ({ hours, start, amount }) => {
    fc.pre(isEver(hours, start));
    expect(add(hours, hours.opensAt(start), amount)).toBe(add(hours, start, amount));
  });

  law('what is open closes, what is closed opens, and nothing lies in between', ({ hours, start }) => {
    fc.pre(isEver(hours, start));
    const opening = hours.opensAt(start);
    expect(hours.isOpen(opening)).toBe(true);
    expect(measure(hours, start, opening)).toBe(0);
    const closing = hours.closesAt(opening);
    if (closing !== null) {
      expect(hours.isOpen(closing)).toBe(false);
      expect(measure(hours, opening, closing)).toBe((closing - opening) / second);
    }
  });

  law('a longer wait never makes business days due earlier, and splitting it changes nothing', (asked) => {
    const { hours, start, amount, more, pauses: paused } = asked;
    const [days, isWithin] = [amount % 6, more % 2 === 0];
    const growing = paused.flatMap((_, index) => {
      const [before, { from, to }] = [paused.slice(0, index), paused[index] as Spans[number]];
      return [1, 2, 3].map((third) => [...before, { from, to: from + ((to - from) * third) / 3 }]);
    });
    const due = [[], ...growing].map((waits) => addDays(hours, start, days, waits, isWithin));
    expect(due).toEqual([...due].sort((a, b) => a - b));
    const split = paused.flatMap(({ from, to }) => [
      { from, to: (from + to) / 2 },
      { from: (from + to) / 2, to },
    ]);
    expect(addDays(hours, start, days, split, isWithin)).toBe(due.at(-1));
  });

  law('business days that were waited in are due while somebody is there, if they were before', (asked) => {
    const { hours, start, amount, more, pauses: paused } = asked;
    const [days, isWithin] = [amount % 6, more % 2 === 0];
    const due = addDays(hours, start, days, paused, isWithin);
    fc.pre(due !== Number.POSITIVE_INFINITY);
    if (isWithin || isAttended(hours, addDays(hours, start, days))) expect(isAttended(hours, due)).toBe(true);
    const ended = paused.filter(({ from, to }) => Math.max(from, start) < due && to > start).map(({ to }) => to);
    expect(due).toBeGreaterThanOrEqual(Math.max(start, ...ended));
  });

  law('a wait moves business days no further than counting them anew from the answer', (asked) => {
    const { hours, start, amount, more, pauses: paused } = asked;
    const [days, isWithin] = [1 + (amount % 5), more % 2 === 0];
    const due = addDays(hours, start, days, paused, isWithin);
    const answered = Math.max(start, ...paused.filter(({ from, to }) => from < due && to > start).map(({ to }) => to));
    const anew = addDays(hours, answered, days, [], isWithin);
    fc.pre(due !== Number.POSITIVE_INFINITY && anew !== Number.POSITIVE_INFINITY);
    // An hour that is repeated or skipped between them is one of the days that are counted.
    fc.pre(zoneOf(hours.timeZone ?? 'UTC').changesBetween(start, Math.max(due, anew) + day).length === 0);
    expect(due).toBeLessThanOrEqual(isAttended(hours, anew) ? anew : hours.opensAt(anew));
  });

  law('a closing is never earlier than the due time that lies within its hours, and hours close then', (asked) => {
    const { hours, start, amount, more, pauses: paused } = asked;
    const limit = limitOf(hours, amount, more);
    const [plain, closing] = [dueOf(limit, start, paused), dueOf({ ...limit, until: 'closing' }, start, paused)];
    fc.pre(plain !== undefined && closing !== undefined);
    if (isWholeUnit(limit.amount.unit) && !isAttended(hours, plain)) return;
    expect(closing).toBeGreaterThanOrEqual(plain);
    expect(isAttended(hours, closing) || zoneOf(hours.timeZone ?? 'UTC').toLocal(closing) % day === 0).toBe(true);
  });

  law('a cut-off never makes anything due earlier, and nothing that begins before it later', (asked) => {
    const { hours, start, amount, more, pauses: paused } = asked;
    const limit = { ...limitOf(hours, amount, more), ...(more % 2 === 0 && { until: 'closing' as const }) };
    const [plain, cut] = [dueOf(limit, start, paused), dueOf({ ...limit, cutoff: '12:00' }, start, paused)];
    const last = dueOf({ ...limit, cutoff: '24:00' }, start, paused);
    fc.pre(plain !== undefined && cut !== undefined && last !== undefined);
    // A time that the clocks repeat is told apart by no local time.
    fc.pre(zoneOf(hours.timeZone ?? 'UTC').isSteady(start - day, Math.max(cut, last) + day));
    expect(cut).toBeGreaterThanOrEqual(plain);
    if (!hours.isOpen(start)) expect(last).toBe(plain);
  });

  law('months end on the same day of the month, or the last one, at the same local time', ({ hours, start, amount }) => {
    const zone = zoneOf(hours.timeZone ?? 'UTC');
    const due = dueOf({ ...limitOf(hours, amount, 0), amount: { value: 1 + (amount % 30), unit: 'month' } }, start, []);
    const local = DateTime.fromMillis(zone.toLocal(start), { zone: 'utc' }).plus({ months: 1 + (amount % 30) });
    fc.pre(due !== undefined && zone.isSteady(due - day, due + day));
    expect(zone.toLocal(due)).toBe(local.toMillis());
  });
});
