import { expect, test } from 'vitest';
import { decided, faultsOf, smallPolicy } from './small-policy.ts';

const teams = `routing:
  teams:
    - { id: older, when: { release: older }, then: product-management, label: Older releases, source: { section: Releases } }
    - { id: reports, when: { topic: custom-report }, then: consulting, billable: possible, label: Reports, source: { section: Help } }
    - { id: others, then: support, source: { section: Help } }
`;
const billing = `  billing:
    - id: beyond-an-hour
      when: { topic: custom-report, assistanceMinutes: { above: 60 } }
      then: yes
      label: Reports beyond an hour are billed
      source: { section: Fees }
    - { id: first-hour, when: { topic: custom-report }, then: no, label: The first hour is free, source: { section: Fees } }
`;
const openedAt = '2026-06-10T09:00:00Z';
const routingOf = async (policy: string, stated: object) => {
  const { routing, sources, explanation } = await decided(smallPolicy(policy), { openedAt, ...stated }, openedAt);
  return { ...routing, rules: sources.map(({ rule }) => rule), explanation };
};

test('the first rule on billing that holds says what is billed, whichever team takes the case', async () => {
  const asked = { topic: 'custom-report', release: 'older', assistanceMinutes: 90 };
  expect(await routingOf(teams + billing, asked)).toMatchObject({
    team: 'product-management',
    billable: 'yes',
    rules: ['older', 'beyond-an-hour'],
  });
  expect(await routingOf(teams + billing, { ...asked, assistanceMinutes: 60 })).toMatchObject({
    billable: 'no',
    rules: ['older', 'first-hour'],
  });
  expect(await routingOf(teams + billing, { topic: 'custom-report' })).toMatchObject({ team: 'consulting', billable: 'no' });
});

test('where none holds, or there is no list, the rule of the team says it, and otherwise nothing is billed', async () => {
  const reports = teams + billing.replaceAll('custom-report', 'training');
  expect(await routingOf(reports, { topic: 'custom-report' })).toMatchObject({ billable: 'possible', rules: ['reports'] });
  expect(await routingOf(teams, { topic: 'custom-report' })).toMatchObject({ billable: 'possible' });
  expect(await routingOf(reports, {})).toMatchObject({ team: 'support', billable: 'no' });
});

test('rules on billing are explained with the others', async () => {
  const { explanation } = await routingOf(teams + billing, { topic: 'custom-report', assistanceMinutes: 90 });
  expect(explanation?.find(({ part }) => part === 'routing.billing')).toMatchObject({
    stage: 'routing',
    rules: [
      { id: 'beyond-an-hour', label: 'Reports beyond an hour are billed', outcome: 'holds', section: 'Fees' },
      { id: 'first-hour', outcome: 'not-tried' },
    ],
  });
});

test('faults in rules on billing are told with their place', () => {
  const rules = `  billing:
    - { id: a, then: maybe, label: A, source: { section: Fees } }
    - { id: b, source: { section: Fees } }
    - { id: b, when: { topik: training }, then: yes, label: B }
`;
  const told = faultsOf(teams + rules).map(({ line, code, message, hint }) => ({ line, code, message, hint }));
  expect(told).toEqual([
    { line: 13, code: 'wrong-value', message: expect.any(String), hint: expect.stringContaining('possible') },
  ]);
  expect(faultsOf(teams + rules.replace('maybe', 'yes')).map(({ line, code }) => `${line} ${code}`)).toEqual([
    '14 incomplete-rule',
    '14 missing-label',
    '15 duplicate-id',
    '15 missing-source',
    '15 unknown-fact',
  ]);
});
