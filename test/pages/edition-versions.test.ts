import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tryAddress } from '../../admin-ui/features/policy/try-address.ts';
import { proposedVersions } from '../../admin-ui/features/what-if/VersionPair.tsx';
import {
  leadingVersion,
  newestVersion,
  versionOn,
  versionState,
  versionsOn,
} from '../../admin-ui/shared/policies/edition-versions.ts';
import { releaseAt } from '../../admin-ui/shared/publication/release.ts';
import { type Effective, editionOf, listedVersions } from './edition.ts';

const now = '2027-03-10T12:00:00Z';
const numbers = (versions: readonly { readonly version: number }[]) => versions.map(({ version }) => version);

/** One version from each kind of stretch: it always held, it was overtaken before it began, it holds, it is ahead. */
const overtaken: Effective[] = [{}, { from: '2027-06-01' }, { from: '2027-03-01' }, { from: '2027-09-01' }];

describe('the version that a day means', () => {
  test('is the one in force then, never one that was withdrawn', () => {
    const versions = editionOf(overtaken, now);
    expect(versions.map(({ state }) => state)).toEqual(['superseded', 'withdrawn', 'in-force', 'scheduled']);
    const on = (day: string) => numbers(versionsOn(versions, day, 'Europe/Paris'));
    expect(['2027-02-28', '2027-03-01', '2027-06-02', '2027-08-31', '2027-09-01'].map(on)).toEqual([[1], [3], [3], [3], [4]]);
  });

  test('is read on the clocks of the policy', () => {
    const versions = editionOf([{}, { from: '2027-03-01' }], now, 'Pacific/Auckland');
    // In Auckland the day begins when it is still 28 February everywhere west of it.
    expect(versions[1]?.begins).toBe('2027-02-28T11:00:00.000Z');
    expect(numbers(versionsOn(versions, '2027-02-28', 'Pacific/Auckland'))).toEqual([1]);
    expect(numbers(versionsOn(versions, '2027-03-01', 'Pacific/Auckland'))).toEqual([2]);
  });

  test('is the one in force now where the day sees several, else the last of them', () => {
    const versions = editionOf(
      [{}, { from: '2027-03-10T10:00:00+01:00' }, { from: '2027-05-01' }, { from: '2027-06-01T10:00:00+02:00' }],
      now,
    );
    expect(numbers(versionsOn(versions, '2027-03-10', 'Europe/Paris'))).toEqual([1, 2]);
    expect(versionOn(versions, '2027-03-10', 'Europe/Paris')?.version).toBe(2);
    expect(numbers(versionsOn(versions, '2027-06-01', 'Europe/Paris'))).toEqual([3, 4]);
    expect(versionOn(versions, '2027-06-01', 'Europe/Paris')?.version).toBe(4);
    expect(versionOn(editionOf([{}, { from: '2027-03-10T14:00:00+01:00' }], now), '2027-03-10', 'Europe/Paris')?.version).toBe(1);
  });

  test('is none before the first begins, after an end, and on a day that does not exist', () => {
    const versions = editionOf([{ from: '2027-01-01', until: '2027-02-01' }], now);
    expect(versionOn(versions, '2026-12-31', 'Europe/Paris')).toBeUndefined();
    expect(versionOn(versions, '2027-01-31', 'Europe/Paris')?.version).toBe(1);
    expect(versionOn(versions, '2027-02-01', 'Europe/Paris')).toBeUndefined();
    expect(versionsOn(versions, '2027-02-3', 'Europe/Paris')).toEqual([]);
  });
});

describe('the version that is meant without a day', () => {
  const leading = (effective: Effective[]) => leadingVersion(editionOf(effective, now))?.version;

  test('is the one in force, whatever its number', () => {
    expect(leading(overtaken)).toBe(3);
    expect(leading([{}, { from: '2027-12-01' }])).toBe(1);
  });

  test('is the next to come where none is in force, then the last that was', () => {
    expect(leading([{ until: '2027-01-01' }, { from: '2027-08-01' }, { from: '2027-09-01' }])).toBe(2);
    expect(leading([{ until: '2027-01-01' }, { from: '2027-01-15', until: '2027-02-01' }])).toBe(2);
  });

  test('one that came to its own end has ended, one that another followed was superseded', () => {
    const versions = editionOf([{}, { from: '2027-01-01', until: '2027-02-01' }], now);
    expect(versions.map((one) => versionState(one, versions))).toEqual(['superseded', 'ended']);
  });

  test('the next builds on the newest that was not withdrawn', () => {
    expect(newestVersion(editionOf([{}, { from: '2027-06-01' }, { from: '2027-06-01' }], now))?.version).toBe(3);
    expect(newestVersion(editionOf(overtaken, now))?.version).toBe(4);
    expect(newestVersion(editionOf([{ from: '2027-06-01' }, { from: '2027-01-01', until: '2027-02-01' }], now))?.version).toBe(2);
  });
});

describe('what is compared where nobody chose', () => {
  const proposed = (effective: Effective[], hasDraft = false) => proposedVersions(editionOf(effective, now), hasDraft);

  test.each([
    ['what is in force with what comes next', overtaken, { from: 3, to: 4 }],
    ['what was last with nothing, where nothing is ahead', [{}, { from: '2027-01-01' }], { from: 2, to: undefined }],
    ['the first two that are ahead', [{ from: '2027-08-01' }, { from: '2027-09-01' }], { from: 1, to: 2 }],
    ['what was last with what comes', [{ until: '2027-01-01' }, { from: '2027-09-01' }], { from: 1, to: 2 }],
  ])('%s', (_, effective, expected) => {
    expect(proposed(effective)).toEqual(expected);
    expect(proposed(effective, true)).toEqual({ from: expected.from, to: 'draft' });
  });
});

describe('a case is tried', () => {
  const address = (effective: Effective[], version: number) => {
    const versions = editionOf(effective, now);
    const one = versions.find((found) => found.version === version);
    return one && tryAddress(one, versions);
  };
  const at = (instant: string) => `openedAt=${encodeURIComponent(instant)}&asOf=${encodeURIComponent(instant)}`;

  test('under a version at a time at which it is in force', () => {
    expect(address(overtaken, 3)).toBe('/simulate?vendor=acme&language=en');
    expect(address(overtaken, 4)).toContain(at('2027-09-01T00:00:00+02:00'));
    expect(address(overtaken, 1)).toContain(at('2027-02-28T23:00:00+01:00'));
    const short = [{}, { from: '2027-03-01T10:00:00+01:00' }, { from: '2027-03-01T10:30:00+01:00' }];
    expect(address(short, 2)).toContain(at('2027-03-01T10:00:00+01:00'));
  });

  test('under no version that is never in force', () => {
    expect(address(overtaken, 2)).toBeUndefined();
  });
});

test('what a release is said to do is what comes of it', () => {
  const days = ['2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01', '2027-05-01', '2027-06-01', '2027-07-01'];
  const day = fc.constantFrom(...days);
  const stretch = fc
    .record({ from: day, until: fc.option(day, { nil: undefined, freq: 4 }) })
    .filter(({ from, until }) => until === undefined || from < until);
  fc.assert(
    fc.property(fc.boolean(), fc.array(stretch, { minLength: 1, maxLength: 4 }), day, (always, dated, from) => {
      const effective: Effective[] = always ? [{}, ...dated] : dated;
      const before = editionOf(effective, now);
      const after = editionOf([...effective, { from }], now);
      const begins = after.at(-1)?.begins ?? '';
      const release = releaseAt(listedVersions(before), Date.parse(begins));
      expect(release.version).toBe(effective.length + 1);
      // What gives way when the new one begins is what was in force in the moment before.
      const lastMoment = Date.parse(begins) - 1;
      const holding = before.filter(
        ({ begins: start, ends }) =>
          Date.parse(start ?? '0001-01-01') <= lastMoment && lastMoment < Date.parse(ends ?? '9999-01-01'),
      );
      expect(numbers(release.replaces === undefined ? [] : [release.replaces])).toEqual(numbers(holding));
      const lost = after.filter(({ state, version }) => state === 'withdrawn' && before[version - 1]?.state !== 'withdrawn');
      expect(numbers(release.withdraws)).toEqual(numbers(lost));
    }),
    { numRuns: 40 },
  );
});

test('a time in which nothing is in force is told from when to when', () => {
  const versions = listedVersions(editionOf([{}, { from: '2027-01-01', until: '2027-05-01' }], now));
  const release = releaseAt(versions, Date.parse('2027-06-01T00:00:00Z'));
  expect([release.replaces, release.gapFrom]).toEqual([undefined, Date.parse('2027-04-30T22:00:00Z')]);
  expect(numbers(release.before)).toEqual([1, 2]);
  expect(releaseAt([], 0)).toMatchObject({ version: 1, replaces: undefined, gapFrom: undefined });
  expect(releaseAt(versions, Date.parse('2027-04-01T00:00:00Z'), [7]).version).toBe(8);
});
