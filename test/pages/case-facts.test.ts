import { describe, expect, test } from 'vitest';
import { decidedBy } from '../../admin-ui/features/simulate/deciding/decided-by.ts';
import { originOf, severityChange } from '../../admin-ui/shared/decision/case-facts.ts';
import { type Decision, decide, loadPolicies, policySet } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';

const version = (number: number, effective: string): { path: string; text: string } => ({
  path: `acme/help/en/${number}.yaml`,
  text: `
policy: acme/help
language: en
version: ${number}
title: Help
source: { document: a }
timeZone: UTC
effective: ${effective}
severities:
  high: { label: High, source: { section: b } }
  low: { label: Low, source: { section: b } }
severity: { setBy: customer, default: low }
targets:
  - { id: soon, when: { requestedSeverity: high }, response: { within: 4 hours, label: Soon }, source: { section: c } }
  - { id: others, when: { defectOrigin: vendor-software }, response: { within: 8 hours, label: Later }, source: { section: c } }
`,
});

const { policies, diagnostics } = loadPolicies(
  [version(1, '{}'), version(2, '{ from: 2026-06-02, openCases: move }')],
  publicHolidays,
);
const set = policySet(
  policies.map(({ policy }) => policy),
  timeData,
);

const raised = { type: 'severity-changed', to: 'high', at: '2026-06-01T12:00:00Z' };

async function decided(stated: object, asOf: string): Promise<Decision> {
  const supportCase = { vendor: 'acme', language: 'en', openedAt: '2026-06-01T10:00:00Z', ...stated };
  return (await decide(set, { case: supportCase, asOf, explain: true }, 0)) as Decision;
}

test('the policies of these tests are good', () => {
  expect(diagnostics).toEqual([]);
});

describe('what is told of a value by which rules were asked', () => {
  test('the case says it, it is assumed, it was worked out, or it comes from what happened', async () => {
    const asked = { requestedSeverity: 'low', usersAffected: 5, usersTotal: 10, events: [raised] };
    expect(originOf('usersAffected', 5, asked)).toBe('stated');
    expect(originOf('defectOrigin', 'vendor-software', asked)).toBe('assumed');
    expect(originOf('defectOrigin', 'vendor-software', { defectOrigin: 'vendor-software' })).toBe('stated');
    expect(originOf('usersAffectedPercent', 50, asked)).toBe('worked-out');
    expect(originOf('severityRaised', true, asked)).toBe('happened');
    // The engine asks the rules for the severity to which the case was changed: the case says another.
    const actual = async (asOf: string) => {
      const { explanation } = await decided(asked, asOf);
      return [...JSON.stringify(explanation).matchAll(/"fact":"requestedSeverity"[^}]*"actual":"(\w+)"/g)].map(
        ([, value]) => value,
      );
    };
    expect(await actual('2026-06-01T11:00:00Z')).toEqual(['low']);
    expect(await actual('2026-06-01T13:00:00Z')).toEqual(['low', 'high']);
    expect(originOf('requestedSeverity', 'low', asked)).toBe('stated');
    expect(originOf('requestedSeverity', 'high', asked)).toBe('happened');
  });

  test('a severity was changed by the last change up to the moment looked at', () => {
    const lowered = { ...raised, to: 'low', at: '2026-06-01T14:00:00Z' };
    const asked = { events: [lowered, raised, { type: 'responded', at: '2026-06-01T15:00:00Z' }] };
    const at = (asOf: string) => severityChange(asked, asOf)?.to;
    expect(['11:59', '12:00', '13:59', '14:00', '23:00'].map((time) => at(`2026-06-01T${time}:00Z`))).toEqual([
      undefined,
      'high',
      'high',
      'low',
      'low',
    ]);
    expect(severityChange({}, '2026-06-01T12:00:00Z')).toBeUndefined();
  });
});

test('the version that decided is named, and the one under which the case was opened where it moved', async () => {
  const [first] = policies;
  const opened = first && { id: first.policy.id, language: 'en', version: 1 };
  const told = async (asOf: string) => decidedBy(await decided({}, asOf), opened);
  expect(await told('2026-06-01T23:00:00Z')).toEqual({ policy: { id: 'acme/help', language: 'en', version: 1 } });
  expect(await told('2026-06-02T00:00:00Z')).toEqual({
    policy: { id: 'acme/help', language: 'en', version: 2 },
    openedUnder: 1,
  });
});
