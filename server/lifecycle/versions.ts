import type { VersionState } from '../../contract/version-state.ts';
import { beginningOf, type CompiledPolicy, type LoadedPolicy } from '../../engine/index.ts';
import type { PolicySnapshot } from '../policies/policy-snapshot.ts';
import { type Edition, editionName } from '../storage/port/edition.ts';

/** A released version. `from` and `until` are the instants between which it is in force, in milliseconds; null where there is no end. */
type VersionSummary = {
  readonly version: number;
  readonly state: VersionState;
  readonly from: number | null;
  readonly until: number | null;
  /** In which its days are read. */
  readonly timeZone: string;
  readonly title: string;
  readonly digest: string;
  /** When it was cancelled, an instant; null where it was not. */
  readonly cancelledAt: string | null;
  /** The version that was published in its place, to begin at another time. */
  readonly movedTo: number | null;
};

/** The usable versions of an edition, oldest first. */
export function versionsOf({ loaded }: PolicySnapshot, edition: Edition): readonly LoadedPolicy[] {
  return loaded
    .filter(({ policy }) => `${policy.id}/${policy.language}` === editionName(edition))
    .toSorted((one, other) => one.policy.version - other.policy.version);
}

/** The highest number of a version, 0 where there is none. */
export function newestVersion(versions: readonly LoadedPolicy[]): number {
  return versions.at(-1)?.policy.version ?? 0;
}

/** The numbers that the files of an edition take, invalid or not, also those that cannot even be read. */
export function versionNumbers(
  { files, diagnostics }: Pick<PolicySnapshot, 'files' | 'diagnostics'>,
  edition: Edition,
): number[] {
  const folder = `${editionName(edition)}/`;
  const paths = new Set([...files.map(({ path }) => path), ...diagnostics.map(({ file }) => file)]);
  const numbers = [...paths].flatMap((path) => {
    const number = path.startsWith(folder) ? /^(\d{1,9})\.ya?ml$/.exec(path.slice(folder.length))?.[1] : undefined;
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(numbers)].sort((one, other) => one - other);
}

/** The highest number that a file of an edition takes, invalid or not. */
export function highestNumber(snapshot: Pick<PolicySnapshot, 'files' | 'diagnostics'>, edition: Edition): number {
  return Math.max(0, ...versionNumbers(snapshot, edition));
}

/** The versions of an edition and where each stands at an instant, newest first. A base is never in force by itself. */
export function summarizeVersions(snapshot: PolicySnapshot, edition: Edition, now: number): readonly VersionSummary[] {
  const compiled = new Map(
    snapshot.set.policies
      .filter(({ id, language }) => `${id}/${language}` === editionName(edition))
      .map((policy) => [policy.version, policy]),
  );
  const versions = versionsOf(snapshot, edition);
  return versions.toReversed().map(({ policy }) => {
    const timed = compiled.get(policy.version);
    return {
      version: policy.version,
      state: timed === undefined ? 'in-force' : stateOf(timed, now),
      from: finite(timed?.from),
      until: finite(timed?.until),
      timeZone: policy.document.timeZone ?? 'UTC',
      title: policy.document.title,
      digest: policy.digest,
      cancelledAt: policy.cancelledAt ?? null,
      movedTo:
        versions.find(({ policy: { document } }) => document.effective?.insteadOf?.includes(policy.version))?.policy.version ??
        null,
    };
  });
}

/** The versions of an edition that hold at an instant or have held before it, by their numbers. */
export function begunVersions(snapshot: PolicySnapshot, edition: Edition, now: number): ReadonlySet<number> {
  const standing = summarizeVersions(snapshot, edition, now);
  return new Set(standing.filter(({ state }) => state !== 'scheduled' && state !== 'withdrawn').map(({ version }) => version));
}

/** Where a version of a set of policies stands at an instant. */
export function stateOf({ from, until, retiredFrom, document }: CompiledPolicy, now: number): VersionState {
  if (until <= from) return 'withdrawn';
  if (now < from) return 'scheduled';
  if (now < until) return 'in-force';
  const isRetired = retiredFrom !== undefined && beginningOf(retiredFrom, document.timeZone ?? 'UTC') === until;
  return isRetired ? 'retired' : 'superseded';
}

function finite(instant: number | undefined): number | null {
  return instant !== undefined && Number.isFinite(instant) ? instant : null;
}
