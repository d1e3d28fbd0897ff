import { describe, expect, test } from 'vitest';
import { loadPolicies, policySet, simulateCase, versionsOf } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';
import { shipped } from '../shipped-policies.ts';
import { decided, faultsOf, smallPolicy } from './small-policy.ts';

const policy = (closure: string, hours = 'office') => `calendars:
  office:
    label: Office
    timeZone: America/Los_Angeles
    open: [{ days: mon-thu, from: "08:00", to: "17:00" }]
    holidays: { country: US, days: { 2026-12-04: Outing } }
    special: { 2026-12-03: [] }
    source: { section: H }
  weekend:
    label: Weekend
    timeZone: America/Los_Angeles
    open: [{ days: "sat, sun", from: "08:00", to: "12:00" }]
    source: { section: H }
unions: { all: [office, weekend] }
desks:
  support: { label: Support, timeZone: America/Los_Angeles${hours === '' ? '' : `, hours: ${hours}`}, source: { section: D } }
routing:
  desks: [{ id: all, then: support, source: { section: D } }]
closure: { afterBusinessDays: 5, afterFollowUps: 1${closure}, label: Closed, source: { section: C } }
`;
const openedAt = '2026-11-20T09:00:00-08:00';
// A Tuesday; Thursday is Thanksgiving.
const asked = { type: 'follow-up', at: '2026-11-24T09:00:00-08:00' };
const closesAt = async (parts: string, event = asked) =>
  (await decided(smallPolicy(parts), { openedAt, events: [event] }, '2026-11-25T09:00:00-08:00')).closure.closesAt;

describe('silence closes a case after business days', () => {
  test('Monday to Friday without the days on which the desk is off, where the policy does not say', async () => {
    // Wed 25, Fri 27 although the desk is shut on every Friday, Mon 30, Tue 1, Wed 2.
    expect(await closesAt(policy(''))).toBe('2026-12-02T09:00:00-08:00');
    // Wed 2 Dec; Thu 3 is taken off, Fri 4 a holiday of its own, Mon 7 to Thu 10.
    const late = { type: 'follow-up', at: '2026-12-01T09:00:00-08:00' };
    const { closure } = await decided(smallPolicy(policy('')), { openedAt, events: [late] }, late.at);
    expect(closure.closesAt).toBe('2026-12-10T09:00:00-08:00');
  });

  test('Monday to Friday where the desk keeps no holidays, has no hours, or the policy says so', async () => {
    for (const parts of [policy('', 'around-the-clock'), policy('', 'weekend'), policy('', ''), policy(', on: business-days')])
      expect(await closesAt(parts)).toBe('2026-12-01T09:00:00-08:00');
  });

  test('on which the hours open that the policy names', async () => {
    // Wed 25, Mon 30, Tue 1, Wed 2; Thu 3 and Fri 4 are off: Mon 7.
    expect(await closesAt(policy(', on: office'))).toBe('2026-12-07T09:00:00-08:00');
    expect(await closesAt(policy(', on: desk-hours'))).toBe('2026-12-07T09:00:00-08:00');
    // Wed 25, Sat 28, Sun 29, Mon 30, Tue 1.
    expect(await closesAt(policy(', on: all'))).toBe('2026-12-01T09:00:00-08:00');
    expect(await closesAt(policy(', on: around-the-clock'))).toBe('2026-11-29T09:00:00-08:00');
    expect(await closesAt(policy(', on: weekend'))).toBe('2026-12-13T00:00:00-08:00');
  });

  test('and PlanetTogether leaves out Thanksgiving', async () => {
    const events = ['20', '23', '24'].map((day) => ({ type: 'follow-up', at: `2026-11-${day}T09:00:00-08:00` }));
    const stated = { vendor: 'planettogether', product: 'aps', openedAt: '2026-11-19T09:00:00-08:00', events };
    const { closure } = await decided(shipped.set, stated, '2026-11-25T09:00:00-08:00');
    expect(closure.closesAt).toBe('2026-12-02T09:00:00-08:00');
  });
});

describe('a version to which open cases move', () => {
  const version = (number: number, effective: string, days: number) => ({
    path: `acme/help/en/${number}.yaml`,
    text: `policy: acme/help
language: en
version: ${number}
title: Help ${number}
source: { document: a }
${effective}closure: { afterBusinessDays: ${days}, afterFollowUps: 1, label: Closed by ${number}, source: { section: C } }
`,
  });
  const { policies, diagnostics } = loadPolicies(
    [version(1, '', 5), version(2, 'effective: { from: 2026-12-10, openCases: move }\n', 30)],
    publicHolidays,
  );
  const set = policySet(
    policies.map(({ policy: one }) => one),
    timeData,
  );
  const decidingVersion = async (events: object[], asOf = '2026-12-20T00:00:00Z') => {
    const { policy: by, closure, disposition } = await decided(set, { openedAt, events }, asOf);
    return [by.version, closure.closesAt, disposition.status];
  };

  test('leaves those alone that silence has closed before', async () => {
    expect(diagnostics).toEqual([]);
    expect(await decidingVersion([asked])).toEqual([1, '2026-12-01T17:00:00+00:00', 'closed']);
    // Asked so late that the case was open when the version began.
    const late = { type: 'follow-up', at: '2026-12-04T00:00:00Z' };
    expect(await decidingVersion([late])).toEqual([2, '2027-01-15T00:00:00+00:00', 'open']);
    expect(await decidingVersion([late], '2026-12-09T23:00:00Z')).toEqual([1, '2026-12-11T00:00:00+00:00', 'open']);
    // Closed at the very moment at which it begins.
    const before = { type: 'follow-up', at: '2026-12-03T00:00:00Z' };
    expect(await decidingVersion([before])).toEqual([1, '2026-12-10T00:00:00+00:00', 'closed']);
  });

  test('takes over those whose customer was heard again', async () => {
    const heard = { type: 'customer-replied', at: '2026-12-05T00:00:00Z' };
    expect(await decidingVersion([asked, heard])).toEqual([2, null, 'open']);
    const afterwards = { type: 'customer-replied', at: '2026-12-15T00:00:00Z' };
    expect(await decidingVersion([asked, afterwards])).toEqual([1, null, 'open']);
  });
});

test('what-if shows a case that closes on another day', () => {
  const [before] = smallPolicy(policy('')).policies;
  const [after] = smallPolicy(policy(', on: around-the-clock')).policies;
  if (before === undefined || after === undefined) throw new Error('no policy');
  const { changes } = simulateCase(versionsOf(before, after), { case: { openedAt, events: [asked] }, asOf: asked.at }, 1);
  expect(changes.map(({ field, before: was, after: is }) => [field, was, is])).toEqual([
    ['closure.closesAt', '2026-12-02T09:00:00-08:00', '2026-11-29T09:00:00-08:00'],
  ]);
});

test('hours that there are not, and clocks, are faults', () => {
  expect(faultsOf(policy(', on: ofice'))).toMatchObject([
    { code: 'unknown-calendar', message: 'there is no calendar `ofice`', hint: 'did you mean `office`?', line: 25 },
  ]);
  const clocks = 'clocks: { by-plan: [{ id: always, then: office, source: { section: H } }] }\n';
  expect(faultsOf(clocks + policy(', on: by-plan'))).toMatchObject([
    {
      code: 'unknown-calendar',
      message: '`by-plan` is a clock, and closing counts on a calendar, a union or built-in hours',
    },
  ]);
});
