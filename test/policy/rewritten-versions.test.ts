import { describe, expect, test } from 'vitest';
import { decideChecked } from '../../engine/decision/decide.ts';
import { randomCases } from '../../engine/decision/random-cases.ts';
import type { CompiledPolicy } from '../../engine/index.ts';
import { shipped } from '../shipped-policies.ts';

/** Versions that say in other words what the one before them says; `decidesAnew` is the stage that decides otherwise all the same. */
const rewritten: readonly { edition: string; version: number; cases: number; decidesAnew?: string }[] = [
  { edition: 'planview/customer-care/sv', version: 3, cases: 1000 },
  { edition: 'planview/customer-care/fr', version: 3, cases: 1000 },
  { edition: 'planview/ppm-pro/en', version: 3, cases: 300 },
  { edition: 'ptc/technical-support/en', version: 2, cases: 300 },
  { edition: 'planettogether/support-guide/en', version: 3, cases: 300, decidesAnew: 'closure' },
];

const hour = 3_600_000;

/** What happens to a case, so many hours after its opening. */
const courses: readonly (readonly (readonly [number, string, object?])[])[] = [
  [],
  [
    [1, 'responded'],
    [2, 'defect-confirmed'],
    [3, 'waiting-on-customer'],
    [30, 'customer-replied'],
    [60, 'resolved'],
  ],
  [
    [1, 'status-updated'],
    [5, 'restored'],
    [9, 'reopened'],
    [20, 'facts-changed', { set: { workaround: 'simple', environment: 'test' } }],
  ],
  [
    [1, 'facts-changed', { set: { codeChangeNeeded: true, release: 'older' } }],
    [3, 'restored'],
    [6, 'resolved'],
  ],
  [
    [2, 'follow-up'],
    [4, 'facts-changed', { set: { functionTier: 'essential', region: 'emea' } }],
    [26, 'follow-up'],
    [50, 'follow-up'],
  ],
];

/** So many hours after its opening a case is looked at. */
const moments = [0, 7, 70, 400];

type Sent = Readonly<Record<string, unknown>> & { readonly openedAt: string; readonly events?: readonly { type: string }[] };

describe.each(rewritten)('$edition@$version', ({ edition, version, cases, decidesAnew }) => {
  const [before, after] = [shippedVersion(edition, version - 1), shippedVersion(edition, version)];

  test('decides cases of every kind as the version before it', () => {
    const isAsked = ({ events = [] }: Sent) => decidesAnew !== 'closure' || events.every(({ type }) => type !== 'follow-up');
    const sent = [
      ...randomCases(before, cases).map((one, index) => followed(one as Sent, index)),
      ...[before, after].flatMap(({ document }) => (document.examples ?? []).map((example) => example.case as Sent)),
    ].filter(isAsked);
    const promises = new Set<string>();
    const decidedOtherwise = sent.filter((one, index) => {
      const asOf = Date.parse(one.openedAt) + (moments[index % moments.length] ?? 0) * hour;
      const [was, is] = [before, after].map((policy) => whatIsDecided(policy, one, asOf, decidesAnew));
      promises.add(JSON.stringify(is?.promised));
      return was?.text !== is?.text;
    });
    expect(decidedOtherwise).toEqual([]);
    expect(promises.size).toBeGreaterThan(1);
  });

  test('says why it is there', () => {
    expect(after.document.notes?.[0]).toMatch(new RegExp(`^(V|La v)ersion ${version} `));
  });
});

function followed(sent: Sent, index: number): Sent {
  const course = courses[index % courses.length] ?? [];
  const at = (hours: number) => new Date(Date.parse(sent.openedAt) + hours * hour).toISOString();
  const events = course.map(([hours, type, more]) => ({ type, at: at(hours), ...more }));
  return { ...sent, events: [...(sent.events ?? []), ...events] };
}

/** A decision as text, without what names the version and its rules, and without the stage that may decide otherwise. */
function whatIsDecided(policy: CompiledPolicy, sent: Sent, asOf: number, without: string | undefined) {
  const request = { case: { vendor: policy.vendor, ...sent }, envelope: {}, prefix: '' } as const;
  const { policy: _, versions: __, sources, ...decision } = decideChecked(policy, request, asOf);
  const places = sources.filter(({ stage }) => stage !== without).map(({ rule: ___, ...place }) => place);
  const text = JSON.stringify({ ...decision, sources: places }, (key, value) => (key === without ? undefined : value));
  return { text, promised: Object.values(decision.targets).map((target) => target?.label) };
}

function shippedVersion(edition: string, version: number): CompiledPolicy {
  const found = shipped.set.policies.find(
    (policy) => `${policy.id}/${policy.language}` === edition && policy.version === version,
  );
  if (found === undefined) throw new Error(`there is no ${edition}@${version}`);
  return found;
}
