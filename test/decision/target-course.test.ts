import { describe, expect, test } from 'vitest';
import type { Decision } from '../../engine/index.ts';
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

type Event = readonly [moment: string, type: string, more?: object];

const decisionOf = async (
  set: ReturnType<typeof smallPolicy>,
  asOf: string,
  events: readonly Event[] = [],
  stated: object = {},
): Promise<Decision> => {
  const happened = events.map(([moment, type, more]) => ({ type, at: at(moment), ...more }));
  return decided(set, { openedAt: at('15T09:00'), events: happened, ...stated }, at(asOf));
};

describe('a target warns', () => {
  const warned = async (target: string, more = '') => {
    const set = smallPolicy(
      `${office}${more}targets: [{ id: all, resolution: { ${target}, label: Solved }, source: { section: Targets } }]\n`,
    );
    const { resolution } = (await decisionOf(set, '15T09:30')).targets;
    return resolution?.warnings.map(({ percent, before, at: moment }) => [percent ?? `${before?.value} ${before?.unit}`, moment]);
  };

  test('at shares of its time and so long before it is due, in turn, on the same hours', async () => {
    expect(await warned('within: 10 hours, on: office, warnAt: [30 minutes, 75 %, 3 hours, 50]')).toEqual([
      [50, at('15T14:00')],
      ['3 hour', at('15T16:00')],
      [75, at('15T16:30')],
      ['30 minute', at('16T10:30')],
    ]);
  });

  test('days before around the clock, business days on the days on which the hours open', async () => {
    expect(await warned('within: 42 hours, on: office, warnAt: [1 day, 1 business day]')).toEqual([
      // Due on Monday at 13:00: 38 hours are counted by Friday at three.
      ['1 business-day', at('19T13:00')],
      ['1 day', at('21T13:00')],
    ]);
    expect(await warned('within: 3 business days, on: office, warnAt: [1 business day, 2 hours]')).toEqual([
      ['1 business-day', at('17T09:00')],
      ['2 hour', at('18T07:00')],
    ]);
  });

  test('at its start where that is less than so long before', async () => {
    expect(await warned('within: 15 minutes', 'warnAt: [30 minutes, 80 %]\n')).toEqual([
      ['30 minute', at('15T09:00')],
      [80, at('15T09:12')],
    ]);
  });

  test('as the policy says where it says nothing itself, and not at all where it says so', async () => {
    expect(await warned('within: 10 hours', 'warnAt: [90, 10 %]\n')).toEqual([
      [10, at('15T10:00')],
      [90, at('15T18:00')],
    ]);
    expect(await warned('within: 10 hours, warnAt: []')).toEqual([]);
  });
});

describe('with another severity a clock', () => {
  const policyOf = (low: string, high: string, more = '') =>
    smallPolicy(`${office}targets:
  - { id: low, when: { severity: low }, response: { ${low}, label: Low }, resolution: { ${low}, label: Low }, source: { section: Targets } }
  - { id: high, when: { severity: high }, response: { ${high}, label: High }, resolution: { ${high}, label: High }, source: { section: Targets } }
${more}`);
  const restarting = policyOf(
    'within: 8 hours, pausedBy: waiting-on-customer, onSeverityChange: restart',
    'within: 1 hour, pausedBy: waiting-on-customer, onSeverityChange: restart',
  );
  const raised: Event = ['15T14:00', 'severity-changed', { to: 'high' }];
  const told = ({ targets: { response } }: Decision) => [
    response?.state,
    response?.dueAt,
    response?.elapsed,
    response?.startedAt,
  ];

  test('begins anew', async () => {
    expect(told(await decisionOf(restarting, '15T14:30', [raised]))).toEqual(['running', at('15T15:00'), 1800, at('15T14:00')]);
    const kept = policyOf('within: 8 hours', 'within: 1 hour, onSeverityChange: keep');
    expect(told(await decisionOf(kept, '15T14:30', [raised]))).toEqual(['breached', at('15T10:00'), 19_800, at('15T09:00')]);
  });

  test('stays as it is if it has ended', async () => {
    const events: Event[] = [['15T10:00', 'responded'], raised];
    const { targets } = await decisionOf(restarting, '15T14:30', events);
    expect(targets.response).toMatchObject({ state: 'met', dueAt: at('15T17:00'), elapsed: 3600, label: 'Low' });
    expect(targets.resolution).toMatchObject({ state: 'running', dueAt: at('15T15:00') });
  });

  test('never looks back: not at what was counted, nor at pauses that are over', async () => {
    const wait: Event[] = [
      ['15T10:00', 'waiting-on-customer'],
      ['15T13:00', 'customer-replied'],
    ];
    expect(await decisionOf(restarting, '15T14:30', [...wait, raised])).toMatchObject({
      targets: { response: { dueAt: at('15T15:00'), elapsed: 1800 } },
    });
    const open: Event[] = [['15T13:00', 'waiting-on-customer'], raised, ['15T14:20', 'customer-replied']];
    expect(told(await decisionOf(restarting, '15T14:30', open))).toEqual(['running', at('15T15:20'), 600, at('15T14:00')]);
  });

  test('begins anew with each change to a severity that lets it, and goes on with the others', async () => {
    const back: Event = ['15T16:00', 'severity-changed', { to: 'low' }];
    expect(told(await decisionOf(restarting, '15T16:30', [raised, back]))).toEqual([
      'running',
      at('16T00:00'),
      1800,
      at('15T16:00'),
    ]);
    const oneWay = policyOf('within: 8 hours', 'within: 1 hour, onSeverityChange: restart');
    expect(told(await decisionOf(oneWay, '15T16:30', [raised, back]))).toEqual(['running', at('15T22:00'), 9000, at('15T14:00')]);
  });

  test('goes on where the case keeps its severity, and with another desk', async () => {
    const set = policyOf(
      'within: 8 hours, onSeverityChange: restart',
      'within: 1 hour, onSeverityChange: restart',
      'desks: { one: { label: One, timeZone: Europe/Berlin, source: { section: Desks } }, two: { label: Two, timeZone: Europe/Berlin, source: { section: Desks } } }\nrouting: { desks: [{ id: all, then: one, source: { section: Desks } }] }\n',
    );
    const events: Event[] = [
      ['15T12:00', 'severity-changed', { to: 'low' }],
      ['15T13:00', 'desk-changed', { to: 'two' }],
    ];
    expect(told(await decisionOf(set, '15T14:00', events))).toEqual(['running', at('15T17:00'), 18_000, at('15T09:00')]);
  });

  test('begins anew whatever gave the case another severity', async () => {
    const set =
      smallPolicy(`${office.replace('setBy: customer', 'setBy: vendor, criteria: [{ id: down, when: { serviceState: down }, then: high, label: Down, source: { section: Severities } }]')}targets:
  - { id: all, response: { within: 4 hours, onSeverityChange: restart, label: Soon }, source: { section: Targets } }
`);
    const events: Event[] = [['15T12:00', 'facts-changed', { set: { serviceState: 'down' } }]];
    expect(told(await decisionOf(set, '15T12:30', events))).toEqual(['running', at('15T16:00'), 1800, at('15T12:00')]);
  });
});

describe('a clock that has ended is judged by what was promised when it ended', () => {
  const set = smallPolicy(`${office}targets:
  - { id: escalated, when: { happened: escalated }, response: { within: 10 minutes, objective: 99 %, label: At once }, source: { section: Targets } }
  - { id: simple, when: { workaround: simple }, response: { within: 20 minutes, onSeverityChange: restart, label: Soon }, source: { section: Targets } }
  - { id: by-day, when: { openedDuring: office }, response: { within: 4 hours, on: office, warnAt: [1 hour], objective: 90 %, label: By day }, source: { section: Targets } }
  - { id: others, response: { within: 24 hours, label: A day }, source: { section: Targets } }
escalation: [{ id: m1, label: Manager, to: manager, source: { section: Targets } }]
`);
  const responded: Event = ['15T11:00', 'responded'];
  const changes: [string, Event][] = [
    ['answers that change', ['15T12:00', 'facts-changed', { set: { workaround: 'simple' } }]],
    ['what happens', ['15T12:00', 'escalated', { level: 'm1' }]],
    ['another severity', ['15T12:00', 'severity-changed', { to: 'high' }]],
    ['being solved and opened again', ['15T12:00', 'resolved']],
  ];
  const ended = async (events: readonly Event[]) => {
    const { response } = (await decisionOf(set, '16T12:00', [...events, ['15T13:00', 'reopened']])).targets;
    const { segments, ...told } = response ?? {};
    return { ...told, segments: segments?.map(({ to, seconds }) => [to, seconds]) };
  };

  test.each(changes)('whatever comes afterwards: %s', async (_, change) => {
    const before = await ended([responded]);
    expect(before).toMatchObject({ state: 'met', label: 'By day', objective: 90, elapsed: 7200, remaining: 7200 });
    expect(await ended([responded, change])).toEqual(before);
  });

  test('while one that has not is judged by what is promised now', async () => {
    const [[, facts], [, escalated]] = changes as [[string, Event], [string, Event]];
    expect(await ended([facts, ['15T12:30', 'responded']])).toMatchObject({ state: 'breached', label: 'Soon' });
    expect(await ended([escalated, ['15T12:30', 'responded']])).toMatchObject({ label: 'At once', objective: 99 });
  });
});

test('an objective is told with the end of the clock', async () => {
  const set = smallPolicy(`${office}targets:
  - { id: all, response: { within: 1 hour, objective: 99.5 %, label: Soon }, resolution: { within: 8 hours, label: Later }, source: { section: Targets } }
`);
  const running = (await decisionOf(set, '15T09:30')).targets;
  expect(running.response).toMatchObject({ objective: 99.5, endedAt: null });
  expect(running.resolution).not.toHaveProperty('objective');
  expect(running.resolution).not.toHaveProperty('endedAt');
  const answered = (await decisionOf(set, '15T12:30', [['15T10:30', 'responded']])).targets;
  expect(answered.response).toMatchObject({ state: 'breached', objective: 99.5, endedAt: at('15T10:30') });
});

test.each<[string, string]>([
  ['within: 1 hour, warnAt: [1 hour]', '`1 hour` before is as soon as the clock starts, for the time is `1 hour`'],
  [
    'within: 1 business day, warnAt: [2 business days]',
    '`2 business days` before is as soon as the clock starts, for the time is `1 business day`',
  ],
  ['within: 1 hour, warnAt: [75 %, 75]', '`warnAt` has this entry twice'],
  ['within: 1 hour, warnAt: [150 %]', 'entry 1 of `warnAt` cannot be `"150 %"`'],
  ['within: 1 hour, objective: 101', '`objective` is at most 100, not `101`'],
  ['within: 1 hour, onSeverityChange: again', '`onSeverityChange` cannot be `"again"`'],
  ['commitment: best-effort, objective: 95 %', '`objective` goes with a time, and this target promises none'],
  ['commitment: best-effort, onSeverityChange: restart', '`onSeverityChange` goes with a time, and this target promises none'],
])('a target with `%s` is told', (terms, message) => {
  const faults = faultsOf(`${office}targets: [{ id: all, response: { ${terms}, label: Soon }, source: { section: Targets } }]\n`);
  expect(faults.map((fault) => fault.message)).toEqual([message]);
  expect(faults[0]?.hint).toBeDefined();
});

test('warnings of the policy that no target goes by are told', () => {
  const faults = faultsOf(
    `${office}warnAt: [50]\ntargets: [{ id: all, response: { within: 1 hour, warnAt: [90], label: Soon }, source: { section: Targets } }]\n`,
  );
  expect(faults.map(({ message }) => message)).toEqual(['every target says itself when to warn, so this does nothing']);
});
