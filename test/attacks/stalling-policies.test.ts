import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostFaultsTold } from '../../engine/first-faults.ts';
import { decideSync, type HolidaySource, isProblem, loadPolicies, type PolicyFile, policySet } from '../../engine/index.ts';
import { mostBases } from '../../engine/policy/bases.ts';
import { mostNamedDays, mostOpenEntries, mostSpansADay } from '../../engine/policy/calendar-limits.ts';
import policySchema from '../../policies/policy.schema.json' with { type: 'json' };
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';
import { faultsOf, smallPolicy } from '../decision/small-policy.ts';
import { processorTime } from './processor-time.ts';

const severities = 'severities: { high: { label: High } }\nseverity: { default: high }\n';
const weeks = (count: number) =>
  Array.from({ length: count }, (_, index) => new Date(Date.UTC(2026, 0, 5) + index * 7 * 86_400_000).toISOString().slice(0, 10));
const office = (more = ''): string => `calendars:
  office: { timeZone: Europe/Berlin, open: [{ days: mon, from: "09:00", to: "10:00" }], source: { section: Hours }${more} }
`;

describe('a policy that would keep every decision waiting has a fault that says how much there may be', () => {
  test.each([
    ['closing after a million days', 'closure: { afterBusinessDays: 1000000 }', 'closure', '999'],
    ['warnings', `warnAt: [${Array.from({ length: 11 }, (_, index) => index + 1)}]`, 'warnAt', '10'],
    ['severities', `severities: { ${Array.from({ length: 51 }, (_, index) => `s${index}: {}`)} }`, 'severities', '50'],
    ['special hours', office(`, special: { ${weeks(401).map((date) => `${date}: []`)} }`), 'special', String(mostNamedDays)],
    [
      'spans of a week',
      `calendars: { c: { timeZone: UTC, open: [${Array(85).fill('{ days: mon, from: "09:00", to: "10:00" }')}] } }`,
      'open',
      String(mostOpenEntries),
    ],
  ])('%s', (_, parts, name, most) => {
    const faults = faultsOf(parts);
    expect(faults.map(({ message, hint }) => `${message} ${hint}`).join('\n')).toMatch(new RegExp(`${name}|afterBusinessDays`));
    expect(faults.map(({ message, hint }) => `${message} ${hint}`).join('\n')).toContain(most);
  });

  test('hours that open too often on a day', () => {
    const spans = Array.from({ length: 13 }, (_, hour) => `{ days: mon-fri, from: "${10 + hour}:00", to: "${10 + hour}:30" }`);
    const faults = faultsOf(`calendars: { c: { timeZone: UTC, open: [${spans}], source: { section: Hours } } }`);
    expect(faults.map(({ code, message }) => [code, message])).toEqual([
      ['over-limit', `hours open at most ${mostSpansADay} times on a day, not 13 times`],
    ]);
  });

  test.each([
    ['special hours', (dates: readonly string[]) => `, special: { ${dates.map((date) => `${date}: []`)} }`],
    ['holidays', (dates: readonly string[]) => `, holidays: { days: { ${dates.map((date) => `${date}: Closed`)} } }`],
    ['closures', (dates: readonly string[]) => `, closed: { ${dates.map((date) => `${date}: [["08:00", "12:00"]]`)} }`],
  ])('hours that do not open again for years, because of %s', (_, shut) => {
    expect(faultsOf(office(shut(weeks(400)))).map(({ code, message }) => [code, message])).toEqual([
      ['over-limit', 'after 2026-01-04 these hours do not open again for 2801 days'],
    ]);
    expect(faultsOf(office(shut(weeks(51))))).toEqual([]);
  });

  test('bases upon bases, but not so many', () => {
    const chain = (count: number): PolicyFile[] =>
      Array.from({ length: count + 1 }, (_, index) => ({
        path: index === 0 ? 'acme/help/en/1.yaml' : `acme/help/base/${index}.yaml`,
        text: `policy: acme/help
language: ${index === 0 ? 'en' : 'base'}
version: ${index === 0 ? 1 : index}
title: Help
source: { document: care.pdf }
${index === count ? '' : `extends: acme/help/base@${index + 1}`}
`,
      }));
    expect(loadPolicies(chain(mostBases), publicHolidays).diagnostics).toEqual([]);
    const faults = loadPolicies(chain(500), publicHolidays).diagnostics;
    expect(faults.find(({ file }) => file === 'acme/help/en/1.yaml')).toMatchObject({
      code: 'over-limit',
      message: 'the policy builds on more than 8 bases, one over the other',
    });
  });
});

test('the schema has the limits that hold for calendars', () => {
  const { open, closed, special } = policySchema.$defs.calendar.properties;
  expect(open.maxItems).toBe(mostOpenEntries);
  expect(policySchema.$defs.holidays.properties.days.maxProperties).toBe(mostNamedDays);
  for (const part of [closed, special])
    expect([part.maxProperties, part.additionalProperties.maxItems]).toEqual([mostNamedDays, mostSpansADay]);
});

test('thousands of thresholds are decided by, the first time too', async () => {
  const rules = Array.from(
    { length: 10_000 },
    (_, index) =>
      `    - { id: c${index}, when: { usersAffected: { above: ${index * 2} } }, then: high, label: C, source: { section: S } }`,
  );
  const set = smallPolicy(
    `severities: { high: { label: High, withoutTargets: true } }\nseverity:\n  criteria:\n${rules.join('\n')}\n`,
  );
  const ask = (usersAffected: number) => decideSync(set, { vendor: 'acme', usersAffected, openedAt: '2026-03-02T08:00:00Z' }, 0);
  const first = await processorTime(() => ask(9_999));
  expect(first.value).toMatchObject({ severity: { id: 'high', basis: 'assessed' } });
  expect(first.spent).toBeLessThan(3000);
  const { spent } = await processorTime(() => Array.from({ length: 100 }, (_, index) => ask(index * 100)));
  expect(spent / 100).toBeLessThan(50);
});

test('hours that never open again are told as such, not as our fault', () => {
  const always: HolidaySource = {
    ...publicHolidays,
    holidays: (_country, _region, year) =>
      Array.from({ length: 366 }, (_, index) => ({
        date: new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10),
        name: 'Shut',
      })),
  };
  const text = `policy: acme/help
language: en
version: 1
title: Help
source: { document: care.pdf }
${severities}${office(', holidays: { country: DE }')}
desks: { help: { label: Help, timeZone: Europe/Berlin, hours: office, source: { section: Desks } } }
routing: { desks: [{ id: all, then: help, source: { section: Desks } }] }
targets:
  - { id: all, response: { within: 1 hour, on: office, label: An hour }, source: { section: Targets } }
`;
  const { policies } = loadPolicies([{ path: 'acme/help/en/1.yaml', text }], always);
  const set = policySet(
    policies.map(({ policy }) => policy),
    { ...timeData, holidays: always },
  );
  expect(decideSync(set, { vendor: 'acme', openedAt: '2026-03-02T08:00:00Z' }, 0)).toMatchObject({
    routing: { desk: { open: false, opensAt: null } },
    targets: { response: { dueAt: null } },
  });
});

test('a thousand languages of a policy do not slow its decisions down', async () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const tags = Array.from(
    { length: 1000 },
    (_, index) => `${letters[index % 26]}${letters[Math.floor(index / 26) % 26]}-${['DE', 'FR'][Math.floor(index / 676)]}`,
  );
  const files = tags.map((language) => ({
    path: `acme/help/${language}/1.yaml`,
    text: `policy: acme/help\nlanguage: ${language}\nversion: 1\ntitle: Help\nsource: { document: care.pdf }\n`,
  }));
  const { policies, diagnostics } = loadPolicies(files, publicHolidays);
  expect(diagnostics).toEqual([]);
  const set = policySet(
    policies.map(({ policy }) => policy),
    timeData,
  );
  const ask = (language: string) => decideSync(set, { vendor: 'acme', language, openedAt: '2026-03-02T08:00:00Z' }, 0);
  expect(isProblem(ask('aa-DE'))).toBe(false);
  const { spent } = await processorTime(() => Array.from({ length: 300 }, (_, index) => ask(`${tags[index]}-x-v${index}`)));
  expect(spent / 300).toBeLessThan(50);
});

/** Policies as unkind as the checks let them be, now and then more so. */
const unkind = fc.record({
  amount: fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('minutes', 'hours', 'days')),
    fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.constant('business days')),
  ),
  days: fc.constantFrom('mon', 'sat-sun', 'mon-fri', 'mon-sun'),
  from: fc.integer({ min: 0, max: 22 }),
  minutes: fc.integer({ min: 1, max: 59 }),
  shut: fc.integer({ min: 0, max: mostNamedDays }),
  closing: fc.integer({ min: 1, max: 999 }),
  zone: fc.constantFrom('Europe/Berlin', 'Pacific/Apia', 'UTC'),
  openedAt: fc.date({ min: new Date('1970-01-02'), max: new Date('2100-12-30'), noInvalidDate: true }),
});

test('what the checks call good is decided at once, whenever the case was opened', { timeout: 300_000 }, async () => {
  let [good, refused, slowest] = [0, 0, 0];
  const two = (value: number): string => String(value).padStart(2, '0');
  await fc.assert(
    fc.asyncProperty(unkind, async ({ amount: [value, unit], days, from, minutes, shut, closing, zone, openedAt }) => {
      const parts = `${severities}calendars:
  hours:
    timeZone: ${zone}
    open: [{ days: "${days}", from: "${two(from)}:00", to: "${two(from)}:${two(minutes)}" }]
    special: { ${weeks(shut).map((date) => `${date}: []`)} }
    source: { section: Hours }
targets:
  - id: all
    response: { within: ${value} ${unit}, label: Response${unit === 'days' ? '' : ', on: hours'} }
    statusUpdate: { within: ${value} ${unit}, label: Updates${unit === 'days' ? '' : ', on: hours'} }
    source: { section: Targets }
closure: { afterBusinessDays: ${closing}, afterFollowUps: 1, on: hours, label: Closed, source: { section: Closing } }
`;
      if (faultsOf(parts).length > 0) {
        refused += 1;
        return;
      }
      good += 1;
      const set = smallPolicy(parts);
      const at = openedAt.toISOString();
      const input = { case: { vendor: 'acme', openedAt: at, events: [{ type: 'follow-up', at }] }, asOf: at, updates: 100 };
      const first = await processorTime(() => decideSync(set, input, 0));
      expect(isProblem(first.value)).toBe(false);
      const { spent } = await processorTime(() => decideSync(set, input, 0));
      slowest = Math.max(slowest, spent);
    }),
    { numRuns: process.env.DUELINE_LONG === '1' ? 2000 : 40 },
  );
  expect(good).toBeGreaterThan(5);
  expect(refused).toBeGreaterThan(5);
  // Once its zone and its weeks are known; the machine may be busy with other things.
  expect(slowest).toBeLessThan(500);
});

test.each([
  ['names that are not known', Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n'), 'unknown-key'],
  ['a name that stands again and again', 'zz: 1\n'.repeat(20_001), 'yaml-duplicate-key'],
  [
    'questions that nobody asks',
    `notices:\n${Array.from({ length: 5000 }, (_, index) => `  - { id: n${index}, when: { a: 1, b: 1, c: 1, d: 1 }, label: N, source: { section: "1" } }`).join('\n')}`,
    'unknown-fact',
  ],
])('of twenty thousand faults the first are told, and how many more there are: %s', (_, parts, code) => {
  const faults = faultsOf(parts).filter((fault) => fault.code === code);
  expect(faults).toHaveLength(mostFaultsTold + 1);
  expect(faults.map(({ message }) => message).filter((message) => message.includes('not listed'))).toEqual([
    `further faults from here on, not listed: ${20_000 - mostFaultsTold}`,
  ]);
});
