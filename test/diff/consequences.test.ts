import { expect, test } from 'vitest';
import { compareLanguages, comparePolicies, loadPolicies, type Policy } from '../../engine/index.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';

const policyOf = (target: string, more = '', language = 'en'): Policy => {
  const text = `policy: acme/care
language: ${language}
version: 1
title: Care
source: { document: care.pdf }
severities: { low: { label: Low } }
severity: { default: low }
targets: [{ id: all, response: { within: 1 hour, ${target}label: Soon }, source: { section: Targets } }]
${more}`;
  const { policies, diagnostics } = loadPolicies([{ path: `acme/care/${language}/1.yaml`, text }], publicHolidays);
  expect(diagnostics).toEqual([]);
  return (policies[0] as (typeof policies)[number]).policy;
};

const credit = (terms: string): string => `credits: [{ id: late, of: response, ${terms}, source: { section: Credits } }]\n`;

const told = (before: Policy, after: Policy) =>
  comparePolicies(before, after).differences.map(({ stage, what, before: was, after: is }) => [stage, what, was, is]);

test.each<[string, string, [string | null, string | null]]>([
  ['', 'onSeverityChange: restart, ', ['goes on with another severity', 'begins anew with another severity']],
  ['objective: 95 %, ', 'objective: 97.5 %, ', ['in 95 % of cases', 'in 97.5 % of cases']],
  ['objective: 95 %, ', '', ['in 95 % of cases', 'no objective']],
  ['', 'warnAt: [30 minutes, 75 %], ', ['warned as the policy says', 'warned at 75 %, 30 minutes before']],
])('a target that says `%s` and then `%s`', (before, after, words) => {
  expect(told(policyOf(before), policyOf(after))).toEqual([['targets', 'response, every case', ...words]]);
});

test('a promise is told with all that it says', () => {
  const { differences } = comparePolicies(
    policyOf(''),
    policyOf('onSeverityChange: restart, warnAt: [75], objective: 95, on: around-the-clock, starts: reopened, '),
  );
  expect(differences.map(({ after }) => after)).toEqual([
    '1 hour around the clock, from reopened, begins anew with another severity, warned at 75 %, in 95 % of cases',
  ]);
});

test.each<[string, string, string, string | null, string | null]>([
  ['gives: 10 %', 'gives: 20 %', 'credit late: gives', '10 %', '20 %'],
  ['gives: 10 %', 'gives: 10 %, per: 1 hour late', 'credit late: per', 'once late', 'for every 1 hour late'],
  [
    'gives: 10 %, per: 1 hour late',
    'gives: 10 %, per: 1 hour late, begun: true',
    'credit late: begun',
    'when a unit is over',
    'as soon as a unit has begun',
  ],
  ['gives: 10 %, per: 1 hour late, most: 50 %', 'gives: 10 %, per: 1 hour late', 'credit late: most', '50 %', null],
])('a credit that says `%s` and then `%s`', (before, after, ...words) => {
  expect(told(policyOf('', credit(before)), policyOf('', credit(after)))).toEqual([['credits', ...words]]);
});

test('a credit that comes is told in words', () => {
  expect(told(policyOf(''), policyOf('', credit('per: 2 hours late, begun: true, gives: 10 %, most: 50 %')))).toEqual([
    ['credits', 'credit late', null, 'response, 10 % for every 2 hours late that has begun, at most 50 %'],
  ]);
});

test('what means the same makes no difference, nor between languages', () => {
  const one = policyOf('warnAt: [75, 90], objective: 95, onSeverityChange: keep, ', credit('gives: 10'));
  const same = policyOf('warnAt: [90 %, 75 %], objective: 95 %, ', credit('gives: 10 %'));
  expect(comparePolicies(one, same).meaning).toBe(0);
  const swedish = policyOf('warnAt: [90 %, 75 %], objective: 95 %, ', credit('gives: 10 %'), 'sv');
  expect(compareLanguages([one, swedish]).differences).toEqual([]);
  const other = policyOf('objective: 96 %, ', credit('gives: 15 %'), 'sv');
  expect(
    compareLanguages([one, other])
      .differences.map(({ stage }) => stage)
      .sort(),
  ).toEqual(['credits', 'targets']);
});
