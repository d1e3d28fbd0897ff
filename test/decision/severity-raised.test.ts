import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shipped } from '../shipped-policies.ts';
import { decided, faultsOf, smallPolicy } from './small-policy.ts';

const policy = (setBy: string, withDefault = '') => `severities:
  critical: { label: Critical, withoutTargets: true }
  major: { label: Major, withoutTargets: true }
  minor: { label: Minor, withoutTargets: true }
severity:
  setBy: ${setBy}
${withDefault}
  criteria:
    - { id: down, when: { serviceState: down }, then: critical, label: Down, source: { section: S } }
  limits:
    - { id: test, when: { environment: test }, highest: major, label: Never critical in a test, source: { section: S } }
  reviews:
    - id: raised
      when: { severity: critical, severityRaised: true }
      by: manager
      reason: Raised to critical
      source: { section: S }
notices:
  - { id: raised, when: { severityRaised: true }, label: Raised, source: { section: S } }
  - { id: not-raised, when: { severityRaised: false }, label: Not raised, source: { section: S } }
`;
const customers = smallPolicy(policy('customer'));
const openedAt = '2026-06-10T09:00:00Z';
const asOf = '2026-06-12T09:00:00Z';
const changed = (...to: string[]) =>
  to.map((severity, index) => ({ type: 'severity-changed', at: `2026-06-10T1${index}:00:00Z`, to: severity }));
const reviewOf = async (stated: object) => (await decided(customers, { openedAt, ...stated }, asOf)).severity.review?.by ?? null;

describe('a severity was raised', () => {
  test('where the last change made the case graver than it was', async () => {
    expect(await reviewOf({ requestedSeverity: 'major', events: changed('critical') })).toBe('manager');
    expect(await reviewOf({ requestedSeverity: 'critical', events: changed('minor', 'critical') })).toBe('manager');
    expect(await reviewOf({ events: changed('critical') })).toBe('manager');
  });

  test('and not where it was critical all along, was lowered, or is what it was', async () => {
    expect(await reviewOf({ requestedSeverity: 'critical' })).toBeNull();
    expect(await reviewOf({ requestedSeverity: 'critical', events: changed('critical') })).toBeNull();
    expect(await reviewOf({ requestedSeverity: 'major', events: changed('critical', 'critical') })).toBeNull();
    expect(await reviewOf({ requestedSeverity: 'critical', events: changed('minor') })).toBeNull();
  });

  test('and not where the limits keep it from rising', async () => {
    expect(await reviewOf({ requestedSeverity: 'major', environment: 'test', events: changed('critical') })).toBeNull();
    const { notices } = await decided(
      customers,
      { openedAt, requestedSeverity: 'minor', environment: 'test', events: changed('critical') },
      asOf,
    );
    expect(notices.map(({ id }) => id)).toEqual(['raised']);
  });

  test('and a change of desk does not make it so or otherwise', async () => {
    const desks = `desks:
  first: { label: First, timeZone: Europe/Berlin, hours: around-the-clock, source: { section: D } }
  second: { label: Second, timeZone: Europe/Berlin, hours: around-the-clock, source: { section: D } }
routing:
  desks: [{ id: all, then: first, source: { section: D } }]
`;
    const set = smallPolicy(policy('customer') + desks);
    const moved = { type: 'desk-changed', at: '2026-06-11T09:00:00Z', to: 'second' };
    const raised = await decided(set, { openedAt, requestedSeverity: 'minor', events: [...changed('critical'), moved] }, asOf);
    expect(raised.severity.review?.by).toBe('manager');
    const kept = await decided(set, { openedAt, requestedSeverity: 'critical', events: [moved] }, asOf);
    expect(kept.severity.review).toBeNull();
  });

  test('exactly where the decision without the last change has a slighter severity', async () => {
    const order = ['critical', 'major', 'minor'];
    const severity = fc.constantFrom(...order);
    const sets = [customers, smallPolicy(policy('vendor')), smallPolicy(policy('vendor', '  default: major'))];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sets),
        fc.record(
          {
            requestedSeverity: severity,
            serviceState: fc.constantFrom('down', 'degraded'),
            environment: fc.constantFrom('test', 'production'),
          },
          { requiredKeys: [] },
        ),
        fc.array(severity, { maxLength: 4 }),
        async (set, stated, changes) => {
          const idOf = async (events: object[]) => (await decided(set, { openedAt, ...stated, events }, asOf)).severity.id;
          const { notices } = await decided(set, { openedAt, ...stated, events: changed(...changes) }, asOf);
          const [is, was] = [await idOf(changed(...changes)), await idOf(changed(...changes).slice(0, -1))];
          const gravity = (id: string | null) => (id === null ? order.length : order.indexOf(id));
          const isRaised = changes.length > 0 && gravity(is) < gravity(was);
          expect(notices.map(({ id }) => id)).toEqual([isRaised ? 'raised' : 'not-raised']);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is not known while the severity is being found', () => {
    const early = policy('customer').replace('when: { serviceState: down }', 'when: { severityRaised: true }');
    expect(faultsOf(early)).toMatchObject([{ code: 'fact-not-yet-known', hint: 'it is known from `severity.reviews` on' }]);
    const limit = policy('customer').replace('when: { environment: test }', 'when: { severityRaised: true }');
    expect(faultsOf(limit)).toMatchObject([{ code: 'fact-not-yet-known' }]);
  });
});

describe('a change of severity proves that the case is open', () => {
  const notices = `notices:
  - { id: open, when: { caseState: open }, label: Open, source: { section: S } }
  - { id: new, when: { caseState: new }, label: New, source: { section: S } }
`;
  const set = smallPolicy(policy('customer').replace(/notices:[\s\S]*/, notices));
  const stateOf = async (stated: object, at = asOf) =>
    (await decided(set, { openedAt, ...stated }, at)).notices.map(({ id }) => id).join();

  test('from then on, where the case does not say otherwise', async () => {
    const events = changed('major');
    expect(await stateOf({ events })).toBe('open');
    expect(await stateOf({ events }, '2026-06-10T09:59:00Z')).toBe('new');
    expect(await stateOf({ events, caseState: 'new' })).toBe('new');
    expect(await stateOf({ events, caseState: null })).toBe('open');
  });

  test('and nothing else that happens does, nor one that comes with the opening', async () => {
    expect(await stateOf({ events: [{ type: 'responded', at: '2026-06-10T10:00:00Z' }] })).toBe('new');
    expect(await stateOf({ events: [{ type: 'severity-changed', at: openedAt, to: 'major' }] })).toBe('new');
  });

  test('so that Enterprise Down can be asked for in Case Tracker an hour after logging', async () => {
    const { severity } = await decided(
      shipped.set,
      {
        vendor: 'ptc',
        language: 'en',
        openedAt: '2026-12-09T10:00:00-05:00',
        channel: 'portal',
        supportPlan: 'active-support-enterprise',
        environment: 'production',
        productionStopped: true,
        symptoms: ['server-unresponsive'],
        requestedSeverity: 'reported',
        events: [{ type: 'severity-changed', at: '2026-12-09T11:00:00-05:00', to: 'enterprise-down' }],
      },
      '2026-12-09T12:00:00-05:00',
    );
    expect(severity.id).toBe('enterprise-down');
  });
});
