import fc from 'fast-check';
import { type CompiledPolicy, compilePolicy } from '../../engine/decision/compiled-policy.ts';
import type { SupportPolicy } from '../../engine/index.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import { newestVersion } from '../shipped-policies.ts';

export type Json = Readonly<Record<string, unknown>>;

const severities = ['high', 'middle', 'low'];
/** The answers that cases give, chosen apart from what the analysis makes of conditions. */
export const answers: Readonly<Record<string, readonly unknown[]>> = {
  tier: [undefined, 'gold', 'silver', 'tin'],
  vip: [undefined, true, false],
  count: [undefined, 0, 1, 2, 3, 4, 5],
  marks: [undefined, [], ['x'], ['y'], ['x', 'y']],
};

const tests: readonly fc.Arbitrary<Json>[] = [
  fc.constantFrom<Json>({ tier: 'gold' }, { tier: ['gold', 'tin'] }, { tier: { not: 'silver' } }, { tier: { known: true } }),
  fc.constantFrom<Json>({ vip: true }, { vip: false }, { vip: { known: false } }),
  fc.constantFrom<Json>({ count: { atLeast: 2 } }, { count: { above: 2, below: 4 } }, { count: { atMost: 3 } }, { count: 5 }),
  fc.constantFrom<Json>(
    { marks: 'x' },
    { marks: ['x', 'y'] },
    { marks: { not: 'x' } },
    { marks: { not: ['x', 'y'] } },
    { marks: { known: true } },
  ),
];
const simple = fc.oneof(
  fc.constant<Json>({}),
  ...tests,
  fc.tuple(...tests).map(([a, b]) => ({ ...a, ...b })),
  fc.tuple(...tests).map(([, b, c]) => ({ ...b, ...c })),
  fc.tuple(...tests).map(([a, , c, d]) => ({ any: [a, c, { ...d }] })),
  fc.tuple(...tests).map(([a, b, , d]) => ({ ...d, not: { ...a, ...b } })),
);
const withSeverity = (name: string) =>
  fc.oneof(
    simple,
    fc
      .tuple(simple, fc.constantFrom('high', ['high', 'low'], { not: 'middle' }, { known: false }))
      .map(([when, value]) => ({ ...when, [name]: value })),
  );
const rules = (when: fc.Arbitrary<Json>, outcome: fc.Arbitrary<Json>, maxLength: number) =>
  fc
    .array(fc.tuple(when, outcome), { maxLength })
    .map((list) =>
      list.map(([one, decided], index) => ({ id: `r${index}`, ...(Object.keys(one).length > 0 && { when: one }), ...decided })),
    );

const leadsTo = (then: string): Json => ({ then, label: 'x' });

const severity = fc.constantFrom(...severities);
/** Rules of every kind over a few facts. */
export const documents = fc.record({
  severity: fc.record(
    {
      setBy: fc.constantFrom('vendor', 'customer'),
      changes: fc.constantFrom('requested', 'decided'),
      criteria: rules(withSeverity('requestedSeverity'), severity.map(leadsTo), 4),
      limits: rules(
        withSeverity('assessedSeverity'),
        fc
          .tuple(severity, fc.boolean())
          .map(([highest, isHandling]) => ({ highest, label: 'x', ...(isHandling && { binds: 'handling' }) })),
        2,
      ),
      adjustments: rules(
        withSeverity('assessedSeverity'),
        fc.constantFrom({ raise: 1, label: 'x' }, { lower: 1, label: 'x' }, { lowest: 'middle', label: 'x' }),
        2,
      ),
      default: severity,
    },
    { requiredKeys: ['criteria'] },
  ),
  intake: rules(withSeverity('requestedSeverity'), fc.constant({ outcome: 'refused', message: 'x' }), 1),
  exclusions: rules(withSeverity('severity'), fc.constant({ label: 'x' }), 1),
  routing: fc.record({
    teams: rules(withSeverity('severity'), fc.constantFrom('a', 'b').map(leadsTo), 4),
    desks: rules(withSeverity('assessedSeverity'), fc.constantFrom('one', 'two').map(leadsTo), 3),
  }),
  targets: rules(
    withSeverity('severity'),
    fc.constantFrom(
      { response: { within: '1 hour' } },
      { resolution: { within: '2 hours' } },
      { response: { within: '3 hours' }, resolution: { within: '4 hours' } },
    ),
    4,
  ),
});

const { policy: base } = newestVersion('planview/ppm-pro/en');

/** A policy with these rules, ready for deciding. */
export function compiled(parts: Json): CompiledPolicy {
  const document = {
    ...{ policy: 'acme/desk', language: 'en', version: 1, title: 'x', timeZone: 'UTC' },
    facts: {
      tier: { type: 'id', values: { gold: {}, silver: {}, tin: {} } },
      vip: { type: 'boolean' },
      count: { type: 'integer', minimum: 0, maximum: 5 },
      marks: { type: 'ids', values: { x: {}, y: {} } },
    },
    severities: Object.fromEntries(severities.map((id) => [id, { label: id }])),
    teams: { a: { label: 'a' }, b: { label: 'b' } },
    desks: { one: { label: 'one' }, two: { label: 'two' } },
    ...parts,
  };
  const clean = { ...document, facts: { ...document.facts, vip: { label: 'VIP' } } };
  // The rules are drawn by their form; what else a policy needs decides nothing here.
  return compilePolicy({ ...base, document: clean as unknown as SupportPolicy }, timeData);
}

/** Every case: what is answered, what is wished, and what the severity was changed to. */
export function* everyCase(facts: readonly string[]): Generator<Json> {
  const place = (index: number, chosen: Json): Json[] => {
    const fact = facts[index];
    if (fact === undefined) return [chosen];
    return (answers[fact] ?? []).flatMap((answer) =>
      place(index + 1, answer === undefined ? chosen : { ...chosen, [fact]: answer }),
    );
  };
  for (const one of place(0, {}))
    for (const requestedSeverity of [undefined, ...severities])
      for (const to of [undefined, ...severities])
        yield {
          ...one,
          ...(requestedSeverity !== undefined && { requestedSeverity }),
          openedAt: '2026-06-01T10:00:00Z',
          events: to === undefined ? [] : [{ type: 'severity-changed', at: '2026-06-01T11:00:00Z', to }],
        };
}
