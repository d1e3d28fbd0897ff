import { describe, expect, test } from 'vitest';
import {
  compilePolicy,
  type Decision,
  decide,
  loadPolicies,
  type Policy,
  policySet,
  replay,
  type TargetPart,
} from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';

/** Around the clock and on office hours in two places; a low severity promises no response and no report. */
const text = (version: number, { response = '8 hours', more = '' } = {}): string => `policy: acme/care
language: en
version: ${version}
title: Care
source: { document: a }
timeZone: Europe/Berlin
${more}
calendars:
  berlin: { timeZone: Europe/Berlin, open: [{ days: mon-fri, from: "09:00", to: "17:00" }], source: { section: b } }
  boston: { timeZone: America/New_York, open: [{ days: mon-fri, from: "09:00", to: "17:00" }], source: { section: b } }
desks:
  berlin: { label: Berlin, timeZone: Europe/Berlin, hours: berlin, source: { section: b } }
  boston: { label: Boston, timeZone: America/New_York, hours: boston, source: { section: b } }
severities:
  high: { label: High, source: { section: b } }
  normal: { label: Normal, source: { section: b } }
  low: { label: Low, source: { section: b } }
severity: { setBy: customer, default: normal }
routing: { desks: [{ id: all, then: berlin, alternates: [boston], source: { section: b } }] }
targets:
  - id: high
    when: { severity: high }
    response: { within: 30 minutes, label: Half an hour }
    resolution: { within: 4 hours, label: Four hours }
    statusUpdate: { within: 1 hour, label: Every hour }
    source: { section: high }
  - id: normal
    when: { severity: normal }
    response: { within: ${response}, on: desk-hours, label: A working day }
    resolution: { within: 2 business days, pausedBy: waiting-on-customer, label: Two days }
    statusUpdate: { within: 1 day, label: Every day }
    rootCauseReport: { within: 5 business days, starts: restored, label: Five days }
    source: { section: normal }
  - id: low
    when: { severity: low }
    resolution: { commitment: best-effort, label: As soon as we can }
    source: { section: low }
`;

function load(...texts: string[]): Policy[] {
  const files = texts.map((one, index) => ({ path: `acme/care/en/${index + 1}.yaml`, text: one }));
  const { policies, diagnostics } = loadPolicies(files, publicHolidays);
  expect(diagnostics).toEqual([]);
  return policies.map(({ policy }) => policy);
}

const oneVersion = policySet(load(text(1)), timeData);
/** Moments of June 2026 in Berlin; the 1st is a Monday. */
const at = (moment: string): string => `2026-06-${moment}:00+02:00`;
type Event = readonly [moment: string, type: string, to?: string];

async function decisionOf(severity: string, events: readonly Event[], asOf: string, set = oneVersion, explain = false) {
  const input = events.map(([moment, type, to]) => ({ type, at: at(moment), ...(to !== undefined && { to }) }));
  const supportCase = { vendor: 'acme', requestedSeverity: severity, openedAt: at('01T10:00'), events: input };
  return (await decide(set, { case: supportCase, asOf: at(asOf), explain }, 0)) as Decision;
}

const answered: Event = ['01T16:00', 'responded'];
const told = ({ state, dueAt, elapsed, remaining, label }: TargetPart) => [state, dueAt, elapsed, remaining, label];
const aDay = 8 * 3600;

describe('a clock that has ended', () => {
  test('is judged by what was promised when it ended', async () => {
    const before = await decisionOf('normal', [answered], '03T10:00');
    const after = await decisionOf('normal', [answered, ['02T09:00', 'severity-changed', 'high']], '03T10:00');
    expect(told(after.targets.response as TargetPart)).toEqual(['met', at('02T10:00'), 6 * 3600, 2 * 3600, 'A working day']);
    expect(after.targets.response).toEqual(before.targets.response);
    expect(after.targets.resolution).toMatchObject({ state: 'breached', label: 'Four hours' });
    expect(after.sources.filter(({ stage }) => stage === 'targets').map(({ rule }) => rule)).toEqual(['normal', 'high']);
  });

  test('stays breached when less is promised afterwards', async () => {
    const events: Event[] = [answered, ['01T17:00', 'severity-changed', 'normal']];
    const { response } = (await decisionOf('high', events, '01T18:00')).targets;
    expect(told(response as TargetPart)).toEqual(['breached', at('01T10:30'), 6 * 3600, 1800 - 6 * 3600, 'Half an hour']);
  });

  test('is told although nothing of the kind is promised any more, and not told where nothing was yet', async () => {
    const lowered = await decisionOf('normal', [answered, ['02T09:00', 'severity-changed', 'low']], '03T10:00');
    expect(lowered.targets.response).toMatchObject({ state: 'met', label: 'A working day' });
    expect(lowered.targets.resolution).toMatchObject({ commitment: 'best-effort' });
    const raised = await decisionOf('low', [answered, ['02T09:00', 'severity-changed', 'high']], '03T10:00');
    expect(Object.keys(raised.targets)).toEqual(['resolution', 'statusUpdate']);
  });

  test('keeps the hours of the desk that had the case', async () => {
    const before = (await decisionOf('normal', [answered], '03T10:00')).targets.response as TargetPart;
    const { response } = (await decisionOf('normal', [answered, ['01T16:30', 'desk-changed', 'boston']], '03T10:00')).targets;
    expect(response).toMatchObject({ calendar: 'berlin', state: 'met', elapsed: before.elapsed, remaining: before.remaining });
    expect(Date.parse(response?.dueAt ?? '')).toBe(Date.parse(before.dueAt ?? ''));
  });

  test('goes by the order of what happened at the same instant', async () => {
    const raise: Event = ['01T16:00', 'severity-changed', 'high'];
    expect((await decisionOf('normal', [answered, raise], '02T10:00')).targets.response).toMatchObject({ state: 'met' });
    expect((await decisionOf('normal', [raise, answered], '02T10:00')).targets.response).toMatchObject({ state: 'breached' });
  });

  test('of a status update is not moved by one that is given afterwards, nor by a severity', async () => {
    const restored: Event = ['02T12:00', 'restored'];
    const events: Event[] = [restored, ['02T13:00', 'severity-changed', 'high'], ['02T14:00', 'status-updated']];
    const late = await decisionOf('normal', events, '03T10:00');
    expect(told(late.targets.statusUpdate as TargetPart)).toEqual([
      'breached',
      at('02T10:00'),
      26 * 3600,
      -2 * 3600,
      'Every day',
    ]);
    const again = await decisionOf('normal', [...events, ['02T15:00', 'reopened']], '02T15:30');
    expect(told(again.targets.statusUpdate as TargetPart)).toEqual(['running', at('02T16:00'), 1800, 1800, 'Every hour']);
  });

  test('of a report is not moved by a second restoration', async () => {
    const events: Event[] = [
      ['02T12:00', 'restored'],
      ['03T12:00', 'root-cause-reported'],
      ['04T12:00', 'reopened'],
      ['05T12:00', 'restored'],
    ];
    const { rootCauseReport } = (await decisionOf('normal', events, '08T10:00')).targets;
    expect(rootCauseReport).toMatchObject({ state: 'met', startedAt: at('02T12:00'), elapsed: 24 * 3600 });
  });

  test('counts on by what is promised now when the case is reopened', async () => {
    const events: Event[] = [
      ['01T13:00', 'resolved'],
      ['02T09:00', 'severity-changed', 'high'],
    ];
    expect((await decisionOf('normal', events, '02T10:00')).targets.resolution).toMatchObject({
      state: 'met',
      label: 'Two days',
    });
    const { resolution } = (await decisionOf('normal', [...events, ['02T12:00', 'reopened']], '02T12:00')).targets;
    expect(told(resolution as TargetPart)).toEqual(['running', at('02T13:00'), 3 * 3600, 3600, 'Four hours']);
  });
});

describe('when another version takes open cases over', () => {
  const second = text(2, { response: '1 hour', more: 'effective: { from: 2026-06-02, openCases: move }' });
  const third = text(3, { response: '2 hours', more: 'effective: { from: 2026-06-03, openCases: move }' });
  const versions = load(text(1), second, third);
  const set = policySet(versions, timeData);

  test('a clock that ended before is judged by the version that had the case', async () => {
    const first = await decisionOf('normal', [answered], '02T12:00', set, true);
    expect(first.policy.version).toBe(2);
    expect(first.targets.response).toMatchObject({ state: 'met', elapsed: 6 * 3600, remaining: aDay - 6 * 3600 });
    expect(first.targets.response?.segments?.map(({ policyVersion }) => policyVersion)).toEqual([1]);
    expect(first.targets.resolution?.segments?.map(({ policyVersion }) => policyVersion)).toEqual([2]);
    expect(first.versions.earlier).toEqual([{ version: 1, digest: versions[0]?.digest }]);
    expect(first.sources.filter(({ stage }) => stage === 'targets').map(({ rule }) => rule)).toEqual(['normal']);
    const between = await decisionOf('normal', [['02T14:00', 'responded']], '03T12:00', set);
    expect(between.policy.version).toBe(3);
    expect(between.targets.response).toMatchObject({ state: 'breached', elapsed: 12 * 3600, remaining: -11 * 3600 });
    expect(between.versions.earlier).toEqual([{ version: 2, digest: versions[1]?.digest }]);
    const running = await decisionOf('normal', [], '03T12:00', set);
    expect(running.targets.response).toMatchObject({ state: 'breached', remaining: 2 * 3600 - 18 * 3600 });
    expect(running.versions.earlier).toBeUndefined();
  });

  test('the decision comes out again from the versions that it names', async () => {
    for (const asOf of ['02T12:00', '03T12:00']) {
      const given = await decisionOf('normal', [answered], asOf, set, true);
      const named = [...(given.versions.earlier ?? []), given.policy].map(({ digest }) =>
        compilePolicy(versions.find((one) => one.digest === digest) as Policy, timeData),
      );
      const supportCase = {
        vendor: 'acme',
        requestedSeverity: 'normal',
        openedAt: at('01T10:00'),
        events: [{ type: 'responded', at: at('01T16:00') }],
      };
      const deciding = named.at(-1);
      if (deciding === undefined) throw new Error('no version');
      const again = await replay(deciding, { case: supportCase, asOf: at(asOf), explain: true }, 0, {
        earlier: named.slice(0, -1),
      });
      expect(again).toEqual(given);
    }
  });
});
