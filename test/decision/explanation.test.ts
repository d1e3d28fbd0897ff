import { expect, test } from 'vitest';
import { type Decision, decide } from '../../engine/index.ts';
import { freshSet, shipped } from '../shipped-policies.ts';

const input = {
  case: {
    vendor: 'planview',
    product: 'enterprise-one',
    language: 'sv',
    region: 'emea',
    environment: 'test',
    requestedSeverity: 'critical',
    openedAt: '2026-06-10T10:00:00+02:00',
  },
  asOf: '2026-06-10T10:00:00+02:00',
};

test('shows every rule tried and every condition with what the case says', async () => {
  const decision = (await decide(shipped.set, { ...input, explain: true }, 0)) as Decision;
  const parts = decision.explanation ?? [];
  expect(parts.map(({ part }) => part)).toEqual([
    'intake',
    'severity.criteria',
    'severity.limits',
    'severity.reviews',
    'routing.teams',
    'routing.desks',
    'targets',
    'clocks.support-hours',
    'exclusions',
    'disposition',
    'obligations',
    'notices',
  ]);
  const limit = parts.find(({ part }) => part === 'severity.limits')?.rules[0];
  expect(limit).toEqual({
    id: 'test-or-development',
    label: 'Test- och utvecklingsmiljöer är aldrig kritiska',
    outcome: 'holds',
    section: 'Allvarlighetsgrad för supportförfrågningar',
    condition: {
      all: [{ fact: 'environment', operator: 'isOneOf', value: ['test', 'development'], actual: 'test', holds: true }],
      holds: true,
    },
  });
  const desks = parts.find(({ part }) => part === 'routing.desks')?.rules.map(({ id, outcome }) => `${id} ${outcome}`);
  expect(desks?.slice(0, 3)).toEqual(['leankit does-not-hold', 'enterprise-one-emea holds', 'enterprise-one not-tried']);
});

test('is left out unless it is asked for, and changes nothing else', async () => {
  const [plain, explained] = [
    (await decide(shipped.set, input, 0)) as Decision,
    (await decide(shipped.set, { ...input, explain: true }, 0)) as Decision,
  ];
  expect(plain.explanation).toBeUndefined();
  const { explanation, targets, ...rest } = explained;
  expect(explanation?.length).toBeGreaterThan(0);
  expect({ ...plain, targets: undefined }).toEqual({ ...rest, targets: undefined });
  expect(targets.response).toMatchObject(plain.targets.response ?? {});
});

test('the same question to the same policies gives the same answer, id and all', async () => {
  expect(await decide(freshSet(), input, 1)).toEqual(await decide(shipped.set, input, 2));
  const other = (await decide(shipped.set, { ...input, asOf: '2026-06-10T10:00:01+02:00' }, 0)) as Decision;
  expect(other.decisionId).not.toBe(((await decide(shipped.set, input, 0)) as Decision).decisionId);
});
