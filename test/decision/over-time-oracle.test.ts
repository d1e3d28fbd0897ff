import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decision, decideSync } from '../../engine/index.ts';
import { smallPolicy } from './small-policy.ts';

const minute = 60_000;
const day = 1440 * minute;
/** Monday 15 June 2026, 00:00 UTC. */
const monday = Date.UTC(2026, 5, 15);
const iso = (at: number): string => new Date(at).toISOString();
const shares = [25, 50, 100, 125];

const target = (id: string, promise: string) => `{ id: ${id}, ${promise}, source: { section: T } }`;
const set = smallPolicy(`calendars:
  office:
    label: Office
    timeZone: UTC
    open: [{ days: mon-fri, from: "09:00", to: "17:00" }]
    source: { section: H }
severities: { high: { label: High }, low: { label: Low } }
severity: { setBy: customer, default: low }
targets:
  - ${target('high', 'when: { severity: high }, resolution: { within: 2 hours, on: office, pausedBy: waiting-on-customer, label: Soon }')}
  - ${target('low', 'resolution: { within: 6 hours, on: office, pausedBy: waiting-on-customer, label: Later }')}
escalation:
${shares.map((share) => `  - { id: at-${share}, label: L, to: boss, after: ${share} % of resolution, source: { section: E } }`).join('\n')}
  - { id: late, label: L, to: boss, after: 3 hours on office, source: { section: E } }
closure:
  - { id: twice, when: { environment: test }, within: 2 days, reminders: [1 day, 1 business day], attempts: 2, label: C, source: { section: C } }
  - { id: once, within: 2 days, reminders: [1 day, 1 business day], attempts: 1, label: C, source: { section: C } }
`);

type CaseEvent = { readonly type: string; readonly at: number; readonly to?: string };

const cases = fc.record({
  openedAt: fc.integer({ min: 0, max: 96 }).map((quarter) => monday + quarter * 15 * minute),
  events: fc
    .array(
      fc.record({
        after: fc.integer({ min: 0, max: 100 }),
        what: fc.constantFrom('high', 'low', 'waiting-on-customer', 'customer-replied', 'resolved', 'reopened', 'follow-up'),
      }),
      { maxLength: 7 },
    )
    .map((all) => all.sort((one, other) => one.after - other.after)),
});

type Stated = { readonly openedAt: number; readonly events: readonly { readonly after: number; readonly what: string }[] };

function eventsOf({ openedAt, events }: Stated): CaseEvent[] {
  return events.map(({ after, what }) => {
    const at = openedAt + after * 15 * minute;
    return what === 'high' || what === 'low' ? { type: 'severity-changed', to: what, at } : { type: what, at };
  });
}

function decide(stated: Stated, asOf: number, environment = 'production', events = eventsOf(stated)): Decision {
  const told = events.map((event) => ({ ...event, at: iso(event.at) }));
  const request = { case: { vendor: 'acme', environment, openedAt: iso(stated.openedAt), events: told }, asOf: iso(asOf) };
  return decideSync(set, request, 0) as Decision;
}

const isOpen = (at: number): boolean => {
  const date = new Date(at);
  const [weekday, hour] = [date.getUTCDay(), date.getUTCHours()];
  return weekday >= 1 && weekday <= 5 && hour >= 9 && hour < 17;
};

/**
 * When levels are reached, found by going from quarter to quarter of an hour: what is open counts, unless the customer is waited for or
 * the case is resolved, and a level is reached as soon as so much was counted while the case is not resolved.
 */
function walk(stated: Stated, until: number): ReadonlyMap<string, number> {
  const reached = new Map<string, number>();
  let [severity, isWaiting, isResolved] = ['low', false, false];
  let [counted, sinceOpening] = [0, 0];
  const queue = eventsOf(stated);
  for (let at = stated.openedAt; at <= until; at += 15 * minute) {
    while ((queue[0]?.at ?? Number.POSITIVE_INFINITY) <= at) {
      const { type, to = severity } = queue.shift() as CaseEvent;
      if (type === 'severity-changed') severity = to;
      if (type === 'waiting-on-customer') isWaiting = true;
      if (type === 'customer-replied' || type === 'resolved' || type === 'reopened') isWaiting = false;
      if (type === 'resolved') isResolved = true;
      if (type === 'reopened') isResolved = false;
    }
    const limit = severity === 'high' ? 8 : 24;
    for (const share of shares)
      if (!isResolved && counted * 100 >= limit * share && !reached.has(`at-${share}`)) reached.set(`at-${share}`, at);
    if (!isResolved && sinceOpening >= 12 && !reached.has('late')) reached.set('late', at);
    if (isResolved || !isOpen(at)) continue;
    sinceOpening += 1;
    if (!isWaiting) counted += 1;
  }
  return reached;
}

/** Silence would end what is walked. */
const withoutFollowUps = cases.map((stated) => ({ ...stated, events: stated.events.filter(({ what }) => what !== 'follow-up') }));

test('levels are reached when a walk from quarter to quarter of an hour reaches them', () => {
  fc.assert(
    fc.property(withoutFollowUps, fc.integer({ min: 0, max: 250 }), (stated, quarters) => {
      const asOf = stated.openedAt + quarters * 15 * minute;
      const { levels } = decide(stated, asOf).escalation;
      const expected = walk(stated, asOf);
      const told = levels.map(({ id, reachedAt }) => [id, reachedAt == null ? undefined : Date.parse(reachedAt)]);
      expect(told, JSON.stringify(stated)).toEqual(levels.map(({ id }) => [id, expected.get(id)]));
    }),
    { numRuns: 150 },
  );
});

test('a greater share is never reached earlier, and what was reached stays reached', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 100 }), (stated, quarters, more) => {
      const asOf = stated.openedAt + quarters * 15 * minute;
      const before = decide(stated, asOf).escalation.levels;
      const moments = before
        .slice(0, shares.length)
        .map(({ reachedAt }) => (reachedAt == null ? Infinity : Date.parse(reachedAt)));
      expect(moments).toEqual([...moments].sort((one, other) => one - other));
      const after = decide(stated, asOf + more * 15 * minute).escalation.levels;
      for (const [place, { reachedAt }] of before.entries())
        if (reachedAt != null) expect(after[place]?.reachedAt).toBe(reachedAt);
    }),
    { numRuns: 100 },
  );
});

test('silence closes a case when a look at its events says so, reminders come before that, and more attempts never close it earlier', () => {
  fc.assert(
    fc.property(cases, (stated) => {
      const asOf = stated.openedAt + 30 * day;
      const { closesAt, reminders = [] } = decide(stated, asOf).closure;
      const twice = decide(stated, asOf, 'test').closure.closesAt;
      const closing = closesAt === null ? Infinity : Date.parse(closesAt);
      for (const { at } of reminders) expect(Date.parse(at)).toBeLessThan(closing);
      if (twice !== null) expect(Date.parse(twice)).toBeGreaterThanOrEqual(closing);
      const all = eventsOf(stated);
      const heard = all.findLastIndex(({ type }) => type === 'customer-replied' || type === 'reopened');
      const since = all.slice(heard + 1);
      const begun = all[heard] ?? since.find(({ type }) => type === 'waiting-on-customer' || type === 'follow-up');
      const asked = since.find(({ type }) => type === 'follow-up');
      const expected = begun && asked ? Math.max(begun.at + 2 * day, asked.at) : Infinity;
      let resolvedAt = Infinity;
      for (const { type, at } of all) {
        if (type === 'resolved') resolvedAt = Math.min(resolvedAt, at);
        if (type === 'reopened') resolvedAt = Infinity;
      }
      expect(closing, JSON.stringify(stated)).toBe(resolvedAt <= expected ? Infinity : expected);
    }),
    { numRuns: 150 },
  );
});
