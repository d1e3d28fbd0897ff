import { expect, test } from 'vitest';
import { aroundTheClock, compilePolicy, loadPolicies } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';

const text = (unions: string): string => `policy: acme/help
language: en
version: 1
title: Help
source: { document: a }
calendars:
  austin: { timeZone: America/Chicago, open: [{ days: mon-fri, from: "09:00", to: "17:00" }], source: { section: b } }
  berlin: { timeZone: Europe/Berlin, open: [{ days: mon-fri, from: "09:00", to: "17:00" }], source: { section: b } }
unions: ${unions}
desks:
  everywhere: { label: Everywhere, timeZone: UTC, hours: follow-the-sun, source: { section: b } }
`;
const load = (unions: string) => loadPolicies([{ path: 'acme/help/en/1.yaml', text: text(unions) }], publicHolidays);

test('a union of a policy is open whenever one of its calendars is', () => {
  const { policies, diagnostics } = load('{ follow-the-sun: [austin, berlin] }');
  expect(diagnostics).toEqual([]);
  const [policy] = policies.map((loaded) => compilePolicy(loaded.policy, timeData).hours.of('follow-the-sun', {}));
  const hours = policy !== undefined && 'hours' in policy ? policy.hours : aroundTheClock;
  const [from, to] = [Date.parse('2026-06-01T00:00:00Z'), Date.parse('2026-06-02T00:00:00Z')];
  expect(hours.spans(from, to).map((span) => [span.from, span.to].map((at) => new Date(at).toISOString().slice(11, 16)))).toEqual(
    [['07:00', '22:00']],
  );
});

test('a union of what there is not, or under a name that is taken, is a fault', () => {
  expect(load('{ follow-the-sun: [austin, berln] }').diagnostics).toMatchObject([
    { code: 'unknown-calendar', line: 9, hint: 'did you mean `berlin`?' },
  ]);
  expect(load('{ follow-the-sun: [austin, berlin], desk-hours: [austin, berlin] }').diagnostics).toMatchObject([
    { code: 'name-clash', line: 9 },
  ]);
});
