import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerClock } from '../../server/clock/clock-answer.ts';
import { MinuteOracle, type QuestionCalendar } from './minute-oracle.ts';
import { calendars, minute, pauses, places } from './random-questions.ts';

const long = process.env.DUELINE_LONG === '1';
const [rounds, perCalendar] = long ? [400, 300] : [20, 120];
const day = 1440 * minute;

/** When on its day something ends. */
const untils = fc.constantFrom('closing', 'closing', '00:30', '10:30', '17:00', '24:00');

type Later = { amount: { value: number; unit: string }; until: string };

const questions = fc.record({
  op: fc.constantFrom(
    'add',
    'add',
    'between',
    'open',
    'business-day',
    'business-day',
    'day',
    'calendar-day',
    'week',
    'next-business-day',
    'next-business-day',
  ),
  start: fc.integer({ min: 0, max: 7 * 1440 }),
  amount: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 4000 })),
  pauses,
  ends: fc.record({ until: untils, cutoff: fc.constantFrom('00:30', '12:00', '15:00', '23:30') }, { requiredKeys: [] }),
  later: fc.option(
    fc.record({
      amount: fc.record({ value: fc.integer({ min: 0, max: 3 }), unit: fc.constantFrom('next-business-day', 'business-day') }),
      until: untils,
    }),
  ),
});
type CaseFacts = {
  op: string;
  start: number;
  amount: number;
  pauses: [number, number][];
  ends: { until?: string; cutoff?: string };
  later: Later | null;
};

/** The units that are counted in days, as the oracle calls them. */
const units: Readonly<Record<string, 'business-days' | 'days' | 'weeks'>> = {
  'business-day': 'business-days',
  'calendar-day': 'days',
  week: 'weeks',
};

const iso = (at: number): string => new Date(at).toISOString();
const instant = (text: unknown): number | null => (text === null ? null : Date.parse(String(text)));

/** Asks the engine and the oracle; gives whether the oracle could tell. */
function compare(
  calendar: QuestionCalendar,
  oracle: MinuteOracle,
  { op, start, amount, pauses: offsets, ends, later }: CaseFacts,
): boolean {
  const unit = units[op];
  const from = oracle.start + 5 * day + start * minute;
  const paused = offsets.map(([at, length]) => [from + at * minute, from + (at + length) * minute] as const);
  const shared = { calendar, pauses: paused.map((pair) => pair.map(iso)) };
  const ask = (question: object): Record<string, unknown> =>
    answerClock({ ...shared, ...question }, [], 0) as Record<string, unknown>;
  const note = JSON.stringify({ ...shared, op, from: iso(from), amount });
  if (op === 'between') {
    const to = from + Math.min(amount, 4000) * minute;
    expect(ask({ op, start: iso(from), end: iso(to) }).seconds, note).toBe(oracle.between(from, to, paused) * 60);
    return true;
  }
  if (op === 'open') {
    const { pauses: _, ...unpaused } = shared;
    const answer = answerClock({ ...unpaused, op, at: iso(from) }, [], 0) as Record<string, unknown>;
    const open = oracle.isOpen(from);
    const change = oracle.next(from, !open);
    expect(answer.open, note).toBe(open);
    if (change !== undefined) expect(instant(open ? answer.closesAt : answer.opensAt), note).toBe(change);
    return change !== undefined;
  }
  const { until = 'closing', cutoff } = ends;
  if (op === 'next-business-day') {
    const asked = { amount: { value: amount % 4, unit: op }, until, ...(cutoff !== undefined && { cutoff }) };
    const isLate = later === null || cutoff === undefined ? undefined : oracle.isLate(from, cutoff);
    if (later !== null && cutoff !== undefined && isLate === undefined) return false;
    const whole = isLate === undefined ? asked : { ...asked, afterCutoff: later };
    const answer = ask({ op: 'add', start: iso(from), ...whole });
    const expected =
      isLate === undefined
        ? oracle.dueOnDay(from, amount % 4, paused, { until, ...(cutoff !== undefined && { cutoff }) })
        : isLate && later !== null
          ? laterDue(oracle, from, later, paused)
          : oracle.dueOnDay(from, amount % 4, paused, { until });
    if (expected !== undefined) expect(instant(answer.end), `${note} ${JSON.stringify(whole)}`).toBe(expected);
    return expected !== undefined;
  }
  const terms = { ...ends, ...(unit !== undefined && { dueWithinHours: amount % 3 === 0 && ends.until === undefined }) };
  const told = `${note} ${JSON.stringify(terms)}`;
  if (unit !== undefined) {
    const count = op === 'week' ? amount % 2 : amount % 5;
    const expected = oracle.dueInDays(from, count, unit, paused, { ...ends, dueWithinHours: terms.dueWithinHours === true });
    const answer = ask({ op: 'add', start: iso(from), amount: { value: count, unit: op }, ...terms });
    if (expected !== undefined) expect(instant(answer.end), told).toBe(expected);
    return expected !== undefined;
  }
  const isDays = op === 'day';
  const expected = isDays ? oracle.add(from, (amount % 4) * 1440, paused, true) : oracle.dueInMinutes(from, amount, paused, ends);
  const asked = ask({
    op: 'add',
    start: iso(from),
    ...(isDays ? { amount: { value: amount % 4, unit: 'day' } } : { amount: { value: amount, unit: 'minute' }, ...ends }),
  });
  if (expected !== undefined) expect(instant(asked.end), told).toBe(expected);
  return expected !== undefined;
}

function laterDue(
  oracle: MinuteOracle,
  from: number,
  { amount, until }: Later,
  paused: readonly (readonly [number, number])[],
): number | undefined {
  return amount.unit === 'business-day'
    ? oracle.dueInDays(from, amount.value, 'business-days', paused, { until, dueWithinHours: false })
    : oracle.dueOnDay(from, amount.value, paused, { until });
}

test(`the clock agrees with a walk from minute to minute on at least ${long ? '100,000' : '2,000'} questions`, {
  timeout: 1_800_000,
}, () => {
  let told = 0;
  fc.assert(
    fc.property(
      places.chain(({ zone, day: around }) =>
        fc.record({
          around: fc.constant(around),
          calendar: calendars(zone, around),
          asked: fc.array(questions, { minLength: perCalendar, maxLength: perCalendar, size: 'max' }),
        }),
      ),
      ({ around, calendar, asked }) => {
        const oracle = new MinuteOracle(calendar, around - 8 * day, 22);
        for (const question of asked) if (compare(calendar, oracle, question)) told += 1;
      },
    ),
    { numRuns: rounds, endOnFailure: true },
  );
  expect(told).toBeGreaterThanOrEqual(long ? 100_000 : 2_000);
});
