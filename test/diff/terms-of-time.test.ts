import { expect, test } from 'vitest';
import { comparePolicies, loadPolicies, type Policy } from '../../engine/index.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';

type Parts = { readonly target?: string; readonly severity?: string; readonly more?: string };

const policyOf = ({ target = '', severity = '', more = '' }: Parts): Policy => {
  const text = `policy: acme/care
language: en
version: 1
title: Care
timeZone: Europe/Berlin
source: { document: care.pdf }
calendars: { office: { timeZone: Europe/Berlin, open: [{ days: mon-fri, from: "09:00", to: "17:00" }], source: { section: Hours } } }
events: { assigned: { label: Assigned } }
desks: { second: { label: Second, timeZone: Europe/Berlin, hours: office, source: { section: Desks } } }
routing: { desks: [{ id: all, then: second, source: { section: Desks } }] }
severities: { high: { label: High }, middle: { label: Middle }, low: { label: Low } }
severity: { setBy: customer, default: low${severity} }
targets: [{ id: all, response: { within: 4 hours, on: office, ${target}label: Soon }, source: { section: Targets } }]
${more}`;
  const { policies, diagnostics } = loadPolicies([{ path: 'acme/care/en/1.yaml', text }], publicHolidays);
  expect(diagnostics).toEqual([]);
  return (policies[0] as (typeof policies)[number]).policy;
};

const told = (before: Parts, after: Parts) =>
  comparePolicies(policyOf(before), policyOf(after)).differences.map(({ stage, what, before: was, after: is }) => [
    stage,
    what,
    was,
    is,
  ]);

const cut = 'cutoff: "15:00", ';
const later = (until: string) => `${cut}afterCutoff: { within: next business day, until: ${until} }, `;

test.each<[string, string, string, string]>([
  [cut, later('"12:00"'), 'nothing else after the cut-off', 'after the cut-off: the next business day, until 12:00'],
  [
    later('"12:00"'),
    later('closing'),
    'after the cut-off: the next business day, until 12:00',
    'after the cut-off: the next business day, until closing',
  ],
  [
    `${cut}starts: assigned, `,
    `${cut}starts: assigned, cutoffOf: opened, `,
    'the cut-off is judged from the start of the clock',
    'the cut-off is judged from the opening',
  ],
  [
    `${cut}starts: assigned, cutoffOf: opened, `,
    `${cut}starts: assigned, cutoffOf: occurred, `,
    'the cut-off is judged from the opening',
    'the cut-off is judged from when it happened',
  ],
])('a target that says `%s` and then `%s`', (before, after, was, is) => {
  expect(told({ target: before }, { target: after })).toEqual([['targets', 'response, every case', was, is]]);
});

const level = (after: string): Parts => ({
  more: `escalation: [{ id: manager, to: second, label: Manager, after: ${after}, source: { section: Escalation } }]\n`,
});

test.each<[string, string, string, string]>([
  [
    '2 hours late for response',
    '4 hours late for response',
    '2 hours after the response was due',
    '4 hours after the response was due',
  ],
  ['50 % of response', '4 hours late for response', '50 % of the response', '4 hours after the response was due'],
])('a level that comes after `%s` and then `%s`', (before, after, was, is) => {
  expect(told(level(before), level(after))).toEqual([['escalation', 'level manager: reached after', was, is]]);
});

const adjusted = (terms: string): Parts => ({
  severity: `, adjustments: [{ id: vip, when: { vip: true }, ${terms}, label: Served first, source: { section: Severity } }]`,
});

test.each<[string, Parts, Parts, (string | null)[][]]>([
  [
    'raises by more',
    adjusted('raise: 1'),
    adjusted('raise: 2'),
    [['severity', 'adjustment vip: raise', '1 level graver', '2 levels graver']],
  ],
  [
    'lowers instead',
    adjusted('raise: 1'),
    adjusted('lower: 1'),
    [
      ['severity', 'adjustment vip: lower', null, '1 level slighter'],
      ['severity', 'adjustment vip: raise', '1 level graver', null],
    ],
  ],
  [
    'has a slightest severity instead',
    adjusted('lower: 1'),
    adjusted('lowest: middle'),
    [
      ['severity', 'adjustment vip: lowest', null, 'middle'],
      ['severity', 'adjustment vip: lower', '1 level slighter', null],
    ],
  ],
  ['is new', {}, adjusted('raise: 1'), [['severity', 'adjustment vip', null, '1 level graver when vip']]],
])('an adjustment that %s', (_, before, after, differences) => {
  expect(told(before, after)).toEqual(differences);
});

const credit = (after: string): Parts => ({
  more: `credits: [{ id: late, of: response, ${after}gives: 10 %, source: { section: Credits } }]\n`,
});

test.each<[string, Parts, Parts, string, string | null, string | null]>([
  ['from a lateness on', credit(''), credit('after: 4 hours late, '), 'credit late: after', null, 'once 4 hours late'],
  [
    'later',
    credit('after: 2 hours late, '),
    credit('after: 4 hours late, '),
    'credit late: after',
    'once 2 hours late',
    'once 4 hours late',
  ],
  ['anew', {}, credit('after: 4 hours late, '), 'credit late', null, 'response, 10 % once 4 hours late'],
])('a credit that is given %s', (_, before, after, ...words) => {
  expect(told(before, after)).toEqual([['credits', ...words]]);
});
