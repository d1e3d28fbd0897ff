import { expect, test } from 'vitest';
import { loadPolicies, policySet } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';
import { decided } from './small-policy.ts';

const policyOf = (label: string) => {
  const text = `policy: acme/help
language: en
version: 1
title: Acme help
source: { document: care.pdf }
targets: [{ id: all, response: { within: 1 hour, label: "${label}" }, source: { section: Times } }]
`;
  const { policies } = loadPolicies([{ path: 'acme/help/en/1.yaml', text }], publicHolidays);
  return policySet(
    policies.map(({ policy }) => policy),
    timeData,
  );
};

const noticesOf = async (label: string) =>
  (await decided(policyOf(label), {}, '2026-06-15T10:00:00+02:00')).notices.map(({ id }) => id);

test('a decision by a policy with texts still to be written says so, and one by a finished policy does not', async () => {
  expect(await noticesOf('<? the promise in words ?>')).toContain('texts-unwritten');
  expect(await noticesOf('In an hour')).not.toContain('texts-unwritten');
});
