import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decision, decide, type TargetPart } from '../../engine/index.ts';
import { shipped } from '../shipped-policies.ts';

const cases = [
  {
    vendor: 'planview',
    language: 'fr',
    product: 'enterprise-one',
    region: 'emea',
    severities: ['critical', 'major', 'moderate', 'minor'],
    desks: ['daptiv', 'enterprise-one-americas'],
  },
  {
    vendor: 'planview',
    language: 'sv',
    product: 'projectplace',
    region: 'emea',
    deployment: 'saas',
    severities: ['critical', 'major', 'moderate', 'minor'],
    desks: ['projectplace-americas', 'troux-emea'],
  },
  { vendor: 'planettogether', severities: ['severity-1', 'severity-2', 'severity-3', 'severity-4'], desks: [] },
];
const hour = 3_600_000;
const iso = (at: number): string => new Date(at).toISOString();

const supportCases = fc.constantFrom(...cases).chain(({ severities, desks, ...stated }) => {
  const at = fc.integer({ min: -48, max: 240 });
  const plain = fc.record({
    type: fc.constantFrom(
      'waiting-on-customer',
      'customer-replied',
      'defect-confirmed',
      'responded',
      'restored',
      'resolved',
      'reopened',
      'status-updated',
    ),
    at,
  });
  const changed = fc.record({ type: fc.constant('severity-changed'), to: fc.constantFrom(...severities), at });
  const moved = fc.record({
    type: fc.constant('desk-changed'),
    to: fc.constantFrom(...(desks.length > 0 ? desks : ['none'])),
    at,
  });
  return fc.record({
    stated: fc.constant(stated),
    requestedSeverity: fc.constantFrom(...severities),
    /** Around both clock changes of Chicago, Los Angeles and Berlin, and a summer's week. */
    opened: fc
      .constantFrom(
        '2026-03-06T20:00:00Z',
        '2026-03-27T08:30:00Z',
        '2026-06-10T07:00:00Z',
        '2026-10-23T15:00:00Z',
        '2026-10-30T22:00:00Z',
      )
      .map(Date.parse),
    events: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: plain },
        { weight: 1, arbitrary: changed },
        ...(desks.length > 0 ? [{ weight: 1, arbitrary: moved }] : []),
      ),
      { maxLength: 8 },
    ),
    asOf: fc.integer({ min: 0, max: 300 }),
  });
});

const limitSeconds = ({ elapsed, remaining }: TargetPart): number => (elapsed ?? 0) + (remaining ?? 0);
const sum = (parts: readonly { readonly seconds: number }[]): number => parts.reduce((total, { seconds }) => total + seconds, 0);

async function targetsOf({
  stated,
  requestedSeverity,
  opened,
  events,
  asOf,
}: {
  stated: object;
  requestedSeverity: string;
  opened: number;
  events: { type: string; at: number }[];
  asOf: number;
}): Promise<[string, TargetPart][]> {
  const input = {
    ...stated,
    requestedSeverity,
    openedAt: iso(opened),
    events: events.map((event) => ({ ...event, at: iso(opened + event.at * hour) })),
  };
  const decision = (await decide(shipped.set, { case: input, asOf: iso(opened + asOf * hour), explain: true }, 0)) as Decision;
  return Object.entries(decision.targets);
}

describe('whatever happens to a case,', () => {
  test('the ledger of every clock adds up, and its days to the target', { timeout: 120_000 }, async () => {
    let timed = 0;
    await fc.assert(
      fc.asyncProperty(supportCases, async (supportCase) => {
        for (const [kind, target] of await targetsOf(supportCase)) {
          const { segments = [], days = [], dueAt, elapsed, startedAt } = target;
          if (dueAt === null || startedAt === null) {
            expect([elapsed, segments, days], kind).toEqual([null, [], []]);
            continue;
          }
          timed += 1;
          expect(sum(segments.filter(({ state }) => state === 'running')), kind).toBe(elapsed);
          expect(sum(segments), kind).toBe(elapsed);
          expect(sum(days), kind).toBe(limitSeconds(target));
          const edges = segments.map(({ from, to }) => [Date.parse(from), Date.parse(to)] as const);
          expect(
            edges.slice(1).map(([from]) => from),
            kind,
          ).toEqual(edges.slice(0, -1).map(([, to]) => to));
          if (edges.length > 0) expect(edges[0]?.[0]).toBe(Date.parse(startedAt));
          const shown = days.flatMap(({ spans }) =>
            spans.filter(({ state }) => state === 'running').map(({ from, to }) => Date.parse(to) - Date.parse(from)),
          );
          expect(shown.reduce((total, length) => total + length, 0) / 1000, kind).toBe(limitSeconds(target));
          const warned = target.warnings.map(({ at }) => Date.parse(at));
          expect(warned, kind).toEqual([...warned].sort((a, b) => a - b));
          expect(warned.at(-1) ?? 0, kind).toBeLessThanOrEqual(Date.parse(dueAt));
        }
      }),
      { numRuns: 250 },
    );
    expect(timed).toBeGreaterThan(200);
  });

  test('looking later changes no due time unless the customer is waited for or something happened', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(supportCases, fc.integer({ min: 1, max: 50 }), async (supportCase, later) => {
        const past = supportCase.events.filter(({ at }) => at <= supportCase.asOf);
        const now = await targetsOf({ ...supportCase, events: past });
        const then = Object.fromEntries(await targetsOf({ ...supportCase, events: past, asOf: supportCase.asOf + later }));
        for (const [kind, target] of now) {
          if (target.state === 'paused')
            expect(Date.parse(then[kind]?.dueAt ?? '')).toBeGreaterThanOrEqual(Date.parse(target.dueAt ?? ''));
          else expect(then[kind]?.dueAt, kind).toBe(target.dueAt);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('what happens after the end of a clock leaves it as it was', { timeout: 120_000 }, async () => {
    let ended = 0;
    const later = fc.array(
      fc.record({
        type: fc.constantFrom('severity-changed', 'desk-changed', 'status-updated', 'waiting-on-customer', 'defect-confirmed'),
        after: fc.integer({ min: 0, max: 40 }),
        place: fc.nat(),
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(supportCases, later, async (supportCase, more) => {
        const own = cases.find(
          ({ severities: _, desks: __, ...stated }) => JSON.stringify(stated) === JSON.stringify(supportCase.stated),
        );
        const past = supportCase.events.filter(({ at }) => at <= supportCase.asOf);
        const happened = more.flatMap(({ type, after, place }) => {
          const names = type === 'severity-changed' ? own?.severities : type === 'desk-changed' ? own?.desks : ['none'];
          const to = names?.[place % Math.max(1, names.length)];
          return to === undefined ? [] : [{ type, at: supportCase.asOf + after, ...(to !== 'none' && { to }) }];
        });
        const now = await targetsOf({ ...supportCase, events: past });
        const asOf = supportCase.asOf + 50;
        const then = Object.fromEntries(await targetsOf({ ...supportCase, events: [...past, ...happened], asOf }));
        for (const [kind, target] of now.filter(([kind]) => hasEnded(kind, past))) {
          ended += 1;
          expect(untimed(then[kind]), kind).toEqual(untimed(target));
        }
      }),
      { numRuns: 150 },
    );
    expect(ended).toBeGreaterThan(50);
  });
});

const enders: Readonly<Record<string, readonly string[]>> = {
  response: ['responded', 'restored', 'resolved'],
  restoration: ['restored', 'resolved'],
  resolution: ['resolved'],
  statusUpdate: ['restored', 'resolved'],
};

/** Whether a clock has ended by now: an answer is one for good, a reopened case goes on. */
function hasEnded(kind: string, events: readonly { type: string; at: number }[]): boolean {
  const inOrder = [...events].sort((a, b) => a.at - b.at).map(({ type }) => type);
  const reopened = kind === 'response' ? -1 : inOrder.lastIndexOf('reopened');
  return inOrder.slice(reopened + 1).some((type) => enders[kind]?.includes(type));
}

/** A target whose moments are told without an offset, which is that of the desk that has the case. */
function untimed(target: TargetPart | undefined): unknown {
  if (target === undefined) return undefined;
  const { days, ...rest } = target;
  return JSON.parse(JSON.stringify(rest), (_, value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value,
  );
}
