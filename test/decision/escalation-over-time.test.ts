import { describe, expect, test } from 'vitest';
import { decided, faultsOf, smallPolicy } from './small-policy.ts';

const office = `calendars:
  office:
    label: Office
    timeZone: Europe/Berlin
    open: [{ days: mon-thu, from: "09:00", to: "17:00" }, { days: fri, from: "09:00", to: "15:00" }]
    source: { section: H }
`;
const level = (id: string, more = '') => `  - { id: ${id}, label: ${id}, to: ${id}${more}, source: { section: E } }\n`;
const target = (metric: string, within: string, more = '') =>
  `  - { id: ${metric}, ${metric}: { within: ${within}${more}, label: Soon }, source: { section: T } }\n`;
const policy = (levels: string, targets = target('response', '2 hours')) =>
  smallPolicy(`${office}escalation:\n${levels}targets:\n${targets}`);
const at = (time: string, day = 15) => `2026-06-${day}T${time}:00+02:00`;
const openedAt = at('09:00');
const escalation = async (set: ReturnType<typeof smallPolicy>, asOf: string, events: object[] = [], facts: object = {}) =>
  (await decided(set, { openedAt, events, ...facts }, asOf)).escalation;

describe('a level that comes after a share of a target', () => {
  const half = policy(level('m1', ', after: 50 % of response') + level('m2', ', after: 100 % of response'));

  test('is reached when so much of it is used', async () => {
    expect(await escalation(half, at('10:30'))).toEqual({
      levels: [
        { id: 'm1', label: 'm1', to: 'm1', reachedAt: at('10:00') },
        { id: 'm2', label: 'm2', to: 'm2', reachedAt: null },
      ],
      current: 'm1',
      next: 'm2',
      nextAt: at('11:00'),
    });
    expect(await escalation(half, at('09:59'))).toMatchObject({ current: null, next: 'm1', nextAt: at('10:00') });
    expect(await escalation(half, at('10:00'))).toMatchObject({ current: 'm1', nextAt: at('11:00') });
    expect(await escalation(half, at('11:00'))).toMatchObject({ current: 'm2', next: null, nextAt: null });
  });

  test('is not reached any more once the target is met, and stays reached', async () => {
    const answered = { type: 'responded', at: at('10:30') };
    expect(await escalation(half, at('12:00'), [answered])).toMatchObject({ current: 'm1', next: 'm2', nextAt: null });
    const sooner = { type: 'responded', at: at('09:30') };
    expect(await escalation(half, at('12:00'), [sooner])).toMatchObject({ current: null, next: 'm1', nextAt: null });
  });

  test('is reached by whoever escalates first, and lowered by whoever says so', async () => {
    const escalated = (time: string, to: string) => ({ type: 'escalated', at: at(time), level: to });
    expect(await escalation(half, at('10:30'), [escalated('09:15', 'm2')])).toMatchObject({
      levels: [{ reachedAt: at('10:00') }, { reachedAt: at('09:15') }],
      current: 'm2',
      next: null,
    });
    expect(await escalation(half, at('12:00'), [escalated('11:30', 'm1')])).toMatchObject({
      levels: [{ reachedAt: at('10:00') }, { reachedAt: at('11:00') }],
      current: 'm1',
      next: 'm2',
      nextAt: null,
    });
  });

  test('waits while the target is paused', async () => {
    const paused = policy(
      level('m1', ', after: 50 % of resolution'),
      target('resolution', '4 hours', ', pausedBy: waiting-on-customer'),
    );
    const waiting = { type: 'waiting-on-customer', at: at('10:00') };
    const replied = { type: 'customer-replied', at: at('13:00') };
    expect(await escalation(paused, at('12:00'), [waiting])).toMatchObject({ current: null, nextAt: at('13:00') });
    expect(await escalation(paused, at('14:00'), [waiting, replied])).toMatchObject({ levels: [{ reachedAt: at('14:00') }] });
  });

  test('begins anew where its target does', async () => {
    const rule = (id: string, hours: number) =>
      `  - { id: ${id}, when: { severity: ${id} }, response: { within: ${hours} hours, onSeverityChange: restart, label: Soon }, source: { section: T } }\n`;
    const severities = 'severities: { high: { label: High }, low: { label: Low } }\nseverity: { setBy: customer }\n';
    const set = smallPolicy(
      `${severities}escalation:\n${level('m1', ', after: 100 % of response')}targets:\n${rule('high', 1)}${rule('low', 8)}`,
    );
    const raised = { type: 'severity-changed', to: 'high', at: at('14:00') };
    const low = { requestedSeverity: 'low' };
    expect(await escalation(set, at('14:30'), [raised], low)).toMatchObject({ current: null, nextAt: at('15:00') });
    expect(await escalation(set, at('15:30'), [raised], low)).toMatchObject({ levels: [{ reachedAt: at('15:00') }] });
  });

  test('stays reached by what held then: a new severity, a new round', async () => {
    const severities = 'severities: { high: { label: High }, low: { label: Low } }\nseverity: { setBy: customer }\n';
    const rules = ['high', 'low']
      .map(
        (id) =>
          `  - { id: ${id}, when: { severity: ${id} }, response: { within: ${id === 'high' ? 1 : 8} hours, label: Soon }, source: { section: T } }\n`,
      )
      .join('');
    const set = smallPolicy(`${severities}escalation:\n${level('m1', ', after: 50 % of response')}targets:\n${rules}`);
    const to = (severity: string, time: string) => ({ type: 'severity-changed', to: severity, at: at(time) });
    const low = { requestedSeverity: 'low' };
    const high = { requestedSeverity: 'high' };
    // Lowered after half an hour of one hour was used, and raised when half of it had long been.
    expect(await escalation(set, at('11:00'), [to('low', '10:00')], high)).toMatchObject({
      levels: [{ reachedAt: at('09:30') }],
    });
    expect(await escalation(set, at('12:30'), [to('high', '11:00')], low)).toMatchObject({
      levels: [{ reachedAt: at('11:00') }],
    });
    const updates = policy(level('m1', ', after: 150 % of statusUpdate'), target('statusUpdate', '2 hours'));
    const updated = { type: 'status-updated', at: at('12:30') };
    expect(await escalation(updates, at('13:00'), [updated])).toMatchObject({ levels: [{ reachedAt: at('12:00') }] });
  });
});

describe('a level that comes after an amount on hours', () => {
  const late = policy(level('m1', ', after: 2 hours on office') + level('m2', ', after: 1 business day'));

  test('counts from the opening until the case is resolved', async () => {
    const friday = { openedAt: at('14:00', 19) };
    expect(await escalation(late, at('20:00', 19), [], friday)).toMatchObject({ current: null, nextAt: at('10:00', 22) });
    const resolved = { type: 'resolved', at: at('09:30', 22) };
    expect(await escalation(late, at('12:00', 22), [resolved], friday)).toMatchObject({ current: null, nextAt: null });
    const reopened = { type: 'reopened', at: at('11:00', 22) };
    expect(await escalation(late, at('12:00', 22), [resolved, reopened], friday)).toMatchObject({
      levels: [{ reachedAt: at('11:30', 22) }, { reachedAt: null }],
      current: 'm1',
      // A business day from Friday 14:00, and what passed while the case was resolved does not count.
      nextAt: at('15:30', 22),
    });
  });

  test('holds only for the cases that its condition names', async () => {
    const some = policy(level('m1', ', after: 1 hour, when: { environment: production }') + level('m2', ', after: 3 hours'));
    expect(await escalation(some, at('10:30'), [], { environment: 'test' })).toMatchObject({
      levels: [{ id: 'm2' }],
      next: 'm2',
      nextAt: at('12:00'),
    });
    expect(await escalation(some, at('10:30'), [], { environment: 'production' })).toMatchObject({ current: 'm1', next: 'm2' });
  });

  test('is told by nobody who has no such levels', async () => {
    expect(await escalation(policy(level('m1')), at('10:30'))).toEqual({
      levels: [{ id: 'm1', label: 'm1', to: 'm1' }],
      current: null,
      next: 'm1',
    });
  });
});

test('times that mean nothing are faults', () => {
  const faults = (levels: string) =>
    faultsOf(`${office}escalation:\n${levels}targets:\n${target('response', '2 hours')}`).map(({ code, message }) => [
      code,
      message,
    ]);
  expect(faults(level('m1', ', after: 50 % of respons'))).toEqual([['unknown-metric', 'there is no metric `respons`']]);
  expect(faults(level('m1', ', after: 50 % of resolution'))).toEqual([
    ['without-effect', 'nothing is promised by `resolution`, and `m1` is never reached by its time'],
  ]);
  expect(faults(level('m1', ', after: 2 fortnights'))).toEqual([['wrong-format', '`2 fortnights` is no amount of time']]);
  expect(faults(level('m1', ', after: 2 hours on ofice'))).toEqual([['unknown-calendar', 'there is no calendar `ofice`']]);
  expect(faults(level('m1', ', after: 90 % of response') + level('m2', ', after: 50 % of response'))).toEqual([
    ['without-effect', '`m1` would come later than `m2`, the level that follows it'],
  ]);
  expect(faults(level('m1', ', after: soon'))).toMatchObject([['wrong-format', expect.anything()]]);
});
