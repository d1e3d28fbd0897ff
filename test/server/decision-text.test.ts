import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { type Decision, decide, loadPolicies, policySet } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/public-holidays.ts';
import { decisionText } from '../../server/terminal/decision-text.ts';

const text = `policy: acme/care
language: en
version: 1
title: Care
source: { document: a }
timeZone: Asia/Tokyo
calendars:
  office: { timeZone: America/Chicago, open: [{ days: mon-fri, from: "09:00", to: "17:00" }], source: { section: b } }
desks:
  emea: { label: Europe, timeZone: Europe/Berlin, hours: office, source: { section: b } }
severities: { minor: { label: Minor, source: { section: b } } }
severity: { setBy: customer, default: minor }
routing: { desks: [{ id: emea, when: { region: emea }, then: emea, source: { section: b } }] }
targets:
  - id: all
    response: { within: 2 hours, label: Two hours }
    restoration: { within: 2 hours, on: desk-hours, label: Two hours }
    resolution: { within: 2 days, starts: defect-confirmed, label: Two days }
    statusUpdate: { within: 1 business day, label: Every day }
    source: { section: b }
`;
const { policies, diagnostics } = loadPolicies([{ path: 'acme/care/en/1.yaml', text }], publicHolidays);
const [loaded] = policies;
const set = policySet(
  policies.map(({ policy }) => policy),
  timeData,
);

async function told(facts: object): Promise<{ decision: Decision; lines: string[] }> {
  const supportCase = { vendor: 'acme', openedAt: '2026-06-01T08:00:00Z', ...facts };
  const decision = (await decide(set, { case: supportCase, asOf: '2026-06-01T08:30:00Z', explain: true }, 0)) as Decision;
  if (loaded === undefined) throw new Error(JSON.stringify(diagnostics));
  return { decision, lines: decisionText(decision, loaded.policy.document, pc.createColors(false)).split('\n') };
}

describe('a decision as text', () => {
  test('tells times in the zone in which the decision does: without a desk, the policy’s', async () => {
    const { decision, lines } = await told({});
    expect(decision.targets.response?.dueAt).toBe('2026-06-01T19:00:00+09:00');
    expect(lines.find((line) => line.includes('Respond'))).toContain('by Mon 1 Jun 2026 19:00 GMT+9');
    const berlin = await told({ region: 'emea' });
    expect(berlin.decision.targets.response?.dueAt).toBe('2026-06-01T12:00:00+02:00');
    expect(berlin.lines.find((line) => line.includes('Respond'))).toContain('by Mon 1 Jun 2026 12:00 CEST');
  });

  test('says why there is no due time', async () => {
    const { decision, lines } = await told({});
    expect(decision.targets.restoration).toMatchObject({ commitment: 'time', state: 'open-ended', calendar: null, dueAt: null });
    expect(lines.find((line) => line.includes('Restore'))).toContain('no due time: the hours that count are not known');
    expect(lines.find((line) => line.includes('Resolve'))).toContain('from defect confirmed, which has not happened yet');
    expect(lines.find((line) => line.includes('Note'))).toContain('no desk handles the case (not stated: `region`)');
  });
});
