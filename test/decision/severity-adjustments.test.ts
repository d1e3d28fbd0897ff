import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decided, faultsOf, smallPolicy } from './small-policy.ts';

const order = ['p1', 'p2', 'p3', 'p4'];
const policy = (head = 'setBy: vendor', more = '') => `severities:
${order.map((id) => `  ${id}: { label: ${id.toUpperCase()}, withoutTargets: true }`).join('\n')}
severity:
  ${head}
  criteria:
    - id: matrix
      table: { rows: impact, columns: urgency, cells: { high: { high: p1, medium: p2 }, medium: { high: p2, medium: p3 }, low: { "*": p4 } } }
      label: Impact and urgency
      source: { section: S }
  adjustments:
    - { id: vip, when: { vip: true }, raise: 1, label: One level higher for VIP, source: { section: S } }
    - { id: workaround, when: { workaround: simple }, lower: 1, label: One level lower with a workaround, source: { section: S } }
    - { id: down, when: { serviceState: down }, lowest: p2, label: At least P2, source: { section: S } }
  limits:
    - { id: test, when: { environment: test }, highest: p3, label: Tests, source: { section: S } }
  default: p3
${more}`;
const vendors = smallPolicy(policy());
const openedAt = '2026-06-10T09:00:00Z';
const asOf = '2026-06-12T09:00:00Z';
const severityOf = async (stated: object, set = vendors) => (await decided(set, { openedAt, ...stated }, asOf)).severity;
const change = (to: string) => [{ type: 'severity-changed', at: '2026-06-11T09:00:00Z', to }];

describe('a severity is adjusted', () => {
  test('by one for VIP customers, by one back with a workaround, and at least to what is said', async () => {
    const middle = { impact: 'medium', urgency: 'medium' };
    expect(await severityOf({ ...middle, vip: true })).toMatchObject({ id: 'p2', assessed: 'p2', basis: 'adjusted' });
    expect(await severityOf({ ...middle, workaround: 'simple' })).toMatchObject({ id: 'p4', basis: 'adjusted' });
    expect(await severityOf({ ...middle, vip: true, workaround: 'simple' })).toMatchObject({ id: 'p3', basis: 'assessed' });
    expect(await severityOf({ impact: 'low', urgency: 'low', serviceState: 'down' })).toMatchObject({ id: 'p2' });
    expect(await severityOf({ impact: 'high', urgency: 'high', vip: true })).toMatchObject({ id: 'p1', basis: 'assessed' });
  });

  test('before limits hold, and also where nothing else is known', async () => {
    expect(await severityOf({ impact: 'medium', urgency: 'medium', vip: true, environment: 'test' })).toMatchObject({ id: 'p3' });
    expect(await severityOf({ vip: true })).toMatchObject({ id: 'p2', assessed: null, basis: 'adjusted' });
  });

  test('as long as its reason lasts', async () => {
    const found = [{ type: 'facts-changed', at: '2026-06-11T09:00:00Z', set: { workaround: 'simple' } }];
    expect(await severityOf({ impact: 'medium', urgency: 'medium', events: found })).toMatchObject({ id: 'p4' });
  });

  test('and the rules that did it are among the sources', async () => {
    const { sources } = await decided(vendors, { openedAt, impact: 'medium', urgency: 'medium', vip: true }, asOf);
    expect(sources.map(({ rule, decides }) => [rule, decides])).toEqual([
      ['matrix/medium/medium', 'p3'],
      ['vip', '+1'],
    ]);
  });

  test('from a table of its own', async () => {
    const table = smallPolicy(
      policy().replace(
        /adjustments:[\s\S]*?limits:/,
        'adjustments:\n    - { id: plans, table: { rows: supportPlan, sets: raise, cells: { elite: 2, platinum: 1 } }, label: By plan, source: { section: S } }\n  limits:',
      ),
    );
    const stated = { impact: 'low', urgency: 'low' };
    expect(await severityOf({ ...stated, supportPlan: 'elite' }, table)).toMatchObject({ id: 'p2' });
    expect(await severityOf({ ...stated, supportPlan: 'platinum' }, table)).toMatchObject({ id: 'p3' });
  });
});

describe('a change of severity', () => {
  test('stands as it is', async () => {
    expect(await severityOf({ impact: 'low', urgency: 'low', vip: true, events: change('p4') })).toMatchObject({ id: 'p4' });
    const customers = smallPolicy(policy('setBy: customer'));
    expect(await severityOf({ requestedSeverity: 'p3', vip: true }, customers)).toMatchObject({
      id: 'p2',
      requested: 'p3',
      basis: 'adjusted',
    });
    expect(await severityOf({ requestedSeverity: 'p3', vip: true, events: change('p4') }, customers)).toMatchObject({
      id: 'p4',
      basis: 'requested',
    });
  });

  test('is a wish to be assessed where the policy says so', async () => {
    const asked = 'setBy: vendor\n  changes: requested';
    const wish =
      '    - { id: as-asked, when: { requestedSeverity: [p1, p2] }, then: p2, label: Asked, source: { section: S } }\n';
    const set = smallPolicy(policy(asked).replace('  adjustments:', `${wish}  adjustments:`));
    const before = await severityOf({ requestedSeverity: 'p4' }, set);
    expect(before).toMatchObject({ id: 'p4', requested: 'p4', basis: 'requested' });
    expect(await severityOf({ requestedSeverity: 'p4', events: change('p1') }, set)).toMatchObject({
      id: 'p2',
      requested: 'p1',
      assessed: 'p2',
      basis: 'assessed',
    });
    expect(await severityOf({ requestedSeverity: 'p4', vip: true, events: change('p3') }, set)).toMatchObject({ id: 'p2' });
    const taken = [...change('p1'), { type: 'facts-changed', at: '2026-06-11T10:00:00Z', set: { requestedSeverity: 'p3' } }];
    expect(await severityOf({ events: taken }, set)).toMatchObject({ id: 'p3', requested: 'p3' });
  });
});

test('what is adjusted is the same as the severity moved step by step', async () => {
  const matrix: Readonly<Record<string, string>> = { highhigh: 'p1', highmedium: 'p2', mediumhigh: 'p2', mediummedium: 'p3' };
  await fc.assert(
    fc.asyncProperty(
      fc.record(
        {
          impact: fc.constantFrom('high', 'medium', 'low'),
          urgency: fc.constantFrom('high', 'medium', 'low'),
          vip: fc.boolean(),
          workaround: fc.constantFrom('none', 'simple'),
          serviceState: fc.constantFrom('down', 'operational'),
          environment: fc.constantFrom('test', 'production'),
        },
        { requiredKeys: [] },
      ),
      async (stated) => {
        const { impact, urgency, vip, workaround, serviceState, environment } = stated;
        const start = impact === 'low' ? 'p4' : (matrix[`${impact}${urgency}`] ?? 'p3');
        let place = Number(start.slice(1)) + (workaround === 'simple' ? 1 : 0) - (vip ? 1 : 0);
        place = Math.min(4, Math.max(1, place));
        if (serviceState === 'down' && place > 2) place = 2;
        if (environment === 'test' && place < 3) place = 3;
        expect((await severityOf(stated)).id).toBe(`p${place}`);
      },
    ),
    { numRuns: 60 },
  );
});

describe('checks', () => {
  const said = (parts: string) => faultsOf(parts).map(({ code, message, hint, line }) => `${line} ${code}: ${message} (${hint})`);
  const withRule = (rule: string) =>
    policy().replace(
      /adjustments:[\s\S]*?limits:/,
      `adjustments:\n    - { id: a, ${rule}label: A, source: { section: S } }\n  limits:`,
    );

  test.each([
    ['', /incomplete-rule: `a` does not say what it does \(add one of these: `raise`, `lower`, `lowest`\)/],
    ['raise: 1, lower: 1, ', /incomplete-rule: `a` has `raise` and `lower` \(keep one of them\)/],
    ['raise: 4, ', /over-limit: there are only 4 severities \(write `raise: 3` or less\)/],
    ['lowest: p4, ', /without-effect: no case is slighter than `p4` anyway \(name a graver severity\)/],
    ['lowest: p5, ', /unknown-severity: /],
    ['raise: 1, when: { severity: p2 }, ', /fact-not-yet-known: /],
  ])('%s', (rule, fault) => {
    expect(said(withRule(rule)).join('\n')).toMatch(fault);
  });

  test('a change that nobody goes by, and a severity that is reached without a promise', () => {
    expect(said(policy('setBy: customer\n  changes: assessed')).join('\n')).toMatch(
      /ignored-key: the customer sets the severity, so a change is what the customer asks for \(take it away, or write `setBy: vendor`\)/,
    );
    const targets =
      'targets: [{ id: t, when: { severity: [p2, p3, p4] }, response: { within: 1 hour, label: R }, source: { section: S } }]\n';
    const text = policy('setBy: vendor', targets)
      .replace('P1, withoutTargets: true', 'P1')
      .replace('{ high: p1, medium: p2 }', '{ medium: p2 }');
    expect(said(text).join('\n')).toMatch(/severity-without-target: nothing is promised for the severity `p1`/);
  });
});
