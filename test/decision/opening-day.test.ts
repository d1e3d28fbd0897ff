import { expect, test } from 'vitest';
import { compilePolicy } from '../../engine/decision/compiled-policy.ts';
import { decideWith, isProblem } from '../../engine/decision/decide.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import { policyOf } from '../diff/edited-policy.ts';

const policy = policyOf(`
policy: acme/launch
language: en
version: 1
title: Acme
timeZone: America/New_York
source: { document: Terms }
severities: { normal: { label: Normal } }
severity: { default: normal }
targets:
  - id: launch
    when: { openedOn: { atLeast: 2027-01-01, below: 2027-04-01 } }
    response: { within: 1 hour, on: around-the-clock, label: Answer }
    source: { section: "1" }
  - id: before
    when: { openedOn: { below: 2027-01-01 } }
    response: { within: 8 hours, on: around-the-clock, label: Answer }
    source: { section: "2" }
  - { id: later, response: { within: 4 hours, on: around-the-clock, label: Answer }, source: { section: "3" } }
`);

test.each([
  ['2026-12-31T23:59:59-05:00', '8 hour'],
  ['2027-01-01T00:00:00-05:00', '1 hour'],
  ['2027-01-01T04:59:59Z', '8 hour'],
  ['2027-03-31T23:59:59-04:00', '1 hour'],
  ['2027-04-01T00:00:00-04:00', '4 hour'],
])('a case of %s is promised what holds for its day in the zone of the policy', async (openedAt, within) => {
  const compiled = compilePolicy(policy, timeData);
  const sent = { vendor: 'acme', openedAt };
  // The explained decision is made by both rule engines and throws where they differ.
  const decision = await decideWith(compiled, { case: sent, envelope: { explain: true }, prefix: '' }, Date.parse(openedAt));
  if (isProblem(decision)) throw new Error(decision.detail);
  const promised = decision.targets.response?.within;
  expect(promised && `${promised.value} ${promised.unit}`).toBe(within);
});

test('a case cannot state its day itself', async () => {
  const sent = { vendor: 'acme', openedAt: '2027-01-01T12:00:00Z', openedOn: '2026-01-01' };
  const refused = await decideWith(
    compilePolicy(policy, timeData),
    { case: sent, envelope: {}, prefix: '' },
    Date.parse('2027-01-02T00:00:00Z'),
  );
  expect(JSON.stringify(refused)).toContain('openedAt');
});
