import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { type Decision, decide, loadPolicies, type PolicySet, policySet, type SupportPolicy } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';
import { decisionText } from '../../server/render/decision-text.ts';
import { decided, smallPolicy } from '../decision/small-policy.ts';
import { shipped } from '../shipped-policies.ts';

const careText = `policy: acme/care
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
const { policies, diagnostics } = loadPolicies([{ path: 'acme/care/en/1.yaml', text: careText }], publicHolidays);
const [loaded] = policies;
const careSet = policySet(
  policies.map(({ policy }) => policy),
  timeData,
);

async function told(facts: object): Promise<{ decision: Decision; lines: string[] }> {
  const supportCase = { vendor: 'acme', openedAt: '2026-06-01T08:00:00Z', ...facts };
  const decision = (await decide(careSet, { case: supportCase, asOf: '2026-06-01T08:30:00Z', explain: true }, 0)) as Decision;
  if (loaded === undefined) throw new Error(JSON.stringify(diagnostics));
  return { decision, lines: decisionText(decision, loaded.policy.document, pc.createColors(false)).split('\n') };
}

const plain = pc.createColors(false);
const documentOf = ({ policy: { digest } }: Decision, { policies }: PolicySet): SupportPolicy => {
  const found = policies.find((policy) => policy.digest === digest);
  if (found === undefined) throw new Error('no such policy');
  return found.document;
};
const linesOf = async (stated: object, asOf: string): Promise<string[]> => {
  const decision = (await decide(shipped.set, { case: stated, asOf }, 0)) as Decision;
  return decisionText(decision, documentOf(decision, shipped.set), plain).split('\n');
};
/** The lines under a name at the left, without it. */
const under = (lines: readonly string[], name: string): string[] => {
  const from = lines.findIndex((line) => line.startsWith(`  ${name} `));
  if (from < 0) return [];
  const rest = lines.slice(from + 1);
  const end = rest.findIndex((line) => !line.startsWith(' '.repeat(14)));
  return [lines[from] ?? '', ...rest.slice(0, end)].map((line) => line.slice(14));
};
const openedAt = '2026-06-10T10:00:00+02:00';
const swedish = { vendor: 'planview', language: 'sv', region: 'emea', openedAt };

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

  test('names every address once, says what it is, and where a chat inside the product is found', async () => {
    const lines = await linesOf({ ...swedish, product: 'spigit', country: 'SE' }, openedAt);
    expect(under(lines, 'Reach')).toEqual([
      'https://support.planview.com · Customer Care Community · Ärendeformulär',
      'chat inside the product · Chatten i Spigit',
    ]);
    expect(under(await linesOf({ ...swedish, product: 'enterprise-one', country: 'DE' }, openedAt), 'Reach')).toEqual([
      'https://support.planview.com · Customer Care Community · Ärendeformulär',
      '+497219597262 (DE) · Tyskland',
      'customercare@planview.eu · E-post',
      'fax +497219597222 · Fax Europa',
    ]);
  });

  test('says what a rule decided', async () => {
    const lines = await linesOf(
      { ...swedish, product: 'enterprise-one', requestedSeverity: 'critical', environment: 'test' },
      openedAt,
    );
    expect(under(lines, 'Why').map((line) => line.replace(/ \(.*/, ''))).toEqual([
      'at most major: test-or-development',
      'team customer care: otherwise',
      'desk enterprise one emea: enterprise-one-emea',
      'targets: response-major',
      'support hours are desk hours: otherwise',
      'targets: vendor-major',
      'notices: several-languages',
    ]);
  });

  test('gives rules of one name with what each decided', async () => {
    const set = smallPolicy(`desks:
  first: { label: First, timeZone: Europe/Berlin, source: { section: D } }
routing:
  teams: [{ id: all, then: support, label: All, source: { section: D } }]
  billing: [{ id: all, then: possible, label: All, source: { section: D } }]
  desks: [{ id: all, then: first, source: { section: D } }]
`);
    const decision = await decided(set, { openedAt }, openedAt);
    const sources = decision.sources.map(({ stage, part, rule, decides }) => [stage, part, rule, decides]);
    expect(sources).toEqual([
      ['routing', 'routing.teams', 'all', 'support'],
      ['routing', 'routing.billing', 'all', 'possible'],
      ['routing', 'routing.desks', 'all', 'first'],
    ]);
    const text = decisionText(decision, documentOf(decision, set), plain);
    expect(under(text.split('\n'), 'Why')).toEqual(['team support: all (D)', 'billed possible: all (D)', 'desk first: all (D)']);
  });

  test('of a case that is not taken in tells why, and promises nothing', async () => {
    const lines = await linesOf(
      { ...swedish, product: 'enterprise-one', reporterRole: 'end-user', requestedSeverity: 'critical', cause: 'oem-software' },
      openedAt,
    );
    expect(under(lines, 'Intake')).toEqual([expect.stringMatching(/^redirected to administrator · För Enterprise One/)]);
    expect(under(lines, 'Owed')).toEqual(['nothing: the case is not taken in']);
    const names = lines.map((line) => line.slice(2, 14).trim());
    expect(names).toContain('Would go to');
    for (const name of ['Handled by', 'Respond', 'Excluded', 'Escalate', 'Becomes', 'Case']) expect(names).not.toContain(name);
  });

  test('says when silence will close a case, and when it has', async () => {
    const events = ['2', '3'].map((day) => ({ type: 'follow-up', at: `2026-06-0${day}T10:00:00+02:00` }));
    const silent = {
      ...swedish,
      product: 'enterprise-one',
      requestedSeverity: 'minor',
      openedAt: '2026-06-01T09:00:00+02:00',
      events,
    };
    const open = await linesOf(silent, '2026-06-10T10:00:00+02:00');
    expect(under(open, 'Case')).toEqual(['will be closed on Wed 17 Jun 2026 10:00 CEST unless the customer answers']);
    const closed = await linesOf(silent, '2026-06-20T10:00:00+02:00');
    expect(under(closed, 'Case')).toEqual(['was closed on Wed 17 Jun 2026 10:00 CEST for want of an answer']);
    expect(under(closed, 'Becomes')[0]).toMatch(/^closed · /);
    expect(under(closed, 'Owed')).toEqual([]);
  });

  test('of a wish that is recorded and closed says that only the answer is owed', async () => {
    const input = { vendor: 'planettogether', caseType: 'enhancement', openedAt: '2026-06-10T09:00:00-07:00' };
    const lines = await linesOf(input, '2026-06-10T10:00:00-07:00');
    expect(under(lines, 'Respond')[0]).toMatch(/^by Thu 11 Jun 2026 09:00 PDT/);
    expect(under(lines, 'Owed')).toEqual(['nothing else: the case is closed']);
    expect(under(lines, 'Becomes')[0]).toMatch(/^closed, handed to product management/);
  });

  test('counts around the clock and in business days without saying on what', async () => {
    const french = {
      vendor: 'planview',
      language: 'fr',
      product: 'enterprise-one',
      region: 'emea',
      requestedSeverity: 'critical',
      openedAt,
    };
    expect(under(await linesOf(french, openedAt), 'Restore')[0]).toMatch(/ {3}2 hours around the clock$/);
    const lines = await linesOf({ ...swedish, product: 'enterprise-one', requestedSeverity: 'critical' }, openedAt);
    expect(under(lines, 'Resolve')[0]).toMatch(/ · 2 business days from defect confirmed, which has not happened yet$/);
  });
});
