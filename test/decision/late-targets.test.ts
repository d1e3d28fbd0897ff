import { describe, expect, test } from 'vitest';
import { decided, faultsOf, smallPolicy } from './small-policy.ts';

const office = `calendars:
  office:
    label: Office
    timeZone: Europe/Berlin
    open: [{ days: mon-thu, from: "09:00", to: "17:00" }, { days: fri, from: "09:00", to: "15:00" }]
    source: { section: H }
  nights: { timeZone: Europe/Berlin, open: [{ days: mon-sun, from: "20:00", to: "24:00" }], source: { section: H } }
severities: { high: { label: High }, middle: { label: Middle }, low: { label: Low } }
severity: { default: low }
`;

const at = (moment: string): string => `2026-06-${moment}:00+02:00`;
const openedAt = at('15T09:00');
type Event = readonly [moment: string, type: string, more?: object];
const eventsOf = (events: readonly Event[]) => events.map(([moment, type, more]) => ({ type, at: at(moment), ...more }));

const decisionOf = (parts: string, asOf: string, ...events: Event[]) =>
  decided(smallPolicy(`${office}${parts}`), { openedAt, events: eventsOf(events) }, at(asOf));

const target = (terms: string, metric = 'response'): string =>
  `targets: [{ id: all, ${metric}: { ${terms}, label: Soon }, source: { section: T } }]\n`;
const level = (after: string): string =>
  `escalation: [{ id: boss, label: Boss, to: boss, after: ${after}, source: { section: E } }]\n`;

describe('a level that comes once a target is late', () => {
  const twoHours = target('within: 2 hours, on: office, pausedBy: waiting-on-customer');
  const reached = async (after: string, asOf: string, ...events: Event[]) => {
    const { escalation } = await decisionOf(`${twoHours}${level(after)}`, asOf, ...events);
    return [escalation.levels[0]?.reachedAt, escalation.nextAt];
  };

  test('is counted on the hours of the target, without its pauses', async () => {
    expect(await reached('4 hours late for response', '15T12:00')).toEqual([null, at('15T15:00')]);
    expect(await reached('4 hours late for response', '15T15:00')).toEqual([at('15T15:00'), null]);
    expect(await reached('7 hours late for response', '15T16:00')).toEqual([null, at('16T10:00')]);
    const wait: Event[] = [
      ['15T12:00', 'waiting-on-customer'],
      ['15T13:00', 'customer-replied'],
    ];
    expect(await reached('4 hours late for response', '15T14:00', ...wait)).toEqual([null, at('15T16:00')]);
  });

  test('or on other hours, or around the clock', async () => {
    expect(await reached('8 hours late for response on around-the-clock', '15T12:00')).toEqual([null, at('15T19:00')]);
    expect(await reached('1 hour late for response on nights', '15T12:00')).toEqual([null, at('15T21:00')]);
    expect(await reached('1 day late for response', '15T12:00')).toEqual([null, at('16T11:00')]);
    expect(await reached('1 business day late for response on office', '15T12:00')).toEqual([null, at('16T11:00')]);
  });

  test('comes no more once the target has been met, late or not, and stays reached', async () => {
    expect(await reached('4 hours late for response', '15T16:00', ['15T14:00', 'responded'])).toEqual([null, null]);
    expect(await reached('4 hours late for response', '15T16:30', ['15T16:00', 'responded'])).toEqual([at('15T15:00'), null]);
  });

  test('moves with a due time that is promised anew', async () => {
    const parts = `targets:
  - { id: high, when: { severity: high }, response: { within: 1 hour, label: Soon }, source: { section: T } }
  - { id: low, response: { within: 8 hours, label: Soon }, source: { section: T } }
${level('1 hour late for response')}`;
    const raised: Event = ['15T13:00', 'severity-changed', { to: 'high' }];
    const { escalation } = await decisionOf(parts, '15T14:00', raised);
    expect(escalation.levels[0]?.reachedAt).toBe(at('15T13:00'));
  });
});

test('a warning can come once a target is late', async () => {
  const terms =
    'within: 2 hours, on: office, warnAt: [50, 30 minutes, 7 hours late, 7 hours late on around-the-clock, 1 day late]';
  const { targets } = await decisionOf(target(terms), '15T09:30');
  expect(targets.response?.warnings).toEqual([
    { percent: 50, at: at('15T10:00') },
    { percent: null, before: { value: 30, unit: 'minute' }, at: at('15T10:30') },
    { percent: null, late: { value: 7, unit: 'hour' }, at: at('15T18:00') },
    { percent: null, late: { value: 7, unit: 'hour' }, at: at('16T10:00') },
    { percent: null, late: { value: 1, unit: 'day' }, at: at('16T11:00') },
  ]);
});

describe('a case is closed once a target is late', () => {
  const rule = (more: string): string => `closure: [{ id: no-answer, ${more}, label: No answer, source: { section: C } }]\n`;
  const answer =
    'metrics: { answer: { label: Answer of the customer, starts: waiting-on-customer, stops: [customer-replied, resolved], repeats: true } }\n';
  const parts = `${answer}${target('within: 8 hours, on: office', 'answer')}${rule('within: 2 days, lateFor: answer, reminders: [1 day]')}`;
  const waiting: Event = ['15T10:00', 'waiting-on-customer'];
  const closing = async (asOf: string, ...events: Event[]) => {
    const { closure, disposition } = await decisionOf(parts, asOf, ...events);
    return [closure.closesAt, closure.reminders?.map((one) => one.at), disposition.status];
  };

  test('counted from when it is due', async () => {
    expect(await closing('15T12:00')).toEqual([null, [], 'open']);
    expect(await closing('15T12:00', waiting)).toEqual([at('18T10:00'), [at('17T10:00')], 'open']);
    expect(await closing('18T10:00', waiting)).toEqual([at('18T10:00'), [at('17T10:00')], 'closed']);
  });

  test('and not any more once the customer has answered, in each round anew', async () => {
    expect(await closing('17T12:00', waiting, ['16T09:00', 'customer-replied'])).toEqual([null, [], 'open']);
    const again: Event[] = [waiting, ['16T09:00', 'customer-replied'], ['17T09:00', 'waiting-on-customer']];
    expect(await closing('17T12:00', ...again)).toEqual([at('19T17:00'), [at('18T17:00')], 'open']);
  });

  test('what comes later does not open it again, but the customer does', async () => {
    expect(await closing('20T10:00', waiting, ['19T10:00', 'status-updated'])).toEqual([
      at('18T10:00'),
      [at('17T10:00')],
      'closed',
    ]);
    expect(await closing('20T10:00', waiting, ['19T10:00', 'customer-replied'])).toEqual([null, [], 'open']);
  });
});

describe('a severity that changes', () => {
  const changing = (setting: string): string => `targets:
  - { id: high, when: { severity: high }, response: { within: 4 hours, onSeverityChange: ${setting}, label: High }, source: { section: T } }
  - { id: others, response: { within: 8 hours, onSeverityChange: ${setting}, label: Low }, source: { section: T } }
`;
  const startOf = async (setting: string, ...changes: [string, string][]) => {
    const events = changes.map(([moment, to]): Event => [moment, 'severity-changed', { to }]);
    const { targets } = await decisionOf(changing(setting), '15T16:00', ...events);
    return targets.response?.startedAt;
  };

  test('lets a clock begin anew only where it is raised, or only where it is lowered', async () => {
    const up: [string, string] = ['15T10:00', 'high'];
    const down: [string, string] = ['15T12:00', 'middle'];
    expect(await startOf('restart', up, down)).toBe(at('15T12:00'));
    expect(await startOf('restart-when-raised', up, down)).toBe(at('15T10:00'));
    expect(await startOf('restart-when-raised', ['15T11:00', 'middle'])).toBe(at('15T11:00'));
    expect(await startOf('restart-when-lowered', up)).toBe(openedAt);
    expect(await startOf('restart-when-lowered', up, down)).toBe(at('15T12:00'));
    expect(await startOf('restart-when-lowered', ['15T11:00', 'low'])).toBe(openedAt);
  });
});

describe('check tells what cannot be or would do nothing', () => {
  const hours = target('within: 2 hours');
  test.each([
    [`${hours}${level('4 hours late for respons')}`, 'unknown-metric', 'did you mean `response`?'],
    [`${hours}${level('4 hours late for resolution')}`, 'without-effect', 'set a target for it, or take it away'],
    [`${hours}${level('4 fortnights late for response')}`, 'wrong-format', undefined],
    [`${hours}${level('4 hours late for response on nowhere')}`, 'unknown-calendar', undefined],
    [`${hours}${level('2 days late for response on office')}`, 'incomplete-target', 'leave `on` out, or count business days'],
    [`${hours}${level('4 hours after response')}`, 'wrong-format', 'write `after: 4 hours late for response`'],
    [
      `${hours}closure: [{ id: x, within: 2 days, lateFor: resolution, label: X, source: { section: C } }]\n`,
      'without-effect',
      'set a target for it, or take it away',
    ],
    [
      `${hours}closure: [{ id: x, within: 2 days, lateFor: respones, label: X, source: { section: C } }]\n`,
      'unknown-metric',
      'did you mean `response`?',
    ],
    [`${target('within: 2 hours, warnAt: [2 hours overdue]')}`, 'wrong-format', 'write `2 hours late`'],
  ])('%s', (parts, code, hint) => {
    const faults = faultsOf(`${office}${parts}`);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    if (hint !== undefined) expect(faults[0]?.hint).toBe(hint);
  });
});
