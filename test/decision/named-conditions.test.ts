import { describe, expect, test } from 'vitest';
import { loadPolicies } from '../../engine/index.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';
import { decided, faultsOf, smallPolicy } from './small-policy.ts';

const office = `calendars:
  office:
    timeZone: Europe/Berlin
    open: [{ days: mon-thu, from: "09:00", to: "17:00" }, { days: fri, from: "09:00", to: "15:00" }]
    source: { section: Hours }
`;

const rule = (id: string, when: string, within: string) =>
  `  - { id: ${id}, ${when === '' ? '' : `when: ${when}, `}response: { within: ${within}, label: ${within} }, source: { section: Times } }\n`;

describe('a case that was opened during hours', () => {
  const during = (when: string) =>
    smallPolicy(`${office}targets:\n${rule('day', when, '6 hours')}${rule('else', '', '24 hours')}`);

  test.each([
    ['{ openedDuring: office }', '2026-06-20T10:00:00+02:00', '2026-06-21T10:00:00+02:00'],
    ['{ openedDuring: office }', '2026-06-15T10:00:00+02:00', '2026-06-15T16:00:00+02:00'],
    ['{ openedDuring: { not: office } }', '2026-06-20T10:00:00+02:00', '2026-06-20T16:00:00+02:00'],
    ['{ openedDuring: { not: office } }', '2026-06-15T10:00:00+02:00', '2026-06-16T10:00:00+02:00'],
    // Hours open at their first instant and are shut at their last one.
    ['{ openedDuring: office }', '2026-06-19T09:00:00+02:00', '2026-06-19T15:00:00+02:00'],
    ['{ openedDuring: office }', '2026-06-19T15:00:00+02:00', '2026-06-20T15:00:00+02:00'],
  ])('%s, opened %s, is due %s', async (when, openedAt, dueAt) => {
    expect((await decided(during(when), { openedAt }, openedAt)).targets.response).toMatchObject({ dueAt });
  });

  test('hours that depend on the desk are none of those that can be asked for', () => {
    expect(faultsOf(`${office}targets:\n${rule('day', '{ openedDuring: desk-hours }', '6 hours')}`)).toMatchObject([
      { code: 'wrong-fact-value' },
    ]);
  });
});

describe('what has happened', () => {
  const set = smallPolicy(
    `escalation: [{ id: boss, label: Boss, to: boss, source: { section: Levels } }]\ntargets:\n${rule('late', '{ happened: [escalated, reopened] }', '2 hours')}${rule('else', '', '8 hours')}`,
  );
  const at = (time: string) => `2026-06-15T${time}:00Z`;
  const due = async (asOf: string, ...events: readonly object[]) =>
    (await decided(set, { openedAt: at('09:00'), events }, at(asOf))).targets.response?.dueAt;

  test('counts from the moment on at which it happens, not before', async () => {
    const escalated = { type: 'escalated', at: at('10:00'), level: 'boss' };
    expect(await due('09:59', escalated)).toBe('2026-06-15T19:00:00+02:00');
    expect(await due('10:00', escalated)).toBe('2026-06-15T13:00:00+02:00');
    expect(await due('12:00', { type: 'follow-up', at: at('10:00') })).toBe('2026-06-15T19:00:00+02:00');
  });

  test('makes a phase, in which clocks count on other hours', async () => {
    const nights = smallPolicy(
      `${office}clocks:\n  hours:\n    - { id: all, when: { happened: reopened }, then: around-the-clock, source: { section: Hours } }\n    - { id: day, then: office, source: { section: Hours } }\ntargets:\n  - { id: one, resolution: { within: 10 hours, on: hours, label: Ten hours }, source: { section: Times } }\n`,
    );
    const events = [
      { type: 'resolved', at: '2026-06-15T16:00:00+02:00' },
      { type: 'reopened', at: '2026-06-15T20:00:00+02:00' },
    ];
    const { resolution } = (await decided(nights, { openedAt: '2026-06-15T12:00:00+02:00', events }, '2026-06-15T21:00:00+02:00'))
      .targets;
    // Four hours of the office before it was resolved, six at night.
    expect(resolution).toMatchObject({ dueAt: '2026-06-16T02:00:00+02:00', elapsed: 5 * 3600 });
  });
});

describe('a condition that has a name', () => {
  const conditions = `conditions:
  outage: { serviceState: down, environment: production }
  vip: { customer: [zenit, orbit] }
  vip-outage: { is: vip, all: [{ is: outage }] }
`;
  const set = smallPolicy(
    `${conditions}targets:\n${rule('first', '{ is: vip-outage }', '1 hour')}${rule('second', '{ is: [vip, outage] }', '2 hours')}${rule('third', '{ not: { is: vip }, region: emea }', '3 hours')}`,
  );

  test.each([
    [{ serviceState: 'down', environment: 'production', customer: 'zenit' }, 1],
    [{ serviceState: 'down', environment: 'production' }, 2],
    [{ customer: 'orbit' }, 2],
    [{ region: 'emea' }, 3],
    [{ environment: 'production' }, undefined],
  ])('%j has %s hours', async (stated, hours) => {
    const openedAt = '2026-06-15T10:00:00Z';
    expect((await decided(set, { ...stated, openedAt }, openedAt)).targets.response?.within?.value).toBe(hours);
  });

  test('is named by the explanation, with what it says', async () => {
    const { explanation } = await decided(set, { customer: 'orbit', openedAt: '2026-06-15T10:00:00Z' }, '2026-06-15T10:00:00Z');
    const tried = explanation?.flatMap((part) => ('rules' in part ? part.rules : [])).find(({ id }) => id === 'first');
    expect(JSON.stringify(tried)).toContain('"is":"vip-outage"');
    expect(JSON.stringify(tried)).toContain('"is":"outage"');
  });

  const coded = (text: string) => faultsOf(text).map(({ code, line }) => [code, line - 6]);

  test.each([
    ['conditions: { a: { region: emea } }\n', [['unused-condition', 1]]],
    [`conditions: { a: { is: b }, b: { is: a } }\ntargets:\n${rule('x', '{ is: a }', '1 hour')}`, [['condition-loop', 1]]],
    [
      `conditions: { a: { region: emea } }\ntargets:\n${rule('x', '{ is: aa }', '1 hour')}`,
      [
        ['unused-condition', 1],
        ['unknown-condition', 3],
      ],
    ],
    [`conditions: { a: { regoin: emea } }\ntargets:\n${rule('x', '{ is: a }', '1 hour')}`, [['unknown-fact', 1]]],
    [
      'conditions: { a: { severityRaised: true } }\nexclusions: [{ id: x, when: { is: a }, label: X, source: { section: X } }]\n',
      [],
    ],
    [
      'conditions: { a: { severityRaised: true } }\nintake: [{ id: x, when: { is: a }, outcome: refused, message: X, source: { section: X } }]\n',
      [['fact-not-yet-known', 2]],
    ],
    [
      `conditions: { a: { region: emea } }\ntargets:\n${rule('x', '{ is: [] }', '1 hour')}`,
      [
        ['unused-condition', 1],
        ['empty-condition', 3],
      ],
    ],
  ])('%j', (text, faults) => {
    expect(coded(text)).toEqual(faults);
  });

  test('is taken over without being asked for, and asked for only with values that are known', () => {
    const head = 'policy: acme/help\nversion: 1\ntitle: Acme help\nsource: { document: care.pdf }\n';
    const base = `${head}language: base\nconditions: { old: { product: [atlas, borealis] } }\n`;
    const heir = `${head}language: en\nextends: acme/help/base@1\ntimeZone: Europe/Berlin\nproducts: { atlas: { label: Atlas, source: { section: P } } }\n`;
    const codes = (more: string) =>
      loadPolicies(
        [
          { path: 'acme/help/base/1.yaml', text: base },
          { path: 'acme/help/en/1.yaml', text: `${heir}${more}` },
        ],
        publicHolidays,
      ).diagnostics.map(({ code }) => code);
    expect(codes('')).toEqual([]);
    expect(codes(`targets:\n${rule('x', '{ is: old }', '1 hour')}`)).toEqual(['wrong-fact-value']);
    expect(codes('conditions: { new: { product: borealis } }\n')).toEqual(['unused-condition', 'wrong-fact-value']);
  });

  test('names cannot be piled up until they mean more than can be asked', () => {
    const names = Array.from({ length: 12 }, (_, index) => `n${index}`);
    const piled = names.map(
      (name, index) =>
        `  ${name}: { any: [${Array.from({ length: 9 }, () => (index === 0 ? '{ region: emea }' : `{ is: n${index - 1} }`)).join(', ')}] }\n`,
    );
    const text = `conditions:\n${piled.join('')}targets:\n${rule('x', '{ is: n11 }', '1 hour')}`;
    expect(new Set(coded(text).map(([code]) => code))).toEqual(new Set(['over-limit']));
  });
});

test.each([
  ['de', 'de-AT', true],
  ['de', 'DE', true],
  ['de-at', 'de-AT-1996', true],
  ['de-AT', 'de', false],
  ['de', 'den', false],
  ['[fr, de]', 'de-CH', true],
  ['{ not: de }', 'de-CH', false],
  ['{ not: de }', 'fr', true],
  ['{ not: [de, fr] }', 'fr-CA', false],
])('`language: %s` asked of %s is %s', async (asked, language, holds) => {
  const set = smallPolicy(`targets:\n${rule('x', `{ language: ${asked} }`, '1 hour')}`);
  const openedAt = '2026-06-15T10:00:00Z';
  expect((await decided(set, { language, openedAt }, openedAt)).targets.response !== undefined).toBe(holds);
});
