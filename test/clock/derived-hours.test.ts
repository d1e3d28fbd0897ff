import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerClock } from '../../server/clock/clock-answer.ts';
import { MinuteOracle, type QuestionCalendar } from './minute-oracle.ts';
import { calendars, minute, places } from './random-questions.ts';

const runs = process.env.DUELINE_LONG === '1' ? 300 : 12;
const day = 1440 * minute;
const iso = (at: number): string => new Date(at).toISOString();

function ask(question: object): Record<string, unknown> {
  const answer = answerClock(question, [], 0) as Record<string, unknown>;
  if ('status' in answer) throw new Error(JSON.stringify(answer));
  return answer;
}

const secondsOf = (calendar: unknown, from: number, to: number): number =>
  Number(ask({ calendar, op: 'between', start: iso(from), end: iso(to) }).seconds);

const pairs = fc
  .tuple(places, places)
  .chain(([{ zone, day: at }, { zone: other }]) =>
    fc.record({ start: fc.constant(at), one: calendars(zone, at), other: calendars(other, at) }),
  );

/** The minutes of a window at which an oracle is open. */
function openMinutes(calendar: QuestionCalendar, start: number, days: number): boolean[] {
  const oracle = new MinuteOracle(calendar, start - 4 * day, days + 8);
  return Array.from({ length: days * 1440 }, (_, index) => oracle.isOpen(start + index * minute));
}

describe('hours that are made of others', () => {
  test('outside is the rest, and both is what is shared, minute by minute', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(
        pairs,
        fc.integer({ min: 0, max: 2 * 1440 }),
        fc.integer({ min: 1, max: 2 * 1440 }),
        ({ start, one, other }, at, length) => {
          const [mine, theirs] = [openMinutes(one, start, 4), openMinutes(other, start, 4)];
          const [from, to] = [start + at * minute, start + (at + length) * minute];
          const within = <T>(minutes: readonly T[]): T[] => minutes.slice(at, at + length);
          const note = JSON.stringify({ one, other, from: iso(from), to: iso(to) });
          const shared = within(mine).filter((isOpen, index) => isOpen && within(theirs)[index]).length;
          expect(secondsOf({ both: [one, other] }, from, to), note).toBe(shared * 60);
          const rest = within(mine).filter((isOpen) => !isOpen).length;
          expect(secondsOf({ outside: one }, from, to), note).toBe(rest * 60);
          expect(ask({ calendar: { both: [one, other] }, op: 'open', at: iso(from) }).open, note).toBe(mine[at] && theirs[at]);
          expect(ask({ calendar: { outside: one }, op: 'open', at: iso(from) }).open, note).toBe(!mine[at]);
        },
      ),
      { numRuns: runs },
    );
  });

  test('hours and what lies outside them make up all time', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 60 * 24 * 400 }), ({ start, one }, length) => {
        const end = start + length * minute;
        expect(secondsOf(one, start, end) + secondsOf({ outside: one }, start, end)).toBe(length * 60);
      }),
      { numRuns: runs * 4 },
    );
  });

  test('a calendar in the place of a case is the one of that place', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 99 }), ({ start, one }, value) => {
        const question = { op: 'add', start: iso(start), amount: { value, unit: 'hour' } };
        const stated = { ...one, timeZone: { fact: 'customerTimeZone', otherwise: 'UTC' } };
        const facts = { customerTimeZone: one.timeZone };
        expect(ask({ ...question, calendar: stated, facts }).end).toBe(ask({ ...question, calendar: one }).end);
        expect(ask({ ...question, calendar: stated }).end).toBe(ask({ ...question, calendar: { ...one, timeZone: 'UTC' } }).end);
      }),
      { numRuns: runs * 4 },
    );
  });

  test('hours that share nothing never open, and it is soon known', () => {
    const hours = (timeZone: string) => ({ timeZone, open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }] });
    const calendar = { both: [hours('Europe/Berlin'), hours('Pacific/Auckland')] };
    expect(ask({ calendar, op: 'open', at: '2026-06-01T09:00:00Z' })).toEqual({ open: false, opensAt: null, closesAt: null });
  });
});
