import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decision, decideSync, type Policy, policySet, type SupportPolicy } from '../../engine/index.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import { MinuteOracle } from './minute-oracle.ts';
import { calendars, minute, pauses, places } from './random-questions.ts';

const day = 1440 * minute;

/** A case that gets another severity in its course, is waited for now and then, and is solved or not; a credit for what is late. */
const questions = places.chain(({ zone, day: around }) =>
  fc.record({
    around: fc.constant(around),
    calendar: calendars(zone, around),
    onSeverityChange: fc.constantFrom('keep', 'restart'),
    low: fc.integer({ min: 1, max: 900 }),
    high: fc.integer({ min: 1, max: 300 }),
    raised: fc.integer({ min: 1, max: 480 }),
    solved: fc.option(fc.integer({ min: 1, max: 4 * 1440 }), { nil: undefined, freq: 1 }),
    waits: pauses,
    asOf: fc.integer({ min: 0, max: 5 * 1440 }),
    later: fc.integer({ min: 0, max: 2 * 1440 }),
    per: fc.constantFrom(1, 7, 60, 240),
    begun: fc.boolean(),
    gives: fc.constantFrom(2.5, 10, 40),
    most: fc.constantFrom(50, 100),
  }),
);

type Question = typeof questions extends fc.Arbitrary<infer T> ? T : never;

const iso = (at: number): string => new Date(at).toISOString();

function policyFor({ calendar, low, high, onSeverityChange, per, begun, gives, most }: Question): Policy {
  const resolution = (minutes: number) => ({
    within: `${minutes} minutes`,
    on: 'office',
    pausedBy: 'waiting-on-customer',
    onSeverityChange,
    label: 'In time',
  });
  const document = {
    policy: 'acme/consequences',
    language: 'en',
    version: 1,
    title: 'Consequences',
    calendars: { office: calendar },
    severities: { high: { label: 'High' }, low: { label: 'Low' } },
    severity: { setBy: 'customer', default: 'low' },
    targets: [
      { id: 'high', when: { severity: 'high' }, resolution: resolution(high) },
      { id: 'low', when: { severity: 'low' }, resolution: resolution(low) },
    ],
    credits: [
      {
        id: 'late',
        of: 'resolution',
        per: `${per} minute${per === 1 ? '' : 's'} late`,
        gives: `${gives} %`,
        most: `${most} %`,
        begun,
      },
    ],
  } as unknown as SupportPolicy;
  return { id: document.policy, vendor: 'acme', language: 'en', version: 1, digest: `sha256:${'0'.repeat(64)}`, document };
}

type Event = { readonly type: string; readonly at: number; readonly to?: string };

function decided(policy: Policy, openedAt: number, events: readonly Event[], asOf: number) {
  const happened = events.filter(({ at }) => at <= asOf).map((event) => ({ ...event, at: iso(event.at) }));
  const supportCase = { vendor: 'acme', openedAt: iso(openedAt), events: happened };
  const decision = decideSync(policySet([policy], timeData), { case: supportCase, asOf: iso(asOf) }, 0) as Decision;
  const [{ resolution }, [credit]] = [decision.targets, decision.credits ?? []];
  if (resolution === undefined) throw new Error(JSON.stringify(decision));
  return { resolution, credit };
}

/** Waits that touch or overlap are one. */
function joined(waits: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const whole: [number, number][] = [];
  for (const [from, to] of [...waits].sort(([a], [b]) => a - b)) {
    const last = whole.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (to > from) whole.push([from, to]);
  }
  return whole;
}

/** What happens to the case, in minutes of the window and as events. */
function courseOf({ around, waits, raised, solved }: Question) {
  const at = (minutes: number): number => around + minutes * minute;
  const end = solved === undefined ? Number.POSITIVE_INFINITY : at(solved);
  const periods = joined(waits.map(([from, length]) => [at(from), at(from + length)] as const)).filter(([from]) => from < end);
  const events: Event[] = [
    ...periods.flatMap(([from, to]) => [
      { type: 'waiting-on-customer', at: from },
      ...(to < end ? [{ type: 'customer-replied', at: to }] : []),
    ]),
    { type: 'severity-changed', at: at(raised), to: 'high' },
    ...(solved === undefined ? [] : [{ type: 'resolved', at: end }]),
  ].sort((one, other) => one.at - other.at || Number(one.type === 'resolved') - Number(other.type === 'resolved'));
  return { periods, events, raisedAt: at(raised), end };
}

const runs = { numRuns: process.env.DUELINE_LONG === '1' ? 2000 : 80 };

/** Counting minute by minute takes its time. */
const minuteRuns = { numRuns: process.env.DUELINE_LONG === '1' ? 1000 : 20 };

test('a restarted clock and a credit say what counting minute by minute says', { timeout: 600_000 }, () => {
  let [told, late, restarted] = [0, 0, 0];
  fc.assert(
    fc.property(questions, (question) => {
      const { around, calendar, low, high, onSeverityChange, asOf: until, per, begun, gives, most } = question;
      const { periods, events, raisedAt, end } = courseOf(question);
      const asOf = around + until * minute;
      const oracle = new MinuteOracle(calendar, around - day, 8);
      const isRaised = raisedAt <= asOf && raisedAt <= end;
      const start = isRaised && onSeverityChange === 'restart' ? raisedAt : around;
      const read = Math.max(start, Math.min(asOf, end));
      const paused = periods.filter(([from]) => from < read).map(([from, to]) => [from, Math.min(to, read)] as const);
      const due = oracle.add(start, isRaised ? high : low, paused);
      if (due === undefined) return;
      const note = JSON.stringify({ ...question, asOf: iso(asOf) });
      const { resolution, credit } = decided(policyFor(question), around, events, asOf);
      expect(resolution.dueAt === null ? null : Date.parse(resolution.dueAt), note).toBe(due);
      expect([resolution.startedAt && Date.parse(resolution.startedAt), resolution.elapsed], note).toEqual([
        start,
        oracle.between(start, read, paused) * 60,
      ]);
      const minutes = oracle.between(due, Math.max(due, read), paused);
      const units = begun ? Math.ceil(minutes / per) : Math.floor(minutes / per);
      expect([credit?.late, credit?.percent], note).toEqual([minutes * 60, Math.min(most, units * gives)]);
      told += 1;
      if (minutes > 0) late += 1;
      if (start === raisedAt) restarted += 1;
    }),
    minuteRuns,
  );
  expect([told > minuteRuns.numRuns / 2, late > 2, restarted > 2]).toEqual([true, true, true]);
});

test('a credit never exceeds what it comes to at most, never shrinks as time goes on, and grows when it says', {
  timeout: 600_000,
}, () => {
  let grown = 0;
  fc.assert(
    fc.property(questions, (question) => {
      const { around, asOf: until, later, most } = question;
      const { events } = courseOf(question);
      // From the change of the severity on, what is promised stays the same.
      const asOf = around + Math.max(until, question.raised) * minute;
      const past = events.filter(({ at }) => at <= asOf);
      const policy = policyFor(question);
      const now = decided(policy, around, past, asOf).credit;
      const then = decided(policy, around, past, asOf + later * minute).credit;
      if (now === undefined || then === undefined) return;
      const note = JSON.stringify(question);
      expect(then.percent, note).toBeLessThanOrEqual(most);
      expect(then.percent, note).toBeGreaterThanOrEqual(now.percent);
      if (now.nextAt === null || past.filter(({ type }) => type.includes('customer')).at(-1)?.type === 'waiting-on-customer')
        return;
      const growsAt = Date.parse(now.nextAt);
      expect(decided(policy, around, past, Math.max(asOf, growsAt - 1000)).credit?.percent, note).toBe(now.percent);
      expect(decided(policy, around, past, growsAt + day * 14).credit?.percent, note).toBeGreaterThanOrEqual(now.percent);
      if (growsAt > asOf) grown += 1;
    }),
    runs,
  );
  expect(grown).toBeGreaterThan(10);
});

test('a restarted clock never looks back', { timeout: 600_000 }, () => {
  let compared = 0;
  fc.assert(
    fc.property(questions, fc.integer({ min: 0, max: 3 * 1440 }), (question, earlier) => {
      const asked = { ...question, onSeverityChange: 'restart' as const, solved: undefined };
      const { periods, events, raisedAt } = courseOf(asked);
      const asOf = Math.max(raisedAt, asked.around + asked.asOf * minute);
      const policy = policyFor(asked);
      const { resolution } = decided(policy, asked.around, events, asOf);
      // Another opening and nothing that was over by then: the same from the change on.
      const over = new Set(periods.filter(([, to]) => to <= raisedAt).flat());
      const kept = events.filter(({ at, type }) => type === 'severity-changed' || !over.has(at));
      const other = decided(policy, asked.around - earlier * minute, kept, asOf);
      expect(other.resolution, JSON.stringify(asked)).toEqual(resolution);
      compared += 1;
    }),
    runs,
  );
  expect(compared).toBe(runs.numRuns);
});
