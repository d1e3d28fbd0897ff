import { describe, expect, test } from 'vitest';
import { simulateCase, versionsOf } from '../../engine/index.ts';
import { decided, faultsOf, smallPolicy } from './small-policy.ts';

const office = `calendars:
  office:
    label: Office
    timeZone: Europe/Berlin
    open: [{ days: mon-fri, from: "09:00", to: "17:00" }]
    holidays: { country: DE }
    source: { section: H }
`;
const rule = (id: string, more: string) => `  - { id: ${id}, ${more}, label: Closed by ${id}, source: { section: C } }\n`;
const policy = (...rules: string[]) => smallPolicy(`${office}closure:\n${rules.join('')}`);
const at = (day: number, time = '10:00') => `2026-06-${String(day).padStart(2, '0')}T${time}:00+02:00`;
const on = (day: number, type: string, time?: string) => ({ type, at: at(day, time) });
const closing = async (set: ReturnType<typeof smallPolicy>, events: object[], asOf = at(8), facts: object = {}) =>
  (await decided(set, { openedAt: at(1), events, ...facts }, asOf)).closure;

describe('rules close a case after silence', () => {
  const fortnight = policy(rule('fortnight', 'within: 14 days, reminders: [10 days, 5 days]'));

  test('since the customer was last heard of, with reminders', async () => {
    const told = {
      afterBusinessDays: null,
      afterFollowUps: null,
      closesAt: at(19),
      rule: 'fortnight',
      within: { value: 14, unit: 'day' },
      attempts: null,
      reminders: [
        { after: { value: 5, unit: 'day' }, at: at(10) },
        { after: { value: 10, unit: 'day' }, at: at(15) },
      ],
    };
    expect(await closing(fortnight, [on(5, 'customer-replied')])).toEqual(told);
    expect(
      await closing(fortnight, [on(2, 'waiting-on-customer'), on(5, 'customer-replied'), on(6, 'waiting-on-customer')]),
    ).toEqual(told);
    expect(await closing(fortnight, [on(5, 'waiting-on-customer'), on(6, 'follow-up')])).toEqual(told);
    expect(await closing(fortnight, [on(2, 'resolved'), on(5, 'reopened')])).toEqual(told);
  });

  test('but not before anything was asked, nor once it is resolved', async () => {
    expect(await closing(fortnight, [on(2, 'responded')])).toMatchObject({ rule: 'fortnight', closesAt: null, reminders: [] });
    expect(await closing(fortnight, [on(2, 'waiting-on-customer'), on(4, 'resolved')])).toMatchObject({
      closesAt: null,
      reminders: [],
    });
  });

  test('and say so in their words', async () => {
    const { disposition, closure } = await decided(fortnight, { openedAt: at(1), events: [on(5, 'customer-replied')] }, at(20));
    expect(disposition).toEqual({ status: 'closed', handedTo: null, label: 'Closed by fortnight' });
    expect(closure.closesAt).toBe(at(19));
  });

  test('after attempts that may lie within the time, at the later of both', async () => {
    const attempts = policy(rule('asked', 'within: 5 business days, on: office, attempts: 3'));
    const asked = (...days: number[]) => days.map((day) => on(day, 'follow-up'));
    expect((await closing(attempts, asked(1, 2))).closesAt).toBeNull();
    // Thursday 4 June is no holiday of all Germany: Tue 2 to Mon 8.
    expect((await closing(attempts, asked(1, 2, 3))).closesAt).toBe(at(8));
    expect((await closing(attempts, asked(1, 2, 10), at(11))).closesAt).toBe(at(10));
    expect((await closing(attempts, [...asked(1, 2), on(3, 'customer-replied'), ...asked(4)], at(5))).closesAt).toBeNull();
  });

  test('by the first rule that holds', async () => {
    const set = policy(
      rule('test', 'when: { environment: test }, within: 2 days'),
      rule('production', 'when: { environment: production }, within: 4 days'),
    );
    const heard = [on(5, 'customer-replied')];
    expect(await closing(set, heard, at(5), { environment: 'test' })).toMatchObject({ rule: 'test', closesAt: at(7) });
    expect(await closing(set, heard, at(5), { environment: 'production' })).toMatchObject({
      rule: 'production',
      closesAt: at(9),
    });
    expect(await closing(set, heard, at(5))).toMatchObject({ rule: null, within: null, closesAt: null, reminders: [] });
  });
});

test('what-if shows by which rule a case closes, and when the customer is reminded', () => {
  const [before] = policy(rule('slow', 'within: 14 days, reminders: [10 days]')).policies;
  const [after] = policy(rule('fast', 'within: 7 days, reminders: [5 days]')).policies;
  if (before === undefined || after === undefined) throw new Error('no policy');
  const request = { case: { openedAt: at(1), events: [on(5, 'customer-replied')] }, asOf: at(8) };
  const { changes } = simulateCase(versionsOf(before, after), request, 1);
  expect(changes.map(({ field, before: was, after: is }) => [field, was, is])).toEqual([
    ['closure.rule', 'slow', 'fast'],
    ['closure.closesAt', at(19), at(12)],
    ['closure.reminders', [at(15)], [at(10)]],
  ]);
});

test('reminders that come too late, and what counts on no hours, are faults', () => {
  const faults = (more: string) => faultsOf(`${office}closure:\n${rule('a', more)}`).map(({ code, message }) => [code, message]);
  expect(faults('within: 14 days, reminders: [5 days, 14 days]')).toEqual([
    ['without-effect', 'after `14 days` the case is closed, for it is after `14 days`'],
  ]);
  expect(faults('within: 5 business days, on: ofice')).toEqual([['unknown-calendar', 'there is no calendar `ofice`']]);
  expect(faults('within: 5 days, on: office')).toEqual([
    ['incomplete-target', 'days have 24 hours and are counted around the clock'],
  ]);
  expect(faults('attempts: 3')).toEqual([['incomplete-rule', '`a` has no `within`']]);
});
