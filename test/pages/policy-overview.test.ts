import { describe, expect, test } from 'vitest';
import { narrowed, unknownHealth } from '../../admin-ui/features/policies/narrowed.ts';
import { comparableVersions, newerThanGround } from '../../admin-ui/shared/drafts/draft-ground.ts';
import { endOf, overviewOf } from '../../admin-ui/shared/policies/overview.ts';
import type { PolicyList } from '../../admin-ui/shared/policies/policies-client.ts';
import { type Effective, editionOf } from './edition.ts';

const now = '2027-03-10T12:00:00Z';
const name = { policy: 'acme/help', language: 'en' };

function overview(effective: readonly Effective[]) {
  const list: PolicyList = { policies: [...editionOf(effective, now)], bases: [], drafts: [], unusable: [] };
  const all = overviewOf(list);
  const edition = all[0]?.editions[0];
  if (edition === undefined) throw new Error('no edition');
  return { all, edition };
}

describe('of a policy in the list', () => {
  test('the end is told that nothing follows', () => {
    const endsFor = (effective: readonly Effective[]) => endOf(overview(effective).edition);
    expect(endsFor([{ until: '2027-05-01' }])).toBe('2027-04-30T22:00:00.000Z');
    expect(endsFor([{ until: '2027-05-01' }, { from: '2027-05-01' }])).toBeUndefined();
    expect(endsFor([{ until: '2027-05-01' }, { from: '2027-06-01' }])).toBe('2027-04-30T22:00:00.000Z');
    expect(endsFor([{}, { from: '2027-06-01' }])).toBeUndefined();
  });

  test('a version that was withdrawn gives no title and is not next', () => {
    const { edition } = overview([{}, { from: '2027-06-01' }, { from: '2027-02-01' }]);
    expect([edition.title, edition.inForce?.version, edition.next]).toEqual(['Help 3', 3, undefined]);
    expect(overview([{}, { from: '2027-06-01' }]).edition).toMatchObject({ title: 'Help 1', next: { version: 2 } });
  });

  test('what ends counts as ahead', () => {
    const { all } = overview([{ until: '2027-05-01' }]);
    expect(narrowed(all, '', 'scheduled', new Map())).toHaveLength(1);
    expect(narrowed(overview([{}]).all, '', 'scheduled', new Map())).toEqual([]);
  });

  test('it is not good before its examples have run', () => {
    const { all, edition } = overview([{}]);
    expect(unknownHealth(all, new Map())).toBe(0);
    const withExamples = all.map((one) => ({
      ...one,
      editions: one.editions.map((two) => ({ ...two, inForce: two.inForce && { ...two.inForce, examples: 3 } })),
    }));
    expect(unknownHealth(withExamples, new Map())).toBe(1);
    const digest = edition.inForce?.digest ?? '';
    expect(unknownHealth(withExamples, new Map([[digest, { digest, run: 3, failed: 1 }]]))).toBe(0);
  });
});

describe('a draft', () => {
  const versions = editionOf([{}, { from: '2027-01-01' }, { from: '2027-06-01' }], now);

  test('is outdated where a newer version than the one under it stands', () => {
    expect(newerThanGround(name, versions, 'acme/help/en@2')?.version).toBe(3);
    expect(newerThanGround(name, versions, 'acme/help/en@3')).toBeUndefined();
    // Started from something else: no version of its own is under it.
    expect(newerThanGround(name, versions, 'acme/help/fr@1')).toBeUndefined();
    const withdrawn = editionOf([{}, { from: '2027-06-01' }, { from: '2027-01-01' }], now);
    expect(newerThanGround(name, withdrawn, 'acme/help/en@2')?.version).toBe(3);
    expect(
      newerThanGround(name, editionOf([{ from: '2027-06-01' }, { from: '2027-05-01' }], now), 'acme/help/en@2'),
    ).toBeUndefined();
  });

  test('is compared with what leads now, with what comes, or with what it was started from', () => {
    const compared = (ground: string) => comparableVersions(name, versions, ground).map(({ version }) => version);
    expect(compared('acme/help/en@1')).toEqual([2, 3, 1]);
    expect(compared('acme/help/en@3')).toEqual([2, 3]);
    expect(compared('acme/help/fr@1')).toEqual([2, 3]);
  });
});
