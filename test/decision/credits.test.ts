import { describe, expect, test } from 'vitest';
import { decided, faultsOf, smallPolicy } from './small-policy.ts';

const office = `calendars:
  office:
    timeZone: Europe/Berlin
    open: [{ days: mon-thu, from: "09:00", to: "17:00" }, { days: fri, from: "09:00", to: "15:00" }]
    source: { section: Hours }
severities: { high: { label: High }, low: { label: Low } }
severity: { setBy: customer, default: low }
`;

const at = (moment: string): string => `2026-06-${moment}:00+02:00`;

type Event = readonly [moment: string, type: string, to?: string];

const policyOf = (target: string, credits: string) =>
  smallPolicy(`${office}targets:
  - { id: all, resolution: { ${target}, pausedBy: waiting-on-customer, label: Solved }, source: { section: Targets } }
credits:
${credits}`);

const credit = (terms: string): string =>
  `  - { id: late, of: resolution, ${terms}, label: Credit, source: { section: Credits } }\n`;

/** What the credits of a case come to that was opened on Monday 15 June 2026 at nine. */
const creditsOf = async (set: ReturnType<typeof smallPolicy>, asOf: string, events: readonly Event[] = []) => {
  const happened = events.map(([moment, type, to]) => ({ type, at: at(moment), ...(to !== undefined && { to }) }));
  const decision = await decided(set, { openedAt: at('15T09:00'), events: happened }, at(asOf));
  return decision.credits?.map(({ percent, late, nextAt }) => [percent, late, nextAt]);
};

describe('a credit', () => {
  test('is given for every hour late on the hours of the target, up to what it comes to at most', async () => {
    const set = policyOf('within: 4 hours, on: office', credit('per: 1 hour late, gives: 10 %, most: 25 %'));
    // Due at 13:00.
    expect(await creditsOf(set, '15T13:00')).toEqual([[0, 0, at('15T14:00')]]);
    expect(await creditsOf(set, '15T13:59')).toEqual([[0, 59 * 60, at('15T14:00')]]);
    expect(await creditsOf(set, '15T14:00')).toEqual([[10, 3600, at('15T15:00')]]);
    expect(await creditsOf(set, '15T16:10')).toEqual([[25, 11_400, null]]);
    const solved: Event[] = [['15T16:10', 'resolved']];
    expect(await creditsOf(set, '20T12:00', solved)).toEqual([[25, 11_400, null]]);
    expect(await creditsOf(set, '20T12:00', [['15T14:30', 'resolved']])).toEqual([[10, 5400, null]]);
    expect(await creditsOf(set, '20T12:00', [['15T13:00', 'resolved']])).toEqual([[0, 0, null]]);
  });

  test('counts a begun unit where the policy says so', async () => {
    const set = policyOf('within: 4 hours, on: office', credit('per: 1 hour late, begun: true, gives: 10 %, most: 25 %'));
    expect(await creditsOf(set, '15T13:00')).toEqual([[0, 0, at('15T13:00')]]);
    expect(await creditsOf(set, '15T13:01')).toEqual([[10, 60, at('15T14:00')]]);
    expect(await creditsOf(set, '15T14:00')).toEqual([[10, 3600, at('15T14:00')]]);
    expect(await creditsOf(set, '15T14:01')).toEqual([[20, 3660, at('15T15:00')]]);
    expect(await creditsOf(set, '15T15:01')).toEqual([[25, 7260, null]]);
  });

  test('that is given from a lateness on takes the place of what is given before', async () => {
    const step = (id: string, terms: string): string =>
      `  - { id: ${id}, of: resolution, ${terms}, label: Credit, source: { section: Credits } }\n`;
    const steps =
      step('at-once', 'gives: 5 %') +
      step('four', 'after: 4 hours late, gives: 10 %') +
      step('day', 'after: 1 day late, gives: 25 %');
    const set = policyOf('within: 2 hours, on: around-the-clock', steps);
    // Due at 11:00.
    const percents = async (moment: string) => (await creditsOf(set, moment))?.map(([percent, , nextAt]) => [percent, nextAt]);
    expect(await percents('15T11:00')).toEqual([
      [0, at('15T11:00')],
      [0, at('15T15:00')],
      [0, at('16T11:00')],
    ]);
    expect(await percents('15T14:59')).toEqual([
      [5, null],
      [0, at('15T15:00')],
      [0, at('16T11:00')],
    ]);
    expect(await percents('15T15:00')).toEqual([
      [0, null],
      [10, null],
      [0, at('16T11:00')],
    ]);
    expect(await percents('16T11:00')).toEqual([
      [0, null],
      [0, null],
      [25, null],
    ]);
  });

  test('that is given once and each time is a fault', () => {
    const parts = `${office}targets:\n  - { id: all, resolution: { within: 1 hour, label: Solved }, source: { section: Targets } }\ncredits:\n`;
    expect(faultsOf(parts + credit('per: 1 hour late, after: 4 hours late, gives: 5 %')).map(({ message }) => message)).toEqual([
      '`after` goes with what is given once, and `per` gives it each time',
    ]);
  });

  test('without a unit is given once, as soon as the target is missed', async () => {
    const set = policyOf('within: 8 hours, on: office', credit('gives: 7.5 %'));
    // Due at 17:00, when the office closes: nothing is counted in the evening, but it is too late.
    expect(await creditsOf(set, '15T17:00')).toEqual([[0, 0, at('15T17:00')]]);
    expect(await creditsOf(set, '15T20:00')).toEqual([[7.5, 0, null]]);
    expect(await creditsOf(set, '30T20:00')).toEqual([[7.5, expect.any(Number), null]]);
  });

  test('counts days late around the clock, business days on the days of the hours', async () => {
    const days = policyOf('within: 4 hours, on: office', credit('per: 1 day late, gives: 5 %'));
    expect(await creditsOf(days, '17T12:59')).toEqual([[5, 172_740, at('17T13:00')]]);
    expect(await creditsOf(days, '17T13:00')).toEqual([[10, 172_800, at('18T13:00')]]);
    const business = policyOf('within: 2 business days, on: office', credit('per: 1 business day late, gives: 5 %'));
    // Due on Wednesday at nine; a weekend counts for nothing.
    expect(await creditsOf(business, '19T09:00')).toEqual([[10, 172_800, at('22T09:00')]]);
    expect(await creditsOf(business, '22T08:59')).toEqual([[10, expect.any(Number), at('22T09:00')]]);
    expect(await creditsOf(business, '22T09:00')).toEqual([[15, 259_200, at('23T09:00')]]);
    const mixed = policyOf('within: 4 hours, on: office', credit('per: 1 business day late, gives: 5 %'));
    expect(await creditsOf(mixed, '22T12:59')).toEqual([[20, expect.any(Number), at('22T13:00')]]);
    expect(await creditsOf(mixed, '22T13:00')).toEqual([[25, expect.any(Number), at('23T13:00')]]);
  });

  test('leaves out the time in which the customer is waited for', async () => {
    const set = policyOf('within: 4 hours, on: office', credit('per: 1 hour late, gives: 10 %'));
    const wait: Event[] = [
      ['15T14:30', 'waiting-on-customer'],
      ['15T16:30', 'customer-replied'],
    ];
    expect(await creditsOf(set, '15T16:00', wait)).toEqual([[10, 5400, at('15T16:30')]]);
    expect(await creditsOf(set, '15T17:00', wait)).toEqual([[20, 7200, at('16T10:00')]]);
  });

  test('is judged by what was promised when the clock ended, its condition too', async () => {
    const set = policyOf(
      'within: 4 hours, on: office',
      credit('when: { severity: low }, gives: 10 %') +
        '  - { id: high, of: resolution, when: { severity: high }, gives: 50 %, source: { section: Credits } }\n',
    );
    const events: Event[] = [
      ['15T14:00', 'resolved'],
      ['15T15:00', 'severity-changed', 'high'],
    ];
    expect(await creditsOf(set, '15T16:00', events)).toEqual([[10, 3600, null]]);
    expect(await creditsOf(set, '15T16:00', [['15T12:00', 'severity-changed', 'high']])).toEqual([[50, 10_800, null]]);
  });

  test('stands in a decision where the policy has credits, with its source', async () => {
    const set = policyOf('within: 4 hours, on: office', credit('gives: 10 %'));
    const decision = await decided(set, { openedAt: at('15T09:00') }, at('15T10:00'));
    expect(decision.credits).toEqual([
      { id: 'late', of: 'resolution', label: 'Credit', percent: 0, late: 0, nextAt: at('15T13:00') },
    ]);
    expect(decision.sources.filter(({ stage }) => stage === 'credits').map(({ rule }) => rule)).toEqual(['late']);
    expect(decision.explanation?.some(({ part }) => part === 'credits')).toBe(true);
    const none = await decided(policyOf('within: 4 hours', '  []\n'), { openedAt: at('15T09:00') }, at('15T10:00'));
    expect(none).not.toHaveProperty('credits');
  });

  test('may stand in a table', async () => {
    const set = policyOf(
      'within: 4 hours, on: office',
      `  - id: plans
    of: resolution
    per: 1 hour late
    most: 50 %
    table: { rows: supportPlan, columns: severity, cells: { platinum: { high: 20 %, low: 10 % }, standard: { low: 5 % } } }
    source: { section: Credits }
`,
    );
    const of = async (supportPlan: string) =>
      (await decided(set, { supportPlan, openedAt: at('15T09:00') }, at('15T15:00'))).credits?.map(({ id, percent }) => [
        id,
        percent,
      ]);
    expect(await of('platinum')).toEqual([['plans/platinum/low', 20]]);
    expect(await of('standard')).toEqual([['plans/standard/low', 10]]);
  });
});

test.each<[string, string]>([
  ['of: resolution, gives: 10 %, most: 25 %', 'without `per` the credit is given once, and `most` does nothing'],
  ['of: resolution, gives: 10 %, begun: true', 'without `per` the credit is given once, and `begun` does nothing'],
  ['of: resolution, per: 1 hour late, gives: 10 %, most: 5 %', '`most` is less than what is given at once'],
  ['of: response, gives: 10 %', '`late` is never given, for no target promises a time for `response`'],
  ['of: resolutoin, gives: 10 %', 'there is no metric `resolutoin`'],
  [
    'of: resolution, per: 1 business day late, gives: 10 %',
    'a target for `resolution` counts around the clock, where every day is as good as a business day',
  ],
  ['of: resolution, per: 1 hour, gives: 10 %', '`per` cannot be `"1 hour"`'],
  ['of: resolution, gives: 0 %', '`gives` cannot be `"0 %"`'],
  ['of: resolution', '`late` has no `gives`'],
])('a credit with `%s` is told', (terms, message) => {
  const faults = faultsOf(`severities: { low: { label: Low } }
severity: { default: low }
targets: [{ id: all, resolution: { within: 4 hours, label: Solved }, source: { section: Targets } }]
credits: [{ id: late, ${terms}, source: { section: Credits } }]
`);
  expect(faults.map((fault) => fault.message)).toEqual([message]);
  expect(faults[0]?.hint).toBeDefined();
});
