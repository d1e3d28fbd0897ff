import { describe, expect, test } from 'vitest';
import { decided, faultsOf, smallPolicy } from './small-policy.ts';

const office = `calendars:
  office:
    timeZone: Europe/Berlin
    open: [{ days: mon-thu, from: "09:00", to: "17:00" }, { days: fri, from: "09:00", to: "15:00" }]
    source: { section: Hours }
  new-york: { timeZone: America/New_York, open: [{ days: mon-fri, from: "09:00", to: "17:00" }], source: { section: Hours } }
facts:
  contractHours: { type: integer, label: Hours agreed }
  contractDays: { type: number, label: Days agreed }
  agreedTime: { type: duration, label: Time agreed }
  agreedUntil: { type: instant, label: Agreed until }
  agreedDay: { type: date, label: Agreed day }
`;

const promising = (target: string, metric = 'response'): string =>
  `${office}targets:\n  - { id: all, ${metric}: { ${target}, label: Promised }, source: { section: Times } }\n`;

async function targetOf(
  terms: string,
  openedAt: string,
  more: { facts?: object; events?: object[]; asOf?: string; metric?: string } = {},
) {
  const { facts = {}, events = [], asOf = openedAt, metric = 'response' } = more;
  const decision = await decided(smallPolicy(promising(terms, metric)), { openedAt, events, ...facts }, asOf);
  const target = decision.targets[metric];
  if (target === undefined) throw new Error('no target');
  return { ...target, notices: decision.notices };
}

const dueOf = async (...asked: Parameters<typeof targetOf>) => (await targetOf(...asked)).dueAt;

describe('until closing, with a cut-off', () => {
  const terms = 'within: 1 business day, on: office, until: closing, cutoff: "15:00"';

  test('exactly at the cut-off a case still counts, later from the next business day on', async () => {
    expect(await dueOf(terms, '2026-06-17T15:00:00+02:00')).toBe('2026-06-18T17:00:00+02:00');
    expect(await dueOf(terms, '2026-06-17T15:01:00+02:00')).toBe('2026-06-19T15:00:00+02:00');
    expect(await dueOf(terms, '2026-06-17T15:00:01+02:00')).toBe('2026-06-19T15:00:00+02:00');
  });

  test('what is begun at night or on a weekend is due when the next business day closes', async () => {
    expect(await dueOf(terms, '2026-06-17T08:00:00+02:00')).toBe('2026-06-18T17:00:00+02:00');
    expect(await dueOf(terms, '2026-06-20T10:00:00+02:00')).toBe('2026-06-23T17:00:00+02:00');
    expect(await dueOf(terms, '2026-06-20T18:00:00+02:00')).toBe('2026-06-23T17:00:00+02:00');
  });

  test('what would be due after closing is due when that day closes', async () => {
    const plain = 'within: 1 business day, on: office, until: closing';
    expect(await dueOf(plain, '2026-06-18T16:30:00+02:00')).toBe('2026-06-19T15:00:00+02:00');
  });

  test('an amount of open time is due when the day closes on which it runs out', async () => {
    const hours = 'within: 4 hours, on: office, until: closing';
    expect(await dueOf(hours, '2026-06-15T10:00:00+02:00')).toBe('2026-06-15T17:00:00+02:00');
    expect(await dueOf(hours, '2026-06-15T13:00:00+02:00')).toBe('2026-06-15T17:00:00+02:00');
    expect(await dueOf(hours, '2026-06-15T13:01:00+02:00')).toBe('2026-06-16T17:00:00+02:00');
  });

  test('nothing is counted before the next business day, and nothing is left at the closing', async () => {
    const hours = 'within: 4 hours, on: office, cutoff: "15:00"';
    const target = await targetOf(hours, '2026-06-15T16:00:00+02:00', { asOf: '2026-06-16T10:00:00+02:00' });
    expect(target).toMatchObject({ dueAt: '2026-06-16T13:00:00+02:00', elapsed: 3600, remaining: 3 * 3600, cutoff: '15:00' });
    expect(target.segments?.map(({ state, reason, seconds }) => [state, reason, seconds])).toEqual([
      ['paused', 'cutoff', 0],
      ['running', null, 3600],
    ]);
    const closing = await targetOf(terms, '2026-06-17T15:01:00+02:00', { asOf: '2026-06-19T15:00:00+02:00' });
    expect(closing).toMatchObject({ remaining: 0, state: 'running', until: 'closing' });
  });

  test('a night belongs to the day on which it began', async () => {
    const night = `calendars: { night: { timeZone: UTC, open: [{ days: mon-fri, from: "20:00", to: "04:00" }], source: { section: Hours } } }
targets: [{ id: all, response: { within: 1 hour, on: night, until: closing, cutoff: "23:00", label: x }, source: { section: Times } }]
`;
    const due = async (openedAt: string) => (await decided(smallPolicy(night), { openedAt }, openedAt)).targets.response?.dueAt;
    expect(await due('2026-06-15T21:30:00Z')).toBe('2026-06-16T06:00:00+02:00');
    expect(await due('2026-06-15T23:30:00Z')).toBe('2026-06-17T06:00:00+02:00');
    expect(await due('2026-06-16T01:30:00Z')).toBe('2026-06-17T06:00:00+02:00');
  });
});

describe('a second limit', () => {
  const second = 'atLatest: { within: 1 business day, until: closing }';

  test('the earlier of both is due', async () => {
    expect(await dueOf(`within: 4 hours, on: office, ${second}`, '2026-06-15T16:30:00+02:00')).toBe('2026-06-16T12:30:00+02:00');
    const target = await targetOf(`within: 20 hours, on: office, ${second}`, '2026-06-15T16:30:00+02:00', {
      asOf: '2026-06-16T17:00:00+02:00',
    });
    expect(target).toMatchObject({
      dueAt: '2026-06-16T17:00:00+02:00',
      within: { value: 20, unit: 'hour' },
      atLatest: { within: { value: 1, unit: 'business-day' }, calendar: 'office', until: 'closing' },
      elapsed: 8.5 * 3600,
      remaining: 0,
    });
  });

  test('pauses move it as they move the time, on its own hours', async () => {
    const terms =
      'within: 20 hours, on: office, pausedBy: waiting-on-customer, atLatest: { within: 24 hours, on: around-the-clock }';
    const events = [
      { type: 'waiting-on-customer', at: '2026-06-15T12:00:00+02:00' },
      { type: 'customer-replied', at: '2026-06-15T22:00:00+02:00' },
    ];
    expect(await dueOf(terms, '2026-06-15T10:00:00+02:00', { events, asOf: '2026-06-16T08:00:00+02:00' })).toBe(
      '2026-06-16T20:00:00+02:00',
    );
  });
});

describe('units of the calendar', () => {
  test('a week ends at the same local time, also where the clocks change', async () => {
    expect(await dueOf('within: 1 week, on: new-york', '2026-10-29T15:00:00-04:00')).toBe('2026-11-05T21:00:00+01:00');
    expect(Date.parse('2026-11-05T15:00:00-05:00')).toBe(Date.parse('2026-11-05T21:00:00+01:00'));
  });

  test('a month after 31 January is the last day of February', async () => {
    expect(await dueOf('within: 1 month', '2026-01-31T10:00:00+01:00')).toBe('2026-02-28T10:00:00+01:00');
    expect(await dueOf('within: 13 months', '2027-01-31T10:00:00+01:00')).toBe('2028-02-29T10:00:00+01:00');
  });

  test('a local time that is skipped or repeated is the next, or the earlier one', async () => {
    expect(await dueOf('within: 1 calendar day', '2026-03-28T02:30:00+01:00')).toBe('2026-03-29T03:00:00+02:00');
    expect(await dueOf('within: 2 calendar days', '2026-10-23T02:30:00+02:00')).toBe('2026-10-25T02:30:00+02:00');
  });

  test('closings, cut-offs and hours go with them', async () => {
    expect(await dueOf('within: 1 week, on: office, until: closing', '2026-06-13T10:00:00+02:00')).toBe(
      '2026-06-22T17:00:00+02:00',
    );
    expect(await dueOf('within: 1 week, on: office, cutoff: "15:00"', '2026-06-15T16:00:00+02:00')).toBe(
      '2026-06-23T00:00:00+02:00',
    );
    expect(await dueOf('within: 1 week, dueWithinHours: office', '2026-06-15T20:00:00+02:00')).toBe('2026-06-22T17:00:00+02:00');
  });

  test('a pause moves it by as much real time', async () => {
    const events = [
      { type: 'waiting-on-customer', at: '2026-06-16T20:00:00+02:00' },
      { type: 'customer-replied', at: '2026-06-17T20:00:00+02:00' },
    ];
    const terms = 'within: 1 week, pausedBy: waiting-on-customer';
    const target = await targetOf(terms, '2026-06-15T10:00:00+02:00', { events, asOf: '2026-06-18T10:00:00+02:00' });
    expect(target).toMatchObject({ dueAt: '2026-06-23T10:00:00+02:00', elapsed: 2 * 86_400, remaining: 5 * 86_400 });
  });

  test('status updates follow each other by the calendar', async () => {
    const set = smallPolicy(promising('within: 1 week, on: new-york', 'statusUpdate'));
    const decision = await decided(set, { openedAt: '2026-10-29T15:00:00-04:00' }, '2026-10-29T15:00:00-04:00');
    expect(decision.targets.statusUpdate?.dueAt).toBe('2026-11-05T21:00:00+01:00');
  });
});

describe('what the case says', () => {
  const opened = '2026-06-15T09:00:00+02:00';

  test('numbers with a unit and durations give the time', async () => {
    const hours = 'within: { fact: contractHours, unit: hour }, on: office';
    expect(await targetOf(hours, opened, { facts: { contractHours: 10 } })).toMatchObject({
      dueAt: '2026-06-16T11:00:00+02:00',
      within: { value: 10, unit: 'hour' },
    });
    const time = 'within: { fact: agreedTime }, on: office';
    expect(await dueOf(time, opened, { facts: { agreedTime: '2 business days' } })).toBe('2026-06-17T09:00:00+02:00');
    expect(await dueOf(time, opened, { facts: { agreedTime: '2 days' } })).toBe('2026-06-17T09:00:00+02:00');
    expect(await dueOf(time, opened, { facts: { agreedTime: '90 minutes' } })).toBe('2026-06-15T10:30:00+02:00');
  });

  test.each([
    [
      'a number',
      'within: { fact: contractHours, unit: hour }',
      'What was promised depends on the case: “Hours agreed” (`contractHours`) is not stated',
    ],
    [
      'a duration',
      'within: { fact: agreedTime }, on: office',
      'What was promised depends on the case: “Time agreed” (`agreedTime`) is not stated',
    ],
    [
      'a moment',
      'dueAt: { fact: agreedUntil }',
      'What was promised depends on the case: “Agreed until” (`agreedUntil`) is not stated',
    ],
    [
      'a second limit',
      'within: 4 hours, on: office, atLatest: { within: { fact: contractHours, unit: hour } }',
      'What was promised depends on the case: “Hours agreed” (`contractHours`) is not stated',
    ],
  ])('%s that is not stated leaves no due time, and a notice names it', async (_, terms, label) => {
    const target = await targetOf(terms, opened);
    expect(target).toMatchObject({ dueAt: null, state: 'open-ended', calendar: null, commitment: 'time' });
    expect(target.notices).toEqual([{ id: 'time-not-known', label }]);
  });

  test('a number that is no time is told', async () => {
    const target = await targetOf('within: { fact: contractHours, unit: hour }', opened, { facts: { contractHours: 0 } });
    expect(target).toMatchObject({ dueAt: null, within: null });
    expect(target.notices[0]?.label).toBe(
      'What was promised depends on the case: “Hours agreed” (`contractHours`) is 0, which is no time',
    );
  });

  test('an agreed moment is due when it comes, a day with its end', async () => {
    const moment = 'dueAt: { fact: agreedUntil }, on: office';
    const asked = { facts: { agreedUntil: '2026-06-16T12:00:00+02:00' }, asOf: '2026-06-15T10:00:00+02:00' };
    expect(await targetOf(moment, opened, asked)).toMatchObject({
      dueAt: '2026-06-16T12:00:00+02:00',
      within: null,
      elapsed: 3600,
      remaining: 10 * 3600,
    });
    expect(await dueOf('dueAt: { fact: agreedDay }', opened, { facts: { agreedDay: '2026-06-18' } })).toBe(
      '2026-06-19T00:00:00+02:00',
    );
  });

  test('it holds from the moment on at which the answer changes', async () => {
    const terms = 'within: { fact: contractHours, unit: hour }';
    const events = [{ type: 'facts-changed', at: '2026-06-15T12:00:00+02:00', set: { contractHours: 24 } }];
    const known = { facts: { contractHours: 8 }, events, asOf: '2026-06-15T13:00:00+02:00' };
    expect(await targetOf(terms, opened, known)).toMatchObject({ dueAt: '2026-06-16T09:00:00+02:00', elapsed: 4 * 3600 });
    expect(await targetOf(terms, opened, { events, asOf: '2026-06-15T13:00:00+02:00' })).toMatchObject({ elapsed: 3600 });
    const agreed = [
      { type: 'facts-changed', at: '2026-06-15T12:00:00+02:00', set: { agreedUntil: '2026-07-01T12:00:00+02:00' } },
    ];
    const moment = 'dueAt: { fact: agreedUntil }';
    expect(await dueOf(moment, opened, { events: agreed, asOf: '2026-06-15T11:00:00+02:00' })).toBe(null);
    expect(await dueOf(moment, opened, { events: agreed, asOf: '2026-06-15T13:00:00+02:00' })).toBe('2026-07-01T12:00:00+02:00');
  });
});

test('what is usual is told with best effort, and not measured', async () => {
  const opened = '2026-06-15T09:00:00+02:00';
  expect(await targetOf('commitment: best-effort, usual: 8 hours', opened)).toMatchObject({
    commitment: 'best-effort',
    usual: { value: 8, unit: 'hour' },
    dueAt: null,
    state: 'open-ended',
  });
  expect((await targetOf('commitment: best-effort, usual: { from: 4 hours, to: 8 hours }', opened)).usual).toEqual({
    from: { value: 4, unit: 'hour' },
    to: { value: 8, unit: 'hour' },
  });
});

describe('check tells what cannot be or would do nothing', () => {
  test.each([
    ['within: 4 hours, until: closing', 'incomplete-target', 'until'],
    ['within: 4 hours, on: around-the-clock, cutoff: "15:00"', 'incomplete-target', 'cutoff'],
    ['within: 1 week, until: closing', 'incomplete-target', 'until'],
    ['within: 2 days, on: office', 'incomplete-target', 'office'],
    ['within: 2 hours, on: office, dueWithinHours: office', 'incomplete-target', 'office'],
    ['within: 1 business day, on: office, until: closing, dueWithinHours: office', 'ignored-key', 'dueWithinHours'],
    ['within: 4 hours, usual: 8 hours', 'ignored-key', 'usual'],
    ['commitment: scheduled-release, usual: 8 hours', 'ignored-key', 'usual'],
    ['commitment: best-effort, usual: { from: 8 hours, to: 4 hours }', 'wrong-value', '4 hours'],
    ['commitment: best-effort, until: closing', 'ignored-key', 'until'],
    ['within: 4 hours, on: office, atLatest: { within: 8 hours }', 'ignored-key', 'atLatest'],
    ['within: 4 hours, on: office, atLatest: { within: 1 business day, on: nowhere }', 'unknown-calendar', 'nowhere'],
    ['within: 4 hours, dueAt: { fact: agreedUntil }', 'incomplete-target', 'dueAt'],
    ['dueAt: { fact: agreedUntil }, pausedBy: waiting-on-customer', 'ignored-key', 'pausedBy'],
    ['dueAt: { fact: agreedUntil }, on: office, until: closing', 'ignored-key', 'until'],
    ['dueAt: { fact: agreedDay }, on: office, until: "12:00"', 'ignored-key', 'until'],
    ['dueAt: { fact: agreedUntil }, on: office, cutoff: "15:00"', 'ignored-key', 'cutoff'],
    ['dueAt: { fact: agreedUntil }, on: office, cutoffOf: occurred', 'ignored-key', 'cutoffOf'],
    ['dueAt: { fact: contractHours }', 'wrong-value', 'contractHours'],
    ['within: { fact: agreedTime, unit: hour }', 'ignored-key', 'unit'],
    ['within: { fact: contractHours }', 'missing-key', '{ fact: contractHours }'],
    ['within: { fact: contractDays, unit: business-day }', 'wrong-value', 'contractDays'],
    ['within: { fact: contactHours, unit: hour }', 'unknown-fact', 'contactHours'],
    ['within: { fact: monthsSinceRelease, unit: month }', 'wrong-value', 'monthsSinceRelease'],
    ['within: 200 months', 'over-limit', '200 months'],
    ['within: 4 hours, on: office, atLatest: { within: 600 weeks }', 'over-limit', '600 weeks'],
  ])('%s', (terms, rule, at) => {
    const text = promising(terms);
    const faults = faultsOf(text);
    expect(faults.map(({ code }) => code)).toEqual([rule]);
    const { line, column } = faults[0] ?? { line: 0, column: 0 };
    expect(text.split('\n')[line - 7]?.slice(column - 1)).toMatch(new RegExp(`^${at.replace(/[{}]/g, '\\$&')}`));
    expect(faults[0]?.hint).toBeDefined();
  });

  test('and nothing of what means something', () => {
    for (const terms of [
      'within: 1 business day, until: closing',
      'within: 2 days, on: office, until: closing',
      'within: 1 week, on: office',
      'within: { fact: agreedTime }, until: closing',
      'within: 4 hours, on: office, cutoff: "15:00", atLatest: { within: 4 hours }',
      'dueAt: { fact: agreedDay }, on: office, atLatest: { within: 2 weeks }',
    ])
      expect(faultsOf(promising(terms))).toEqual([]);
  });
});
