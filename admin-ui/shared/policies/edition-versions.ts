import { dayOf, instantOf, zoneOf } from '../../../engine/index.ts';
import type { PolicySummary } from './policies-client.ts';

/** Where a version stands now. `ended` has come to the end that it states itself, and no other has taken its place. */
type VersionState = PolicySummary['state'] | 'ended';

type Timed = Pick<PolicySummary, 'version' | 'state' | 'begins' | 'ends'>;

/** Where a version stands among the others of its edition. */
export function versionState(one: Timed, versions: readonly Timed[]): VersionState {
  if (one.state !== 'superseded') return one.state;
  return versions.some(({ begins, version }) => version !== one.version && begins !== null && begins === one.ends)
    ? 'superseded'
    : 'ended';
}

/** From when to when a version is in force, in milliseconds; infinite where nothing begins or ends it. */
export function periodInForce({ begins, ends }: Pick<PolicySummary, 'begins' | 'ends'>): {
  readonly from: number;
  readonly to: number;
} {
  return {
    from: begins === null ? Number.NEGATIVE_INFINITY : instantOf(begins),
    to: ends === null ? Number.POSITIVE_INFINITY : instantOf(ends),
  };
}

/**
 * The version that somebody means who names none: the one in force; where none is, the first that will be, or else the last that
 * was. One that never is in force only where there is no other. `versions` are those of an edition.
 */
export function leadingVersion<V extends Timed>(versions: readonly V[]): V | undefined {
  const byStart = [...versions].sort(
    (one, other) => periodInForce(one).from - periodInForce(other).from || one.version - other.version,
  );
  return (
    byStart.findLast(({ state }) => state === 'in-force') ??
    byStart.find(({ state }) => state === 'scheduled') ??
    byStart.findLast(({ state }) => state !== 'withdrawn') ??
    [...versions].sort((one, other) => one.version - other.version).at(-1)
  );
}

/** The version on which the next one builds: the highest number that is, was or will be in force. */
export function newestVersion<V extends Timed>(versions: readonly V[]): V | undefined {
  const sorted = [...versions].sort((one, other) => other.version - one.version);
  return sorted.find(({ state }) => state !== 'withdrawn') ?? sorted[0];
}

/** The versions that are in force at some time of a day (YYYY-MM-DD on the clocks of a zone), the first to begin first. */
export function versionsOn<V extends Timed>(versions: readonly V[], day: string, timeZone: string): V[] {
  const local = dayOf(day);
  if (Number.isNaN(local)) return [];
  const zone = zoneOf(timeZone);
  const [from, to] = [zone.toInstant(local), zone.toInstant(local + 86_400_000)];
  return versions
    .filter((one) => {
      const period = periodInForce(one);
      return period.from < period.to && period.from < to && period.to > from;
    })
    .sort((one, other) => periodInForce(one).from - periodInForce(other).from);
}

/** The version that is meant by a day: of several, the one in force now where there is one, else the last. */
export function versionOn<V extends Timed>(versions: readonly V[], day: string, timeZone: string): V | undefined {
  const found = versionsOn(versions, day, timeZone);
  return found.find(({ state }) => state === 'in-force') ?? found.at(-1);
}

/** The zone in which the days of an edition are read: that of its newest version. */
export function zoneOfEdition(versions: readonly { readonly version: number; readonly timeZone: string }[]): string {
  return [...versions].sort((one, other) => other.version - one.version)[0]?.timeZone ?? 'UTC';
}
