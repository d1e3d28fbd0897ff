import { createColors } from 'picocolors';
import { expect, test } from 'vitest';
import { bandsOf } from '../../admin-ui/shared/clock-strip/bands.ts';
import { holidaySource } from '../../admin-ui/shared/policies/holiday-table.ts';
import {
  compilePolicy,
  type Decision,
  decide,
  holidayYears,
  loadPolicies,
  policySet,
  type TargetPart,
} from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';
import { decisionText } from '../../server/render/decision-text.ts';

const text = `
policy: acme/help
language: en
version: 1
title: Acme care
vendorName: Acme
timeZone: Australia/Adelaide
source: { document: Test }
calendars:
  adelaide:
    timeZone: Australia/Adelaide
    open: [{ days: mon-fri, from: "09:00", to: "22:00" }]
    holidays: { country: AU, region: SA }
    source: { section: H }
desks:
  adelaide: { label: Adelaide, timeZone: Australia/Adelaide, hours: adelaide, source: { section: D } }
severities:
  minor: { label: Minor, source: { section: S } }
severity: { setBy: customer, default: minor }
routing:
  desks: [{ id: all, then: adelaide, source: { section: D } }]
targets:
  - { id: all, response: { within: 12 hours, on: adelaide, label: Soon }, source: { section: T } }
`;
const loaded = loadPolicies([{ path: 'acme/help/en/1.yaml', text }], publicHolidays);
const policies = loaded.policies.map(({ policy }) => policy);
const request = {
  case: { vendor: 'acme', openedAt: '2026-12-24T10:00:00+10:30' },
  asOf: '2026-12-24T11:00:00+10:30',
  explain: true,
};

/** The holidays as the page has them: sent as JSON for a run of years. */
function pageTimeData() {
  const years = Array.from({ length: holidayYears.to - holidayYears.from + 1 }, (_, step) => holidayYears.from + step);
  const input = [...new Set(years.flatMap((year) => publicHolidays.holidays('AU', 'SA', year)))];
  const places = JSON.parse(JSON.stringify({ 'AU-SA': input }));
  return { holidays: holidaySource({ version: publicHolidays.version, places }), timeZoneVersion: process.versions.tz ?? null };
}

test('Christmas Eve in Adelaide counts until the evening, and says so wherever the day is told', async () => {
  const decision = (await decide(policySet(policies, timeData), request, 0)) as Decision;
  const target = decision.targets.response as TargetPart;
  const [policy] = policies;
  if (policy === undefined) throw new Error('no policy');
  // 9 hours until 19:00, the 28th is kept instead of Boxing Day, 3 hours on Tuesday.
  expect(target.dueAt).toBe('2026-12-29T12:00:00+10:30');
  expect(target.days?.[0]).toMatchObject({
    date: '2026-12-24',
    seconds: 9 * 3600,
    remarks: [{ kind: 'holiday', label: 'Christmas Eve 19:00–24:00', from: '19:00', to: '24:00' }],
  });
  expect(decisionText(decision, policy.document, createColors(false))).toContain('10:00–19:00, Christmas Eve 19:00–24:00');
  const window = { from: Date.parse('2026-12-24T00:00:00+10:30'), to: Date.parse('2026-12-25T12:00:00+10:30') };
  const [band] = bandsOf(compilePolicy(policy, timeData), target, 'Australia/Adelaide', window);
  expect(band?.remarks.map(({ label, from }) => [label, new Date(from).toISOString()])).toEqual([
    ['Christmas Eve 19:00–24:00', '2026-12-24T08:30:00.000Z'],
    ['Christmas Day', '2026-12-24T13:30:00.000Z'],
  ]);
});

test('the page decides the same with the holidays that it is sent', async () => {
  const here = await decide(policySet(policies, timeData), request, 0);
  expect(await decide(policySet(policies, pageTimeData()), request, 0)).toEqual(here);
});
