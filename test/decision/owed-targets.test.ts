import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision, TargetPart } from '../../engine/index.ts';
import { decided, faultsOf, smallPolicy } from './small-policy.ts';

const policy = smallPolicy(`severities:
  major: { label: Major, source: { section: S } }
severity: { setBy: customer, default: major }
calendars:
  office: { label: Office, timeZone: Europe/Berlin, open: [{ days: mon-fri, from: "09:00", to: "17:00" }], source: { section: H } }
desks:
  support: { label: Support, timeZone: Europe/Berlin, hours: office, source: { section: D } }
routing:
  desks: [{ id: all, then: support, source: { section: D } }]
intake:
  - { id: end-users, when: { reporterRole: end-user }, outcome: redirected, to: key-contact, message: Ask your key contact, source: { section: I } }
  - { id: chats, when: { channel: chat }, outcome: refused, message: Not by chat, source: { section: I } }
exclusions:
  - { id: network, when: { cause: customer-network }, label: Your network, source: { section: E } }
targets:
  - id: all
    response: { within: 4 hours, on: office, label: In 4 hours }
    restoration: { commitment: best-effort, label: As soon as possible }
    resolution: { within: 10 days, pausedBy: waiting-on-customer, label: In 10 days }
    statusUpdate: { within: 1 day, label: Every day }
    rootCauseReport: { within: 5 days, starts: restored, label: In 5 days }
    source: { section: T }
disposition:
  - { id: wish, when: { caseType: enhancement }, status: closed, handedTo: product-management, label: Recorded, source: { section: P } }
closure: { afterBusinessDays: 2, afterFollowUps: 1, label: Closed after silence, source: { section: C } }
`);
const openedAt = '2026-06-08T09:00:00+02:00';
const on = (day: number, type: string) => ({ type, at: `2026-06-${String(day).padStart(2, '0')}T10:00:00+02:00` });
const later = '2026-06-26T09:00:00+02:00';
const statesOf = ({ targets }: Decision) => Object.fromEntries(Object.entries(targets).map(([kind, { state }]) => [kind, state]));
const clock = (state: string) => (state === 'running' || state === 'paused' || state === 'pending' ? state : undefined);

describe('a case that is not taken in', () => {
  test.each([{ reporterRole: 'end-user' }, { channel: 'chat' }, { channel: 'chat', cause: 'customer-network' }])(
    'is owed nothing: %j',
    async (stated) => {
      const decision = await decided(policy, { openedAt, ...stated, events: [on(8, 'follow-up')] }, later);
      expect(decision.targets).toEqual({});
      expect(decision.closure.closesAt).toBeNull();
      expect(decision.disposition.status).toBe('open');
      expect(decision.sources.filter(({ stage }) => stage === 'targets')).toEqual([]);
      expect(decision.intake.message).not.toBeNull();
    },
  );
});

describe('a case that its disposition closes', () => {
  const input = { openedAt, caseType: 'enhancement' };

  test('is owed an answer until it was given, and no other clock runs', async () => {
    const open = await decided(policy, input, '2026-06-08T10:00:00+02:00');
    expect(statesOf(open)).toEqual({ response: 'running' });
    expect(open.disposition).toEqual({ status: 'closed', handedTo: 'product-management', label: 'Recorded' });
    expect(statesOf(await decided(policy, input, later))).toEqual({ response: 'breached' });
    expect(statesOf(await decided(policy, { ...input, events: [on(8, 'responded')] }, later))).toEqual({ response: 'met' });
  });

  test('is not closed by silence a second time', async () => {
    const { closure, disposition } = await decided(policy, { ...input, events: [on(8, 'follow-up')] }, later);
    expect(closure).toEqual({ afterBusinessDays: 2, afterFollowUps: 1, closesAt: null });
    expect(disposition.label).toBe('Recorded');
  });
});

describe('a case that silence has closed', () => {
  const silent = { openedAt, events: [on(8, 'responded'), on(9, 'waiting-on-customer'), on(10, 'follow-up')] };
  const closesAt = '2026-06-12T10:00:00+02:00';

  test('runs until that moment and no longer', async () => {
    const before = await decided(policy, silent, '2026-06-12T09:59:59+02:00');
    expect(before.disposition.status).toBe('open');
    expect(before.closure.closesAt).toBe(closesAt);
    expect(before.targets.resolution).toMatchObject({ state: 'paused', elapsed: 25 * 3600 });
    expect(before.targets.rootCauseReport?.state).toBe('pending');
    expect(statesOf(await decided(policy, silent, closesAt))).toEqual({
      response: 'met',
      resolution: 'met',
      statusUpdate: 'breached',
    });
  });

  test('shows its clocks as they stood then, however much later one looks', async () => {
    const [then, after] = [await decided(policy, silent, closesAt), await decided(policy, silent, later)];
    const withoutWarnings = ({ targets }: Decision) => targets;
    expect(withoutWarnings(after)).toEqual(withoutWarnings(then));
    expect(after.disposition).toEqual({ status: 'closed', handedTo: null, label: 'Closed after silence' });
  });

  test('is met by whatever was not due yet, and breached by what was', async () => {
    const slow = { openedAt: '2026-05-29T09:00:00+02:00', events: [on(10, 'follow-up')] };
    expect(statesOf(await decided(policy, slow, later))).toEqual({
      response: 'breached',
      resolution: 'breached',
      statusUpdate: 'breached',
    });
  });

  test('goes on where the customer is heard again', async () => {
    const heard = { ...silent, events: [...silent.events, on(15, 'customer-replied')] };
    const { closure, disposition, targets } = await decided(policy, heard, '2026-06-15T11:00:00+02:00');
    expect([closure.closesAt, disposition.status, targets.resolution?.state]).toEqual([null, 'open', 'running']);
  });

  test('has no clock that runs, whatever happened before and after', async () => {
    const types = ['responded', 'waiting-on-customer', 'restored', 'resolved', 'status-updated', 'follow-up', 'reopened'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ type: fc.constantFrom(...types), hour: fc.nat(500) }), { maxLength: 8 }),
        fc.nat(600),
        async (happened, hour) => {
          const at = (after: number): string => new Date(Date.parse(openedAt) + after * 3_600_000).toISOString();
          const events = happened.map((event) => ({ type: event.type, at: at(event.hour) }));
          const asOf = at(hour);
          const decision = await decided(policy, { openedAt, events }, asOf);
          const { closesAt: closed } = decision.closure;
          if (closed === null || Date.parse(closed) > Date.parse(asOf)) return;
          const targets: TargetPart[] = Object.values(decision.targets);
          expect(targets.map(({ state }) => clock(state)).filter(Boolean)).toEqual([]);
          expect(decision.disposition.status).toBe('closed');
          for (const { startedAt, elapsed } of targets)
            expect(elapsed ?? 0).toBeLessThanOrEqual(Math.max(0, (Date.parse(closed) - Date.parse(startedAt ?? closed)) / 1000));
        },
      ),
      { numRuns: 150 },
    );
  });
});

test('closing that counts the hours of a desk is not guessed where no desk handles the case', async () => {
  const closing = (hours: string) => `desks:
  support: { label: Support, timeZone: Europe/Berlin${hours}, source: { section: D } }
routing:
  desks: [{ id: emea, when: { region: emea }, then: support, source: { section: D } }]
closure: { afterBusinessDays: 2, afterFollowUps: 1, on: desk-hours, label: Closed after silence, source: { section: C } }
`;
  const set = smallPolicy(closing(', hours: around-the-clock'));
  const events = [on(8, 'follow-up')];
  const { closure, notices } = await decided(set, { openedAt, events }, later);
  expect(closure.closesAt).toBeNull();
  expect(notices).toEqual([
    {
      id: 'closing-hours-not-known',
      label: 'When silence closes the case is not known: no desk handles the case (not stated: `region`)',
    },
  ]);
  expect((await decided(set, { openedAt }, later)).notices).toEqual([]);
  expect((await decided(set, { openedAt, region: 'emea', events }, later)).closure.closesAt).toBe('2026-06-10T10:00:00+02:00');
  expect(faultsOf(closing(''))).toMatchObject([
    { code: 'unknown-hours', message: '`support` has no hours, and closing counts on those of the desk' },
  ]);
});
