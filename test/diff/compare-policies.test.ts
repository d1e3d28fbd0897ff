import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { randomCases } from '../../engine/decision/random-cases.ts';
import { comparePolicies, decideSync, type Policy, policySet, type SupportPolicy } from '../../engine/index.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import { growth } from '../growth.ts';
import { newest, newestVersion } from '../shipped-policies.ts';
import { policyOf, shippedPolicy } from './edited-policy.ts';
import { entriesOf, leavesOf, type Path, pointer, withLeafChanged, without } from './leaves.ts';

const policies = newest.map(({ policy }) => policy);
const names = policies.map((policy) => [`${policy.id}/${policy.language}`, policy] as const);
const runs = process.env.DUELINE_LONG ? 600 : 75;
const withDocument = (policy: Policy, document: SupportPolicy): Policy => ({ ...policy, document });

/** A policy by its name, so that what fails can be read. */
const named = (name: string): Policy => names.find(([one]) => one === name)?.[1] ?? shippedPolicy(name).policy;
const anyName = fc.constantFrom(...names.map(([name]) => name));

/** A policy and a place in it; what a rule remembers of the cell that it was is not written anywhere. */
const placed = (places: (document: SupportPolicy) => readonly Path[]) =>
  anyName.chain((name) => {
    const written = places(named(name).document).filter((path) => !path.includes('cell'));
    return fc.tuple(fc.constant(name), fc.constantFrom(...written));
  });

/** What has to stand in its entry. */
const required = new Set(
  'policy language version title source name case expect id kind value timeZone open days from to every type'.split(' '),
);
const removable = (document: SupportPolicy): Path[] => entriesOf(document).filter((path) => !required.has(String(path.at(-1))));

describe('a policy', () => {
  test.each(names)('%s does not differ from itself', (_, policy) => {
    expect(comparePolicies(policy, policy)).toEqual({ differences: [], meaning: 0, wording: 0 });
    expect(comparePolicies(policy, structuredClone(policy)).differences).toEqual([]);
  });

  test.each(names.filter(([, { language }]) => language !== 'base'))(
    '%s does not differ when it is written in another layout',
    (name) => {
      const { policy, file } = newestVersion(name);
      const relaid = stringify(keysTurnedRound(parse(file.text)), {
        collectionStyle: 'block',
        defaultStringType: 'QUOTE_DOUBLE',
      });
      const commented = relaid.replace(/^(\w)/gm, '# a comment\n$1');
      expect(comparePolicies(policy, policyOf(commented)).differences).toEqual([]);
    },
  );
});

describe('a change', () => {
  test('of any value shows at its place', () => {
    fc.assert(
      fc.property(placed(leavesOf), ([name, path]) => {
        const policy = named(name);
        const { differences } = comparePolicies(policy, withDocument(policy, withLeafChanged(policy.document, path)));
        const place = pointer(path);
        expect(differences.filter((one) => isAround(one.path, place))).not.toEqual([]);
        // An id takes with it whatever refers to it; nothing else shows more than what it was and what it is.
        if (!['id', 'type', 'fact'].includes(String(path.at(-1)))) expect(differences.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: runs },
    );
  });

  test('that takes an entry away shows', () => {
    fc.assert(
      fc.property(placed(removable), ([name, path]) => {
        const policy = named(name);
        const { differences } = comparePolicies(policy, withDocument(policy, without(policy.document, path)));
        const isDefault = isSaidDefault(policy.document, path);
        if (!isDefault) expect(differences).not.toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  test('the other way round is told the other way round', () => {
    const manyChanges = fc.tuple(anyName, fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(manyChanges, ([name, changes]) => {
        const policy = named(name);
        const document = changes.reduce((changed, [index, takesAway]) => {
          const places = takesAway ? removable(changed).filter((path) => typeof path.at(-1) === 'number') : leavesOf(changed);
          const place = places[index % places.length] ?? [];
          return takesAway ? without(changed, place) : withLeafChanged(changed, place);
        }, policy.document);
        const there = comparePolicies(policy, withDocument(policy, document));
        const back = comparePolicies(withDocument(policy, document), policy);
        expect(back.meaning).toBe(there.meaning);
        expect(back.wording).toBe(there.wording);
        expect(told(back, 'added', 'after')).toEqual(told(there, 'removed', 'before'));
        expect(told(back, 'removed', 'before')).toEqual(told(there, 'added', 'after'));
        expect(told(back, 'changed', 'before')).toEqual(told(there, 'changed', 'after'));
        expect(told(back, 'wording', 'after')).toEqual(told(there, 'wording', 'before'));
      }),
      { numRuns: runs },
    );
  });
});

describe('an order', () => {
  const lists = [
    ['intake', (document: SupportPolicy) => document.intake],
    ['criteria', (document: SupportPolicy) => document.severity?.criteria],
    ['teams', (document: SupportPolicy) => document.routing?.teams],
    ['desks', (document: SupportPolicy) => document.routing?.desks],
    ['exclusions', (document: SupportPolicy) => document.exclusions],
    ['targets', (document: SupportPolicy) => document.targets],
  ] as const;
  const deciding = names.filter(([, { language }]) => language !== 'base').map(([name]) => name);
  const shuffled = fc.constantFrom(...deciding).chain((policyName) =>
    fc.constantFrom(...lists.filter(([, list]) => (list(named(policyName).document)?.length ?? 0) > 1)).chain(([name, list]) => {
      const { length } = list(named(policyName).document) ?? [];
      return fc.tuple(fc.constant(policyName), fc.constant(name), fc.nat(length - 1), fc.nat(length - 1));
    }),
  );

  test('that is said not to matter decides every case as before', () => {
    let withoutEffect = 0;
    fc.assert(
      fc.property(shuffled, ([policyName, name, from, to]) => {
        const policy = named(policyName);
        const document = structuredClone(policy.document);
        const list = (lists.find(([one]) => one === name)?.[1](document) ?? []) as unknown[];
        list.splice(to, 0, ...list.splice(from, 1));
        const { differences, meaning } = comparePolicies(policy, withDocument(policy, document));
        expect(differences.length).toBe(from === to ? 0 : 1);
        if (meaning > 0) return;
        withoutEffect += 1;
        expect(decisionsUnder(withDocument(policy, document))).toEqual(decisionsUnder(policy));
      }),
      { numRuns: runs / 3 },
    );
    expect(withoutEffect).toBeGreaterThan(0);
  });

  test('is got back by as few moves as there can be', () => {
    const policy = shippedPolicy('planview/customer-care/fr').policy;
    const levels = policy.document.severity?.criteria?.slice(0, 6) ?? [];
    fc.assert(
      fc.property(fc.shuffledSubarray(levels, { minLength: levels.length }), (criteria) => {
        const severity = { ...policy.document.severity };
        const inOrder = withDocument(policy, { ...policy.document, severity: { ...severity, criteria: levels } });
        const inDisorder = withDocument(policy, { ...policy.document, severity: { ...severity, criteria } });
        const moved = comparePolicies(inOrder, inDisorder).differences;
        expect(moved.every(({ kind }) => kind === 'moved')).toBe(true);
        expect(moved.length).toBe(levels.length - longestInOrder(criteria.map((one) => levels.indexOf(one))));
      }),
    );
  });
});

test('of a thousand rules that all moved, each is asked about each that it crossed, once', () => {
  const policy = shippedPolicy('planview/customer-care/fr').policy;
  const withRules = (count: number, isChanged: boolean): Policy => {
    const criteria = Array.from({ length: count }, (_, index) => ({
      id: `rule-${index}`,
      when:
        isChanged && index % 5 === 0
          ? { usersAffected: { above: index } }
          : { usersAffected: { atLeast: index }, product: index % 2 === 0 ? 'ppm-pro' : 'spigit' },
      [String('then')]: index % 3 === 0 ? 'major' : 'minor',
    })) as NonNullable<NonNullable<SupportPolicy['severity']>['criteria']>;
    return withDocument(policy, { ...policy.document, severity: { criteria: isChanged ? criteria.reverse() : criteria } });
  };
  const compared = (count: number) => comparePolicies(withRules(count, false), withRules(count, true));
  const { differences } = compared(1000);
  expect(differences.filter(({ kind }) => kind === 'moved').length).toBe(999);
  // Eight times as many have sixty-four times as many pairs; were each pair looked for in all of them, it would be five hundred times.
  expect(growth(compared, 250, 2000)).toBeLessThan(100);
});

/** A difference around or at a place: the place itself or what it is part of. */
function isAround(path: string, place: string): boolean {
  return place === path || (path !== '' && place.startsWith(`${path}/`));
}

function told({ differences }: ReturnType<typeof comparePolicies>, kind: string, side: 'before' | 'after'): string[] {
  const words = differences.filter((one) => one.kind === kind).map((one) => `${one.stage} ${one[side] ?? 'nothing'}`);
  return words.map((text) => text.replace(/, rule \d+ of \d+$/, '')).sort();
}

/** Whether what stands at a place says what also holds without it. */
function isSaidDefault(document: SupportPolicy, path: Path): boolean {
  const value = path.reduce((part: unknown, step) => (part as Record<string | number, unknown>)[step], document);
  const key = path.at(-1);
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return (
    isEmpty ||
    ['binds', 'billable', 'outcome', 'status', 'starts', 'on', 'cutNights', 'warnAt', 'openCases'].includes(String(key))
  );
}

/** The same value with the keys of its maps in the opposite order, but for those whose order counts. */
function keysTurnedRound(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((part) => keysTurnedRound(part));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, keysTurnedRound(part, name)] as const);
  return Object.fromEntries(['severities', 'cells'].includes(key) ? entries : entries.toReversed());
}

function decisionsUnder(policy: Policy): unknown[] {
  const set = policySet([policy], timeData);
  const [compiled] = set.policies;
  if (compiled === undefined) return [];
  return randomCases(compiled, 40).map((input) => {
    const { decisionId: _, policy: __, sources: ___, ...decision } = JSON.parse(JSON.stringify(decideSync(set, input, 0)));
    return decision;
  });
}

/** The length of the longest rising run of numbers, by trying all. */
function longestInOrder(numbers: readonly number[], above = -1): number {
  return numbers.reduce(
    (longest, number, index) =>
      number > above ? Math.max(longest, 1 + longestInOrder(numbers.slice(index + 1), number)) : longest,
    0,
  );
}
