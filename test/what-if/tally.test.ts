import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SimulatedCase, simulateCase, Tally, type TallyCounts, type Transition, versionsOf } from '../../engine/index.ts';
import { madeUpCases } from './made-up-cases.ts';
import { changed, compiled, decidingPolicies } from './two-versions.ts';

const { before, after } = changed(
  'planview/customer-care/fr',
  ['within: 96 hours', 'within: 72 hours'],
  [/^severity:\n/m, 'severity:\n  default: minor\n'],
);
const [was, is] = [compiled(before), compiled(after)];
const cases = [...madeUpCases(was, 300, 5), { id: 'bad', dataLoss: 'no' }, { vendor: 'ptc' }, { id: 'no moment' }, 'no case'];

const simulated = (from = was, to = is): SimulatedCase[] => {
  const versions = versionsOf(from, to);
  return cases.map((one, index) => simulateCase(versions, one, index + 1));
};
const tallyOf = (all: readonly SimulatedCase[]): TallyCounts => {
  const tally = new Tally(25);
  for (const one of all) tally.add(one);
  return tally.counts();
};
const swapped = (transitions: readonly Transition[]): Transition[] =>
  transitions.map(({ from, to, cases: count }) => ({ from: to, to: from, cases: count }));

describe('the same version twice', () => {
  test.each(decidingPolicies.map((policy) => [`${policy.id}/${policy.language}`, policy] as const))(
    'changes nothing in %s',
    (_, policy) => {
      const versions = versionsOf(compiled(policy), compiled(policy));
      const made = madeUpCases(versions.before, 200, 3);
      const counts = tallyOf(made.map((one, index) => simulateCase(versions, one, index + 1)));
      expect(counts).toMatchObject({ cases: 200, different: 0, reworded: 0, parts: [], targets: {}, groups: [], changed: [] });
      expect(counts.alike).toBeGreaterThan(150);
      expect([...counts.severities, ...counts.desks].every(({ from, to }) => from === to)).toBe(true);
    },
  );
});

test('tallies of any split, in any order, through JSON, add up to the tally of the whole', () => {
  const all = simulated();
  const whole = tallyOf(all);
  expect(whole.changed.length).toBe(25);
  fc.assert(
    fc.property(fc.array(fc.nat(4), { minLength: all.length, maxLength: all.length }), fc.boolean(), (shares, isReversed) => {
      const parts = [0, 1, 2, 3, 4].map((share) => tallyOf(all.filter((_, index) => shares[index] === share)));
      const tally = new Tally(25);
      for (const part of isReversed ? parts.reverse() : parts) tally.merge(JSON.parse(JSON.stringify(part)) as TallyCounts);
      expect(tally.counts()).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test('swapping the versions swaps what they are compared in', () => {
  const [there, back] = [tallyOf(simulated()), tallyOf(simulated(is, was))];
  expect(back).toMatchObject({
    cases: there.cases,
    alike: there.alike,
    different: there.different,
    reworded: there.reworded,
    parts: there.parts,
  });
  for (const part of ['severities', 'desks', 'outcomes'] as const)
    expect(new Set(swapped(back[part]).map((one) => JSON.stringify(one)))).toEqual(
      new Set(there[part].map((one) => JSON.stringify(one))),
    );
  expect(Object.keys(back.targets)).toEqual(Object.keys(there.targets));
  for (const [kind, { due, states }] of Object.entries(there.targets)) {
    const other = back.targets[kind as keyof typeof back.targets];
    const { earlier, later, mostEarlier, mostLater, leastEarlier, leastLater, gained, lost } = due;
    expect(other?.due).toEqual({
      earlier: later,
      later: earlier,
      mostEarlier: mostLater,
      mostLater: mostEarlier,
      leastEarlier: leastLater,
      leastLater: leastEarlier,
      gained: lost,
      lost: gained,
    });
    expect(new Set(swapped(other?.states ?? []).map((one) => JSON.stringify(one)))).toEqual(
      new Set(states.map((one) => JSON.stringify(one))),
    );
  }
  const turned = back.changed.map(({ changes, ...one }) => ({
    ...one,
    changes: changes.map((change) => ({ ...change, before: change.after, after: change.before })),
  }));
  expect(turned).toEqual(there.changed);
});

test('cases that cannot be decided are told apart by why, and touch no others', () => {
  const { outcomes, undecided } = tallyOf(simulated());
  expect(outcomes).toContainEqual({ from: 'faulty', to: 'faulty', cases: 3 });
  expect(outcomes).toContainEqual({ from: 'not-covered', to: 'not-covered', cases: 1 });
  expect(undecided).toMatchObject([
    {
      place: 301,
      id: 'bad',
      faults: [{ pointer: '/dataLoss', detail: '`dataLoss` is true or false, not `"no"`', under: 'both' }],
    },
    { place: 302, before: 'not-covered', faults: [{ detail: 'the policy is of `planview`, not of `ptc`' }] },
    { place: 303, id: 'no moment', faults: [{ pointer: '/openedAt' }] },
    { place: 304, id: null, faults: [{ detail: 'a request is an object with a `case`, not `"no case"`' }] },
  ]);
});

test('a fact that only one version knows is a fault under the other alone', () => {
  const richer = changed('planview/customer-care/fr', [/^title:/m, 'facts: { blast: { type: boolean, label: Blast } }\ntitle:']);
  const versions = versionsOf(compiled(richer.before), compiled(richer.after));
  const one = simulateCase(versions, { id: 'A', blast: true, openedAt: '2026-06-10T10:00:00Z' }, 1);
  expect(one).toMatchObject({
    before: { status: 'faulty' },
    after: { status: 'decided' },
    changes: [{ part: 'coverage', before: 'faulty', after: 'decided' }],
  });
  expect(tallyOf([one]).undecided).toMatchObject([{ faults: [{ pointer: '/blast', under: 'before' }] }]);
});

test('a case is looked at from its own moment, else from the stated one, else from when it last changed', () => {
  const stated = Date.parse('2026-06-20T00:00:00Z');
  const one = {
    openedAt: '2026-06-10T10:00:00Z',
    requestedSeverity: 'major',
    events: [{ type: 'responded', at: '2026-06-11T10:00:00Z' }],
  };
  const state = (input: unknown, asOf?: number): unknown => {
    const { before: outcome } = simulateCase({ ...versionsOf(was, is, asOf), paired: undefined }, input, 1);
    return outcome.status === 'decided' ? outcome.decision?.asOf : outcome.status;
  };
  expect(state({ case: one, asOf: '2026-06-12T10:00:00Z' }, stated)).toBe('2026-06-12T05:00:00-05:00');
  expect(state(one, stated)).toBe('2026-06-19T19:00:00-05:00');
  expect(state(one)).toBe('2026-06-11T05:00:00-05:00');
  expect(state({ requestedSeverity: 'major' })).toBe('faulty');
});
