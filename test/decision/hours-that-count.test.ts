import { describe, expect, test } from 'vitest';
import { type Decision, decide, loadPolicies, policySet, simulateCase, versionsOf } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';
import { decided, smallPolicy } from './small-policy.ts';

const week = 'open: [{ days: mon-fri, from: "09:00", to: "17:00" }]';

/** Desks of Acme with hours and without, and what is promised. */
const policy = (resolution: string, { desk = 'berlin', more = '' } = {}): string => `calendars:
  berlin: { timeZone: Europe/Berlin, ${week}, holidays: { country: DE }, source: { section: H } }
  tokyo: { timeZone: Asia/Tokyo, ${week}, source: { section: H } }
  chicago: { timeZone: America/Chicago, ${week}, source: { section: H } }
  osaka: { timeZone: Asia/Tokyo, ${week}, source: { section: H } }
unions: { east-west: [tokyo, chicago], east: [tokyo, osaka] }
desks:
  berlin: { label: Berlin, timeZone: Europe/Berlin, hours: berlin, source: { section: D } }
  chicago: { label: Chicago, timeZone: America/Chicago, hours: chicago, source: { section: D } }
  always: { label: Always, timeZone: Europe/Berlin, hours: around-the-clock, source: { section: D } }
  mute: { label: Mute desk, timeZone: Europe/Berlin, source: { section: D } }
routing: { desks: [{ id: all, then: ${desk}, source: { section: R } }] }
severities: { minor: { label: Minor, source: { section: S } } }
severity: { setBy: customer, default: minor }
${more}targets:
  - id: all
    resolution: { ${resolution}, label: Promised }
    source: { section: T }
`;
const resolutionOf = async (parts: string, openedAt: string, stated: object = {}) =>
  (await decided(smallPolicy(parts), { openedAt, ...stated }, openedAt)).targets.resolution;
const dueOf = async (parts: string, openedAt: string): Promise<string | null | undefined> =>
  (await resolutionOf(parts, openedAt))?.dueAt;

describe('business days of which no hours are named', () => {
  test('are those of the desk, without its holidays', async () => {
    // Christmas is a Friday, the second day of it a Saturday.
    expect(await resolutionOf(policy('within: 2 business days'), '2026-12-23T10:00:00+01:00')).toMatchObject({
      calendar: 'berlin',
      dueAt: '2026-12-28T10:00:00+01:00',
    });
  });

  test.each(['mute', 'always'])('are Monday to Friday where the desk has no days of its own: %s', async (desk) => {
    expect(await resolutionOf(policy('within: 2 business days', { desk }), '2026-12-24T10:00:00+01:00')).toMatchObject({
      calendar: 'business-days',
      dueAt: '2026-12-28T10:00:00+01:00',
    });
  });
});

describe('business days on hours', () => {
  test('are days of the zone of these hours, whatever that of the desk is', async () => {
    // Friday 10:00 in Tokyo, Thursday evening in Chicago.
    for (const on of ['tokyo', 'east']) {
      const due = await dueOf(policy(`within: 1 business day, on: ${on}`, { desk: 'chicago' }), '2026-06-05T10:00:00+09:00');
      expect(Date.parse(due ?? '')).toBe(Date.parse('2026-06-08T10:00:00+09:00'));
    }
  });

  test('are days of the desk’s zone where the hours have none, or several', async () => {
    const opened = '2026-06-05T10:00:00-05:00';
    const both = await dueOf(policy('within: 1 business day, on: east-west', { desk: 'chicago' }), opened);
    expect(both).toBe('2026-06-08T10:00:00-05:00');
    expect(await dueOf(policy('within: 1 business day, on: around-the-clock', { desk: 'chicago' }), opened)).toBe(
      '2026-06-06T10:00:00-05:00',
    );
  });

  test('are due within hours on the day that these hours have', async () => {
    // Friday 20:00 in Chicago is Saturday 10:00 in Tokyo: the next opening there is on Monday, and not that day’s closing.
    const promise = 'within: 1 business day, on: chicago, dueWithinHours: tokyo';
    const due = await dueOf(policy(promise, { desk: 'chicago' }), '2026-06-04T20:00:00-05:00');
    expect(Date.parse(due ?? '')).toBe(Date.parse('2026-06-08T09:00:00+09:00'));
  });
});

describe('status updates in business days', () => {
  test('follow each other at the same local time, moved into the hours', async () => {
    const update =
      'commitment: best-effort, label: x }\n    statusUpdate: { within: 1 business day, on: berlin, dueWithinHours: berlin';
    const request = { case: { vendor: 'acme', openedAt: '2026-10-22T20:00:00+02:00' }, updates: 3 };
    const decision = (await decide(
      smallPolicy(policy(update).replace(', label: Promised', ', label: Daily')),
      request,
      0,
    )) as Decision;
    // The clocks go back on Sunday 25; moved to 17:00 once, it stays there.
    expect([decision.targets.statusUpdate?.dueAt, ...(decision.targets.statusUpdate?.following ?? [])]).toEqual([
      '2026-10-23T17:00:00+02:00',
      '2026-10-26T17:00:00+01:00',
      '2026-10-27T17:00:00+01:00',
      '2026-10-28T17:00:00+01:00',
    ]);
  });
});

const parts = (language: string, more: string): string => `policy: acme/help
language: ${language}
version: 1
title: Acme help
timeZone: Europe/Berlin
source: { document: care.pdf }
calendars:
  office: { timeZone: Europe/Berlin, ${week}, source: { section: H } }
  late: { timeZone: Europe/Berlin, open: [{ days: mon-fri, from: "17:00", to: "22:00" }], source: { section: H } }
desks:
  day: { label: Day desk, timeZone: Europe/Berlin, hours: office, source: { section: D } }
  evening: { label: Evening desk, timeZone: Europe/Berlin, hours: late, source: { section: D } }
  mute: { label: Mute desk, timeZone: Europe/Berlin, source: { section: D } }
routing:
  desks:
    - { id: day, when: { product: suite, region: emea }, then: day, alternates: [evening], source: { section: R } }
    - { id: evening, when: { product: suite, region: apac, deployment: saas }, then: evening, source: { section: R } }
products: { suite: { label: Suite, source: { section: P } } }
severities: { minor: { label: Minor, source: { section: S } } }
severity: { setBy: customer, default: minor }
clocks:
  by-plan:
    - { id: platinum, when: { supportPlan: platinum }, then: around-the-clock, source: { section: C } }
    - { id: standard, when: { supportPlan: standard }, then: desk-or-alternates-hours, source: { section: C } }
targets:
  - id: all
${more}
    source: { section: T }
`;
const openedAt = '2026-06-01T10:00:00+02:00';

async function unknown(language: string, more: string, stated: object, asOf = '2026-06-01T12:00:00+02:00'): Promise<Decision> {
  const path = `acme/help/${language}/1.yaml`;
  const { policies, diagnostics } = loadPolicies([{ path, text: parts(language, more) }], publicHolidays);
  expect(diagnostics).toEqual([]);
  const set = policySet(
    policies.map((loaded) => loaded.policy),
    timeData,
  );
  return decided(set, { openedAt, ...stated }, asOf);
}

const openEnded = { commitment: 'time', calendar: null, dueAt: null, state: 'open-ended', elapsed: null, remaining: null };
const onDesk = '    response: { within: 4 hours, on: desk-hours, label: Promised }';
const byPlan = '    response: { within: 4 hours, on: by-plan, label: Promised }';
const labels = ({ notices }: Decision): string[] =>
  notices.filter(({ id }) => id === 'hours-not-known').map(({ label }) => label);

describe('hours that are not known are never around the clock', () => {
  test('no desk: the answers that are missing are named, those alone that can still lead to one', async () => {
    const nothing = await unknown('en', onDesk, {});
    expect(nothing.targets.response).toMatchObject({ ...openEnded, within: { value: 4, unit: 'hour' }, warnings: [] });
    expect(labels(nothing)).toEqual([
      'The hours that count are not known: no desk handles the case (not stated: `product`, `region`, `deployment`)',
    ]);
    expect(labels(await unknown('en', onDesk, { product: 'suite', region: 'apac' }))).toEqual([
      'The hours that count are not known: no desk handles the case (not stated: `deployment`)',
    ]);
    expect(labels(await unknown('en', onDesk, { product: 'suite', region: 'americas' }))).toEqual([
      'The hours that count are not known: no desk handles the case',
    ]);
  });

  test('a desk for which none are stated takes the case over: what was counted stays, and the desk is named', async () => {
    const stated = { product: 'suite', region: 'emea' };
    const moved = { type: 'desk-changed', at: '2026-06-01T11:00:00+02:00', to: 'mute' };
    const gone = await unknown('en', onDesk, { ...stated, events: [moved] });
    expect(gone.targets.response).toMatchObject(openEnded);
    expect(labels(gone)).toEqual(['The hours that count are not known: the opening hours of “Mute desk” are not stated']);
    // Back again: the hour on the mute desk is not counted, and that is still said.
    const back = await unknown('en', onDesk, {
      ...stated,
      events: [moved, { type: 'desk-changed', at: '2026-06-01T12:00:00+02:00', to: 'day' }],
    });
    expect(back.targets.response).toMatchObject({ state: 'running', elapsed: 3600, dueAt: '2026-06-01T15:00:00+02:00' });
    expect(labels(back)).toHaveLength(1);
  });

  test('no rule of a clock holds, or the one that does leads to hours that are not known', async () => {
    const stated = { product: 'suite', region: 'emea' };
    const open = await unknown('en', byPlan, stated);
    expect(open.targets.response).toMatchObject(openEnded);
    expect(labels(open)).toEqual([
      'The hours that count are not known: no rule of `by-plan` says which hours count (not stated: `supportPlan`)',
    ]);
    expect(labels(await unknown('en', byPlan, { ...stated, supportPlan: 'elite' }))).toEqual([
      'The hours that count are not known: no rule of `by-plan` says which hours count',
    ]);
    expect((await unknown('en', byPlan, { ...stated, supportPlan: 'standard' })).targets.response).toMatchObject({
      calendar: 'office+late',
      dueAt: '2026-06-01T14:00:00+02:00',
    });
    expect((await unknown('en', byPlan, { supportPlan: 'standard' })).targets.response).toMatchObject(openEnded);
    expect((await unknown('en', byPlan, { supportPlan: 'platinum' })).targets.response).toMatchObject({
      calendar: 'around-the-clock',
      dueAt: '2026-06-01T14:00:00+02:00',
    });
  });

  test('hours into which a due time is moved are needed as well; a promise without a time needs none', async () => {
    const within = '    response: { within: 1 business day, on: office, dueWithinHours: desk-hours, label: Promised }';
    const moved = await unknown('en', within, {});
    expect(moved.targets.response).toMatchObject(openEnded);
    expect(labels(moved)).toHaveLength(1);
    const effort = await unknown('en', '    response: { commitment: best-effort, on: desk-hours, label: Promised }', {});
    expect(effort.targets.response).toMatchObject({ commitment: 'best-effort', calendar: null });
    expect(labels(effort)).toEqual([]);
  });

  test('the notice is in the policy’s language', async () => {
    expect(labels(await unknown('sv', onDesk, { product: 'suite', region: 'americas' }))).toEqual([
      'Tiderna som räknas är inte kända: ingen desk hanterar ärendet',
    ]);
    expect(labels(await unknown('fr-CA', byPlan, {}))).toEqual([
      'Les horaires qui comptent ne sont pas connus : aucune règle de `by-plan` ne dit quels horaires comptent (non indiqué : `supportPlan`)',
    ]);
    expect(labels(await unknown('de', onDesk, { product: 'suite', region: 'americas' }))).toEqual([
      'The hours that count are not known: no desk handles the case',
    ]);
  });

  test('two versions that differ in it decide differently', () => {
    const loaded = [onDesk, '    response: { within: 4 hours, label: Promised }'].map((more, index) => {
      const text = parts('en', more).replace('version: 1', `version: ${index + 1}`);
      return loadPolicies([{ path: `acme/help/en/${index + 1}.yaml`, text }], publicHolidays).policies.map(
        ({ policy: one }) => one,
      );
    });
    const { policies } = policySet(loaded.flat(), timeData);
    const [before, after] = policies;
    if (before === undefined || after === undefined) throw new Error('no policies');
    const { changes } = simulateCase(versionsOf(before, after), { case: { vendor: 'acme', openedAt }, asOf: openedAt }, 0);
    expect(changes.map(({ field }) => field)).toEqual([
      'targets.response.calendar',
      'targets.response.dueAt',
      'targets.response.state',
      'targets.response.elapsed',
      'notices',
    ]);
  });
});
