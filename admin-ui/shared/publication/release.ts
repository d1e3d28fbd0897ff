import { instantOf, isTimeZone, parseYaml } from '../../../engine/index.ts';
import { zoneOfEdition } from '../policies/edition-versions.ts';
import type { Versions } from '../policies/policies-client.ts';

export type OpenCases = 'keep' | 'move';

/** A version as its edition lists it. */
export type ListedVersion = Versions['items'][number];

/** What releasing a version brings about. Instants are milliseconds. */
export type Release = {
  /** The number that it gets. */
  readonly version: number;
  readonly at: number;
  /** The version in force until then; undefined where there is none. */
  readonly replaces: ListedVersion | undefined;
  /** The versions by which cases that are open then can have been decided until then. */
  readonly before: readonly ListedVersion[];
  /** Since when nothing is in force any more until then; undefined where something is, or where nothing ever was. */
  readonly gapFrom: number | undefined;
  /** Versions that would begin then or later and never come into force. */
  readonly withdraws: readonly ListedVersion[];
};

/** What releasing another version from an instant on brings about. `taken` are numbers that files take which cannot be used. */
export function releaseAt(versions: readonly ListedVersion[], at: number, taken: readonly number[] = []): Release {
  const standing = versions
    .filter(({ state }) => state !== 'withdrawn')
    .map((one) => ({ one, from: startOf(one), until: endOf(one) }))
    .sort((a, b) => a.from - b.from || a.one.version - b.one.version);
  const begun = standing.filter(({ from }) => from < at);
  const replaces = begun.findLast(({ until }) => at <= until)?.one;
  const ends = begun.map(({ until }) => until).filter((until) => until < at);
  return {
    version: Math.max(0, ...versions.map(({ version }) => version), ...taken) + 1,
    at,
    replaces,
    before: begun.map(({ one }) => one),
    gapFrom: replaces === undefined && ends.length > 0 ? Math.max(...ends) : undefined,
    withdraws: standing
      .filter(({ from }) => from >= at)
      .map(({ one }) => one)
      .sort((a, b) => a.version - b.version),
  };
}

function startOf({ from }: ListedVersion): number {
  return from === null ? Number.NEGATIVE_INFINITY : instantOf(from);
}

function endOf({ until }: ListedVersion): number {
  return until === null ? Number.POSITIVE_INFINITY : instantOf(until);
}

/** What a draft's text says of how it is to be released: the zone in which its days are read, else that of the version before, and what becomes of open cases. */
export function termsOfDraft(
  text: string,
  versions: readonly ListedVersion[],
): { readonly timeZone: string; readonly openCases: OpenCases } {
  const { value } = parseYaml('draft.yaml', text);
  const { timeZone, effective } = (isMap(value) ? value : {}) as { readonly timeZone?: unknown; readonly effective?: unknown };
  return {
    timeZone: typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : zoneOfEdition(versions),
    openCases: isMap(effective) && effective.openCases === 'move' ? 'move' : 'keep',
  };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
