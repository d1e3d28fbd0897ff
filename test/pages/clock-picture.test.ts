import { expect, test } from 'vitest';
import { formatStatedMoment } from '../../admin-ui/platform/time/format-time.ts';
import { clockPicture } from '../../admin-ui/shared/clock-strip/clock-picture.ts';
import { decided, smallPolicy } from '../decision/small-policy.ts';

const set = smallPolicy(`calendars:
  office: { timeZone: Europe/Berlin, open: [{ days: mon-fri, from: "09:00", to: "17:00" }], source: { section: H } }
desks: { support: { label: Support, timeZone: Europe/Berlin, hours: office, source: { section: D } } }
routing: { desks: [{ id: all, then: support, source: { section: R } }] }
severities: { minor: { label: Minor, source: { section: S } } }
severity: { setBy: customer, default: minor }
targets:
  - id: all
    response: { within: 4 hours, on: office, label: Four hours }
    resolution: { within: 1 business day, on: office, pausedBy: waiting-on-customer, label: A day }
    source: { section: T }
`);

test('a picture counts what the decision counts, also after the due time, and business days whole', async () => {
  const [policy] = set.policies;
  if (policy === undefined) throw new Error('no policy');
  const stated = {
    openedAt: '2026-06-01T10:00:00+02:00',
    events: [
      { type: 'waiting-on-customer', at: '2026-06-02T15:00:00+02:00' },
      { type: 'customer-replied', at: '2026-06-02T18:00:00+02:00' },
    ],
  };
  const decision = await decided(set, stated, '2026-06-03T20:00:00+02:00');
  const lanes = clockPicture(policy, decision)?.lanes ?? [];
  const counted = lanes.map(({ kind, segments }) => [
    kind,
    segments.filter(({ ahead }) => !ahead).reduce((sum, stretch) => sum + stretch.counted, 0) / 1000,
  ]);
  expect(counted).toEqual(Object.entries(decision.targets).map(([kind, target]) => [kind, target.elapsed]));
  expect(decision.targets.resolution).toMatchObject({ state: 'breached', elapsed: 55 * 3600 });
});

test.each([
  ['2026-06-04T09:00:00+02:00', 'Thu 4 Jun 2026, 09:00 CEST'],
  ['2026-06-04T02:00:00-05:00', 'Thu 4 Jun 2026, 02:00 UTC−5'],
  ['2026-06-04T12:30:00+05:30', 'Thu 4 Jun 2026, 12:30 UTC+5:30'],
  ['2026-06-03T23:59:00Z', 'Wed 3 Jun 2026, 23:59 UTC'],
])('%s is told as the desk’s clocks show it', (told, words) => {
  expect(formatStatedMoment(told, 'Europe/Berlin')).toBe(words);
});
