import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Decision, decideSync, type Policy, policySet, type SupportPolicy } from '../../engine/index.ts';
import { answerClock } from '../../server/clock/clock-answer.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import { calendars, minute, pauses, places } from './random-questions.ts';

const amounts = fc.oneof(
  fc.record({ unit: fc.constantFrom('second', 'minute', 'hour', 'day'), value: fc.integer({ min: 1, max: 99 }) }),
  fc.record({ unit: fc.constantFrom('business-day', 'calendar-day', 'week'), value: fc.integer({ min: 1, max: 9 }) }),
);

/** What a decision and a question about open time can both say. */
const questions = places.chain(({ zone, day }) =>
  fc.record({
    day: fc.constant(day),
    calendar: calendars(zone, day),
    amount: amounts,
    dueWithinHours: fc.boolean(),
    ends: fc.record({ until: fc.constant('closing'), cutoff: fc.constantFrom('08:00', '15:00') }, { requiredKeys: [] }),
    /** A second limit on the same hours. */
    second: fc.option(
      fc.record({ unit: fc.constantFrom('hour', 'business-day', 'week'), value: fc.integer({ min: 1, max: 9 }) }),
    ),
    start: fc.integer({ min: -1440, max: 3 * 1440 }).map((minutes) => day + minutes * minute),
    waits: pauses,
    /** Long after everything, at any moment, or in the middle of a wait. */
    asOf: fc.oneof(fc.constant(30 * 1440), fc.integer({ min: 0, max: 6 * 1440 }), fc.constant('waiting' as const)),
    elsewhere: fc.constantFrom('America/Chicago', 'Asia/Tokyo', 'Pacific/Auckland', 'UTC'),
  }),
);

const iso = (at: number): string => new Date(at).toISOString();

type Json = Readonly<Record<string, unknown>>;

/** A policy that promises one thing on one calendar; its desk is somewhere else. */
function policyWith(calendar: unknown, promise: Json, timeZone: string): Policy {
  const document = {
    policy: 'acme/agreement',
    language: 'en',
    version: 1,
    title: 'Agreement',
    timeZone,
    calendars: { office: calendar },
    desks: { support: { label: 'Support', timeZone, hours: 'office' } },
    severities: { minor: { label: 'Minor' } },
    severity: { setBy: 'customer', default: 'minor' },
    routing: parse('desks: [{ id: all, then: support }]'),
    targets: [{ id: 'all', resolution: { ...promise, pausedBy: 'waiting-on-customer', label: 'In time' } }],
  } as unknown as SupportPolicy;
  return { id: document.policy, vendor: 'acme', language: 'en', version: 1, digest: `sha256:${'0'.repeat(64)}`, document };
}

function resolutionOf(policy: Policy, openedAt: number, events: readonly { type: string; at: number }[], asOf: number) {
  const supportCase = { vendor: 'acme', openedAt: iso(openedAt), events: events.map(({ type, at }) => ({ type, at: iso(at) })) };
  const decision = decideSync(policySet([policy], timeData), { case: supportCase, asOf: iso(asOf) }, 0) as Decision;
  const { resolution } = decision.targets;
  if (resolution === undefined) throw new Error(`no resolution in ${JSON.stringify(decision)}`);
  return resolution;
}

/** Waits that touch or overlap are one: an event that says that somebody is waited for again changes nothing. */
function joined(waits: readonly (readonly [number, number])[]): [number, number][] {
  const whole: [number, number][] = [];
  for (const [from, to] of [...waits].sort(([a], [b]) => a - b)) {
    const last = whole.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (to > from) whole.push([from, to]);
  }
  return whole;
}

test('a decision gives the due time that a question about open time gives', { timeout: 1_800_000 }, () => {
  let [asked, open, never] = [0, 0, 0];
  fc.assert(
    fc.property(
      questions,
      ({ day, calendar, amount, dueWithinHours, ends, second, start, waits: offsets, asOf: later, elsewhere }) => {
        const isInDays = ['business-day', 'calendar-day', 'week'].includes(amount.unit);
        const waits = joined(offsets.map(([at, length]) => [day + at * minute, day + (at + length) * minute]));
        const [from, to] = waits.find(([at]) => at >= start) ?? [start, start];
        const asOf = later === 'waiting' ? (from + to) / 2 : start + later * minute;
        const events = waits.flatMap(([from, to]) => [
          { type: 'waiting-on-customer', at: from },
          { type: 'customer-replied', at: to },
        ]);
        // While somebody is waited for, the due time is the one that would hold if the answer came now.
        const pauses = waits.filter(([from]) => from < asOf).map(([from, to]) => [iso(from), iso(Math.min(to, asOf))]);
        const isClamped = isInDays && dueWithinHours && ends.until === undefined;
        const shared = { calendar, op: 'add', start: iso(start), pauses };
        const question = { ...shared, amount, ...(isClamped && { dueWithinHours }), ...ends };
        const written = ({ value, unit }: { value: number; unit: string }): string => `${value} ${unit.replace('-', ' ')}s`;
        const promise = {
          within: written(amount),
          on: 'office',
          ...ends,
          ...(isClamped && { dueWithinHours: 'office' }),
          ...(second !== null && { atLatest: { within: written(second) } }),
        };
        const policy = policyWith(calendar, promise, elsewhere);
        const target = resolutionOf(policy, start, events, asOf);
        const note = JSON.stringify({ question, asOf: iso(asOf) });
        const dues = [question, ...(second === null ? [] : [{ ...shared, amount: second }])].flatMap((one) => {
          const { end } = answerClock(one, [], 0) as { end: string | null };
          return end === null ? [] : [Date.parse(end)];
        });
        const due = dues.length === 0 ? null : Math.min(...dues);
        expect(target.dueAt === null ? null : Date.parse(target.dueAt), note).toBe(due);
        asked += 1;
        if (target.state === 'paused') open += 1;
        if (target.dueAt === null || target.elapsed === null || target.remaining === null) {
          never += 1;
          return;
        }
        if (!isInDays && amount.unit !== 'day' && ends.cutoff === undefined) {
          const between = { calendar, op: 'between', start: iso(start), end: iso(asOf), pauses };
          expect(answerClock(between, [], 0), note).toEqual({ seconds: target.elapsed });
        }
        expect(
          target.warnings.every(({ at }) => Date.parse(at) <= Date.parse(target.dueAt ?? '')),
          note,
        ).toBe(true);
        if (target.state !== 'running') return;
        // If nothing more happens, nothing is left at the due time, and what is promised stays what it is.
        const past = events.filter(({ at }) => at <= asOf);
        const then = resolutionOf(policy, start, past, Date.parse(target.dueAt));
        expect({ ...then, elapsed: null }, note).toEqual({ ...target, elapsed: null, remaining: 0 });
        expect(then.elapsed, note).toBe(target.elapsed + target.remaining);
      },
    ),
    { numRuns: process.env.DUELINE_LONG === '1' ? 5_000 : 400 },
  );
  expect([asked >= 400, open > 30, never < asked / 2]).toEqual([true, true, true]);
});

const office = { timeZone: 'Europe/Berlin', open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }] };

/** Cases in June 2026 in Berlin, the first of which is a Monday; each with the due time that is known to be right. */
test.each<[string, Json, string, [string, string][], string]>([
  ['ten open minutes over a night', {}, '01T10:00', [['01T16:50', '02T09:00']], '04T09:00'],
  [
    'an afternoon and a night, due within hours',
    { dueWithinHours: 'office' },
    '01T10:00',
    [['01T11:00', '02T02:00']],
    '04T09:00',
  ],
  ['an hour of the day', {}, '01T10:00', [['01T11:00', '01T12:00']], '03T11:00'],
  ['an evening: back to that day’s closing', {}, '01T10:00', [['01T12:00', '01T21:00']], '03T17:00'],
  ['a weekend: nothing', {}, '05T10:00', [['06T10:00', '07T20:00']], '09T10:00'],
  ['an answer in the evening of the day on which it was due', {}, '01T10:00', [['03T09:30', '03T23:00']], '04T09:00'],
  ['a wait that begins when the time is over', {}, '01T10:00', [['03T10:00', '03T12:00']], '03T10:00'],
  [
    'a wait after the closing to which the due time was moved',
    { dueWithinHours: 'office' },
    '01T20:00',
    [['03T18:00', '04T10:00']],
    '03T17:00',
  ],
  [
    'a wait before the opening to which it was moved',
    { dueWithinHours: 'office' },
    '01T02:00',
    [['03T03:00', '03T12:00']],
    '03T12:00',
  ],
  ['begun at night, it stays as it is counted', {}, '01T20:00', [['02T10:00', '02T11:00']], '03T21:00'],
  ['over the midnight at which it was due', {}, '06T10:00', [['09T12:00', '10T12:00']], '11T00:00'],
])('2 business days with %s', (_, more, opened, waits, due) => {
  const at = (moment: string): number => Date.parse(`2026-06-${moment}:00+02:00`);
  const events = waits.flatMap(([from, to]) => [
    { type: 'waiting-on-customer', at: at(from) },
    { type: 'customer-replied', at: at(to) },
  ]);
  const policy = policyWith(office, { within: '2 business days', on: 'office', ...more }, 'America/Chicago');
  const target = resolutionOf(policy, at(opened), events, at('30T00:00'));
  expect(target.dueAt).toBe(`${iso(at(due) - 5 * 60 * minute).slice(0, 19)}-05:00`);
});
