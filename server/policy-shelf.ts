import { resolve } from 'node:path';
import {
  type Diagnostic,
  type LoadedPolicy,
  loadPolicies,
  type PolicyFile,
  type PolicySet,
  policySet,
  sortDiagnostics,
} from '../engine/index.ts';
import { readPolicyFolder } from './policy-folder.ts';
import { publicHolidays, timeData } from './public-holidays.ts';

/** The policies of a folder, ready for deciding, and the faults of those that are not. */
export type PolicyShelf = {
  readonly folder: string;
  readonly files: readonly PolicyFile[];
  readonly loaded: readonly LoadedPolicy[];
  readonly set: PolicySet;
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads a folder of policies. The good ones can be used whatever is wrong with the others. */
export async function openShelf(folder: string): Promise<PolicyShelf> {
  const read = await readPolicyFolder(folder);
  return shelfOf(folder, read.files, read.diagnostics);
}

/** The shelf of files that have been read already. */
export function shelfOf(folder: string, files: readonly PolicyFile[], unread: readonly Diagnostic[]): PolicyShelf {
  const { policies, diagnostics } = loadPolicies(files, publicHolidays);
  const set = policySet(
    policies.map(({ policy }) => policy),
    timeData,
  );
  return { folder: resolve(folder), files, loaded: policies, set, diagnostics: sortDiagnostics([...unread, ...diagnostics]) };
}

/** The policy files that have faults, each with how many. */
export function unusableFiles({ diagnostics }: PolicyShelf): { file: string; faults: number }[] {
  const counts = new Map<string, number>();
  for (const { file } of diagnostics) counts.set(file, (counts.get(file) ?? 0) + 1);
  return [...counts].map(([file, faults]) => ({ file, faults }));
}
