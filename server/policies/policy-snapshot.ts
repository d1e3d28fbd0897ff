import { basename, isAbsolute, resolve } from 'node:path';
import {
  type Diagnostic,
  type LoadedPolicy,
  loadPolicies,
  type PolicyFile,
  type PolicySet,
  policySet,
  sortDiagnostics,
  unwrittenTexts,
} from '../../engine/index.ts';
import { diagnosticOf } from '../errors/diagnostic-of.ts';
import { withoutPaths } from '../errors/without-paths.ts';
import { readPolicyFolder } from '../storage/folder/policy-folder.ts';
import type { ArchivedPolicy } from '../storage/port/archived-policy.ts';
import { versionPath } from '../storage/port/edition.ts';
import type { StoredPolicies } from '../storage/port/policy-store.ts';
import { publicHolidays, timeData } from './public-holidays.ts';

/** The policies of a folder or another store, ready for deciding, and the diagnostics of those that are not. */
export type PolicySnapshot = {
  /** Where they are from. */
  readonly folder: string;
  readonly files: readonly PolicyFile[];
  readonly drafts: readonly PolicyFile[];
  readonly retirements: readonly PolicyFile[];
  readonly loaded: readonly LoadedPolicy[];
  readonly set: PolicySet;
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads a folder of policies. The good ones can be used whatever is wrong with the others. */
export async function openSnapshot(folder: string): Promise<PolicySnapshot> {
  const { files, diagnostics, ...rest } = await readPolicyFolder(folder);
  return snapshotOf(resolve(folder), { ...rest, released: files, unreadable: diagnostics });
}

/**
 * The snapshot of what a store holds. Where a version is invalid now and was good before, the good one of `kept` stays on the
 * snapshot; its diagnostics are told all the same. A version that is gone is gone.
 */
export function snapshotOf(folder: string, stored: StoredPolicies, archived: readonly ArchivedPolicy[] = []): PolicySnapshot {
  const { released, drafts, retirements, unreadable } = stored;
  const { policies, diagnostics } = loadPolicies(released, publicHolidays, retirements);
  const loaded = [...policies, ...rescued(policies, stored, archived)];
  const set = policySet(
    loaded.map(({ policy }) => policy),
    timeData,
  );
  return {
    folder,
    files: released,
    drafts,
    retirements,
    loaded,
    set,
    diagnostics: sortDiagnostics([...unreadable, ...diagnostics]),
  };
}

function rescued(good: readonly LoadedPolicy[], stored: StoredPolicies, archived: readonly ArchivedPolicy[]): LoadedPolicy[] {
  const isGood = ({ edition, version }: ArchivedPolicy): boolean =>
    good.some(({ file }) => file.path === versionPath(edition, version));
  const stands = new Set([...stored.released.map(({ path }) => path), ...stored.unreadable.map(({ file }) => file)]);
  return archived
    .filter((one) => stands.has(versionPath(one.edition, one.version)) && !isGood(one))
    .flatMap(({ files, digest }) => {
      const { policies } = loadPolicies(files, publicHolidays, stored.retirements);
      return policies.filter(({ policy }) => policy.digest === digest);
    });
}

/** The diagnostics that somebody has to see to: those of a version whose place a later one has taken (`withdraws`) are done with. */
export function standingDiagnostics({
  diagnostics,
  loaded,
}: Pick<PolicySnapshot, 'diagnostics' | 'loaded'>): readonly Diagnostic[] {
  const settled = new Set(
    loaded.flatMap(({ policy: { id, language, document } }) =>
      (document.effective?.withdraws ?? []).map((version) => versionPath({ policy: id, language }, version)),
    ),
  );
  return diagnostics.filter(({ file }) => !settled.has(file));
}

/** The texts that are still to be written in the newest version of each edition, and in what it builds on: an earlier version's have been left behind. */
export function standingNotes(snapshot: Pick<PolicySnapshot, 'loaded'>): Diagnostic[] {
  return sortDiagnostics(newestVersions(snapshot).flatMap(({ draft }) => unwrittenTexts(draft)));
}

/** The newest version of each edition. */
export function newestVersions({ loaded }: Pick<PolicySnapshot, 'loaded'>): LoadedPolicy[] {
  const newest = new Map<string, LoadedPolicy>();
  for (const one of loaded) {
    const edition = `${one.policy.id}/${one.policy.language}`;
    if (one.policy.version > (newest.get(edition)?.policy.version ?? 0)) newest.set(edition, one);
  }
  return [...newest.values()];
}

/** What is wrong with the files of a snapshot and has to be seen to, for those who ask from outside: without where on this machine the folder is. */
export function diagnosticsForOthers(snapshot: Pick<PolicySnapshot, 'diagnostics' | 'loaded'>): Diagnostic[] {
  return standingDiagnostics(snapshot).map(withoutFolder);
}

/** The texts still to be written, told in the same way. */
export function notesForOthers(snapshot: Pick<PolicySnapshot, 'loaded'>): Diagnostic[] {
  return standingNotes(snapshot).map(withoutFolder);
}

function withoutFolder(diagnostic: Diagnostic): Diagnostic {
  if (!isAbsolute(diagnostic.file)) return diagnostic;
  const { file, line, column, length, code, said } = diagnostic;
  return diagnosticOf({ file: basename(file), line, column, length }, code, withoutPaths(said.message), said.hint);
}

/** The policy files that some diagnostics are in, each with how many. */
export function unusableFiles(found: readonly Diagnostic[]): { file: string; faults: number }[] {
  const counts = new Map<string, number>();
  for (const { file } of found) counts.set(file, (counts.get(file) ?? 0) + 1);
  return [...counts].map(([file, diagnostics]) => ({ file, faults: diagnostics }));
}
