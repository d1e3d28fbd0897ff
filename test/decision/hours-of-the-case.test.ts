import { describe, expect, test } from 'vitest';
import { relevantFacts } from '../../engine/index.ts';
import { decided, faultsOf, smallPolicy } from './small-policy.ts';

const week = 'open: [{ days: mon-fri, from: "09:00", to: "17:00" }]';

const policy = (promise: string, more = ''): string => `calendars:
  customer: { label: Your business hours, timeZone: { fact: customerTimeZone }, ${week}, source: { section: H } }
  anywhere:
    label: Hours of your country
    timeZone: { fact: customerTimeZone, otherwise: Europe/Berlin }
    ${week}
    holidays: { country: { fact: country, otherwise: DE } }
    source: { section: H }
  site:
    timeZone: Europe/Berlin
    ${week}
    holidays: { country: DE, region: { fact: siteState } }
    source: { section: H }
  office:
    timeZone: Europe/Berlin
    ${week}
    holidays: { country: DE, days: { 12-24: Christmas Eve, 12-27 to 01-02: Between the years } }
    source: { section: H }
  bucharest: { timeZone: Europe/Bucharest, ${week}, holidays: { country: RO }, source: { section: H } }
  store:
    timeZone: America/New_York
    open: [{ days: mon-sat, from: "08:00", to: "20:00" }, { days: sun, from: "11:00", to: "15:00" }]
    holidays: { country: US, as: sun }
    source: { section: H }
  short:
    timeZone: America/New_York
    ${week}
    holidays: { country: US, hours: [["10:00", "14:00"]] }
    source: { section: H }
  nights: { outside: office, label: Nights, source: { section: H } }
  shared: { both: [office, customer], label: Shared hours, source: { section: H } }
facts: { siteState: { type: text, label: State of the site } }
desks: { help: { label: Help, timeZone: Europe/Berlin, hours: customer, source: { section: D } } }
severities: { minor: { label: Minor, source: { section: S } } }
severity: { setBy: customer, default: minor }
${more}targets: [{ id: all, response: { ${promise}, label: Answered }, source: { section: T } }]
`;

async function responseTo(promise: string, openedAt: string, stated: object = {}, more?: string) {
  const decision = await decided(smallPolicy(policy(promise, more)), { openedAt, ...stated }, openedAt);
  const { response } = decision.targets;
  return { response, notices: decision.notices, versions: decision.versions, due: response?.dueAt && Date.parse(response.dueAt) };
}

const at = (instant: string): number => Date.parse(instant);

describe('the hours of the customer’s place', () => {
  test('are those of the zone that the case states', async () => {
    const { response, due } = await responseTo('within: 4 hours, on: customer', '2026-06-12T16:30:00-03:00', {
      customerTimeZone: 'America/Sao_Paulo',
    });
    expect(due).toBe(at('2026-06-15T12:30:00-03:00'));
    expect(response).toMatchObject({
      calendar: 'customer',
      places: [{ calendar: 'customer', timeZone: 'America/Sao_Paulo' }],
    });
  });

  test('are not known where the case states no zone: no due time, and which answer is missing', async () => {
    const { response, notices } = await responseTo('within: 4 hours, on: customer', '2026-06-12T16:30:00-03:00');
    expect(response).toMatchObject({ dueAt: null, state: 'open-ended', calendar: null });
    expect(notices).toEqual([
      {
        id: 'hours-not-known',
        label: 'The hours that count are not known: “Your business hours” depends on what is not stated: `customerTimeZone`',
      },
    ]);
  });

  test.each([
    ['business days', 'within: 1 business day, on: customer', ''],
    [
      'business days of the desk',
      'within: 1 business day',
      'routing: { desks: [{ id: all, then: help, source: { section: R } }] }\n',
    ],
    [
      'the hours of the desk',
      'within: 4 hours, on: desk-hours',
      'routing: { desks: [{ id: all, then: help, source: { section: R } }] }\n',
    ],
    ['hours of which these are a part', 'within: 4 hours, on: shared', ''],
  ])('are missed alike by %s', async (_, promise, more) => {
    const { response, notices } = await responseTo(promise, '2026-06-12T12:30:00+02:00', {}, more);
    expect(response).toMatchObject({ dueAt: null, state: 'open-ended' });
    expect(notices[0]?.label).toContain('`customerTimeZone`');
    const known = await responseTo(promise, '2026-06-12T12:30:00+02:00', { customerTimeZone: 'Europe/Berlin' }, more);
    expect(known.response?.dueAt).not.toBeNull();
  });

  test('are those that the calendar names where the case states none, if it names some', async () => {
    const promise = 'within: 4 hours, on: anywhere';
    const opened = '2026-10-02T16:00:00+02:00';
    // The third of October is a Saturday in 2026; Monday is none of the holidays.
    expect((await responseTo(promise, opened)).due).toBe(at('2026-10-05T12:00:00+02:00'));
    // In Tokyo that is the night before Saturday.
    const tokyo = await responseTo(promise, opened, { customerTimeZone: 'Asia/Tokyo', country: 'JP' });
    expect(tokyo.due).toBe(at('2026-10-05T13:00:00+09:00'));
    expect(tokyo.response?.places).toEqual([{ calendar: 'anywhere', timeZone: 'Asia/Tokyo', country: 'JP' }]);
  });

  test('have the holidays of the country that the case states, and the decision rests on these', async () => {
    const promise = 'within: 4 hours, on: anywhere';
    const opened = '2026-10-09T16:00:00-03:00';
    const zone = { customerTimeZone: 'America/Sao_Paulo' };
    const [brazil, germany] = [
      await responseTo(promise, opened, { ...zone, country: 'BR' }),
      await responseTo(promise, opened, zone),
    ];
    // Our Lady of Aparecida is Monday 12 October 2026.
    expect(brazil.due).toBe(at('2026-10-13T12:00:00-03:00'));
    expect(germany.due).toBe(at('2026-10-12T12:00:00-03:00'));
    expect(brazil.versions.holidays?.digest).not.toBe(germany.versions.holidays?.digest);
  });

  test('are not known where nobody knows the holidays of the country or its region', async () => {
    const unknown = await responseTo('within: 4 hours, on: anywhere', '2026-06-12T12:30:00+02:00', { country: 'QQ' });
    expect(unknown.response?.dueAt).toBeNull();
    expect(unknown.notices[0]?.label).toContain('the public holidays of `QQ`, with which “Hours of your country” counts');
    const state = { siteState: 'XX' };
    expect((await responseTo('within: 4 hours, on: site', '2026-06-03T16:00:00+02:00', state)).notices[0]?.label).toContain(
      '`DE-XX`',
    );
    // Corpus Christi, Thursday 4 June 2026, is a holiday in Bavaria and none in Berlin.
    const due = async (siteState: string) =>
      (await responseTo('within: 2 hours, on: site', '2026-06-03T16:00:00+02:00', { siteState })).due;
    expect([await due('BY'), await due('BE')]).toEqual([at('2026-06-05T10:00:00+02:00'), at('2026-06-04T10:00:00+02:00')]);
  });
});

test('which zone it is is a question that matters while nobody answered it', () => {
  const [compiled] = smallPolicy(policy('within: 4 hours, on: customer')).policies;
  if (compiled === undefined) throw new Error('no policy');
  const asked = (stated: object) =>
    relevantFacts(compiled, { case: { vendor: 'acme', openedAt: '2026-06-12T16:30:00-03:00', ...stated } });
  expect(asked({})).toMatchObject({ facts: [{ fact: 'customerTimeZone', parts: ['targets'] }] });
  expect(asked({ customerTimeZone: 'Asia/Tokyo' })).toMatchObject({ facts: [] });
});

describe('days that come every year', () => {
  test('close over the year’s end', async () => {
    const { due } = await responseTo('within: 2 hours, on: office', '2026-12-23T16:00:00+01:00');
    expect(due).toBe(at('2027-01-04T10:00:00+01:00'));
  });

  test('and holidays of several days close all of them', async () => {
    // New Year in Romania is one holiday of 1 and 2 January: Thursday and Friday.
    expect((await responseTo('within: 2 hours, on: bucharest', '2025-12-31T16:00:00+02:00')).due).toBe(
      at('2026-01-05T10:00:00+02:00'),
    );
  });

  test('may have hours of their own, or those of a weekday', async () => {
    // Thanksgiving is Thursday 26 November 2026.
    expect((await responseTo('within: 5 hours, on: short', '2026-11-26T09:00:00-05:00')).due).toBe(
      at('2026-11-27T10:00:00-05:00'),
    );
    expect((await responseTo('within: 5 hours, on: store', '2026-11-26T09:00:00-05:00')).due).toBe(
      at('2026-11-27T09:00:00-05:00'),
    );
    const { response } = await responseTo('within: 5 hours, on: short', '2026-11-26T09:00:00-05:00');
    expect(response?.days?.[0]?.remarks).toEqual([
      { kind: 'holiday', label: 'Thanksgiving Day' },
      { kind: 'special-hours', label: '10:00–14:00' },
    ]);
  });
});

describe('hours that are made of others', () => {
  test('lie outside of them, or in what they share', async () => {
    expect((await responseTo('within: 2 hours, on: nights', '2026-06-12T16:00:00+02:00')).due).toBe(
      at('2026-06-12T19:00:00+02:00'),
    );
    const shared = await responseTo('within: 4 hours, on: shared', '2026-06-12T08:00:00+02:00', {
      customerTimeZone: 'America/New_York',
    });
    // From 15:00 to 17:00 in Berlin.
    expect(shared.due).toBe(at('2026-06-15T17:00:00+02:00'));
    expect(shared.response?.places).toEqual([{ calendar: 'customer', timeZone: 'America/New_York' }]);
  });
});

describe('check says what would mean nothing or cannot be', () => {
  const calendar = (text: string): string => `calendars:
  office: { timeZone: Europe/Berlin, ${week}, source: { section: H } }
  other: { timeZone: Europe/Berlin, ${week}, source: { section: H } }
  x: { ${text}, source: { section: H } }
`;
  test.each([
    [
      'a fact that there is not',
      `timeZone: { fact: customerTimezone }, ${week}`,
      'unknown-fact',
      'did you mean `customerTimeZone`?',
    ],
    ['a fact of another type', `timeZone: { fact: channel }, ${week}`, 'wrong-value', '`customerTimeZone`'],
    [
      'a zone that there is not',
      `timeZone: { fact: customerTimeZone, otherwise: Europe/Berln }, ${week}`,
      'unknown-zone',
      'IANA',
    ],
    ['a map without its fact', `timeZone: { otherwise: Europe/Berlin }, ${week}`, 'missing-key', 'fact'],
    [
      'a region of some country',
      `timeZone: UTC, ${week}, holidays: { country: { fact: country }, region: BY }`,
      'wrong-value',
      'fact',
    ],
    [
      'a country without holidays',
      `timeZone: UTC, ${week}, holidays: { country: { fact: country, otherwise: QQ } }`,
      'unknown-holidays',
      'ISO',
    ],
    [
      'hours and a weekday',
      `timeZone: UTC, ${week}, holidays: { country: DE, hours: [["10:00", "12:00"]], as: mon }`,
      'ignored-key',
      'keep one',
    ],
    ['a weekday that is closed', `timeZone: UTC, ${week}, holidays: { country: DE, as: sun }`, 'ignored-key', 'weekday'],
    ['hours without holidays', `timeZone: UTC, ${week}, holidays: { hours: [["10:00", "12:00"]] }`, 'ignored-key', 'country'],
    ['keys beside outside', `outside: office, ${week}`, 'ignored-key', 'take the key away'],
    ['nothing at all', 'label: X', 'missing-key', 'opening hours'],
    ['hours that there are not', 'outside: offise', 'unknown-calendar', 'did you mean `office`?'],
    ['itself', 'both: [office, x]', 'unknown-hours', 'its own hours'],
    [
      'hours within a day',
      `timeZone: UTC, ${week}, special: { 12-24 14:00: [["10:00", "12:00"]] }`,
      'wrong-format',
      'whole days',
    ],
    ['a year that is closed', `timeZone: UTC, ${week}, holidays: { days: { 01-01 to 12-31: Always } }`, 'over-limit', '366'],
  ])('%s', (_, text, code, hint) => {
    const faults = faultsOf(calendar(text));
    expect(faults.map((one) => one.code)).toContain(code);
    expect(faults.find((one) => one.code === code)?.hint).toContain(hint);
  });

  test('hours that never meet, and what lies outside of all time', () => {
    const never = `calendars:
  mornings: { timeZone: UTC, open: [{ days: mon-fri, from: "08:00", to: "12:00" }], source: { section: H } }
  evenings: { timeZone: UTC, open: [{ days: mon-fri, from: "18:00", to: "22:00" }], source: { section: H } }
  always: { timeZone: UTC, open: [{ days: mon-sun, from: "00:00", to: "24:00" }], source: { section: H } }
  a: { both: [mornings, evenings], source: { section: H } }
  b: { outside: always, source: { section: H } }
`;
    expect(faultsOf(never).map(({ code, line }) => [code, line])).toEqual([
      ['wrong-value', 11],
      ['wrong-value', 12],
    ]);
  });
});
