import { expect, test } from 'vitest';
import { type CompiledPolicy, relevantFacts } from '../../engine/index.ts';
import { compiled, shippedVersion } from './two-versions.ts';

const openedAt = '2026-06-13T03:00:00Z';

const factsOf = (policy: CompiledPolicy, stated: object): string[] => {
  const found = relevantFacts(policy, { openedAt, ...stated });
  if ('status' in found) throw new Error(found.detail);
  return found.facts.map(({ fact }) => fact);
};

const enterpriseDown = {
  supportPlan: 'active-support-enterprise',
  environment: 'production',
  productionStopped: true,
  symptoms: ['server-unresponsive'],
  channel: 'phone',
};

test('finds what matters only in the company of all that a rule asks for', () => {
  const policy = compiled(shippedVersion('ptc/technical-support/en').policy);
  expect(factsOf(policy, {})).toEqual(
    expect.arrayContaining([...Object.keys(enterpriseDown), 'productivityDrop', 'usersAffected']),
  );
});

test('leads from no answer to the gravest severity by questions that matter alone', () => {
  const policy = compiled(shippedVersion('ptc/technical-support/en').policy);
  let stated = {};
  for (const [fact, value] of Object.entries(enterpriseDown)) {
    expect(factsOf(policy, stated), fact).toContain(fact);
    stated = { ...stated, [fact]: value };
  }
  expect(factsOf(policy, stated)).not.toContain('productivityDrop');
});
