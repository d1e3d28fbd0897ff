import { isTimeZone } from '../../engine/index.ts';
import type { VersionList } from '../client/policies.ts';

export type OpenCases = 'keep' | 'move';

/** A version as its edition lists it. */
export type ListedVersion = VersionList['items'][number];

/** What releasing a version brings about. Instants are milliseconds. */
export type Release = {
  /** The number that it gets. */
  readonly version: number;
  readonly at: number;
  /** The version in force until then; undefined where there is none. */
  readonly replaces: ListedVersion | undefined;
  /** Versions that would begin then or later and never come into force. */
  readonly withdraws: readonly ListedVersion[];
};

/** What releasing another version from an instant on brings about. */
export function releaseAt(versions: readonly ListedVersion[], at: number): Release {
  const standing = versions.filter(({ state }) => state !== 'withdrawn');
  const beginning = (one: ListedVersion): number => (one.from === null ? Number.NEGATIVE_INFINITY : Date.parse(one.from));
  return {
    version: Math.max(0, ...versions.map(({ version }) => version)) + 1,
    at,
    replaces: standing.filter((one) => beginning(one) < at).sort((a, b) => beginning(b) - beginning(a))[0],
    withdraws: standing.filter((one) => beginning(one) >= at).sort((a, b) => a.version - b.version),
  };
}

/** The zone in which the days of an edition are read: that of its newest version. */
export function zoneOfVersions(versions: readonly ListedVersion[]): string {
  return versions[0]?.timeZone ?? 'UTC';
}

/** The zone in which the days of a draft will be read: its own, else that of the version before. */
export function zoneOfDraft(text: string, versions: readonly ListedVersion[]): string {
  const stated = /^timeZone:\s*["']?([^\s"'#]+)/m.exec(text)?.[1];
  return stated !== undefined && isTimeZone(stated) ? stated : zoneOfVersions(versions);
}
