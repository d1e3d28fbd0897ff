import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  checkExamples,
  type Diagnostic,
  diagnosticIn,
  loadPolicies,
  type PolicyFile,
  type SerializedDiagnostic,
  sortDiagnostics,
} from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';
import { readPolicyFolder } from '../../server/storage/folder/policy-folder.ts';

/** A fault as a golden file states it; `marks` is what of its line is marked. */
export type GoldenFault = Omit<SerializedDiagnostic, 'length'> & { readonly marks: string };

/** Policies with faults: files by path, or a folder on disk, the faults that they have and, for some, how a terminal shows them. */
export type Golden = {
  readonly name: string;
  readonly about: string;
  readonly files: Readonly<Record<string, string>>;
  readonly folder?: 'missing' | 'empty';
  readonly faults: readonly GoldenFault[];
  readonly shown?: string;
};

const folder = new URL('../golden/faults/', import.meta.url);

/** Every file of test/golden/faults, named without its ending. */
export const goldens: readonly Golden[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ ...parse(readFileSync(new URL(file, folder), 'utf8')), name: file.replace(/\.yaml$/, '') }) as Golden);

export function policyFiles(files: Golden['files']): PolicyFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

/** All faults of policy files and of the examples of those that are good. */
export async function faultsOf(files: readonly PolicyFile[]): Promise<Diagnostic[]> {
  const { policies, diagnostics } = loadPolicies(files, publicHolidays);
  const runs = await Promise.all(policies.map((policy) => checkExamples(policy, timeData)));
  return sortDiagnostics([...diagnostics, ...runs.flatMap((run) => run.diagnostics)]);
}

/** The faults of a folder on disk, in which the folder is called `<folder>`. */
export async function faultsOfFolder(kind: 'missing' | 'empty'): Promise<Diagnostic[]> {
  const base = await mkdtemp(join(tmpdir(), 'dueline-'));
  const path = kind === 'empty' ? base : join(base, kind);
  const { diagnostics } = await readPolicyFolder(path);
  const named = (text: string): string => text.replaceAll(path, '<folder>');
  return diagnostics.map((fault) => ({ ...fault, file: named(fault.file), message: named(fault.message) }));
}

/** Faults in the way in which golden files state them. */
export function asGolden(faults: readonly Diagnostic[], files: Golden['files']): GoldenFault[] {
  return faults.map((told) => {
    const { length, ...fault } = diagnosticIn(told);
    const line = files[fault.file]?.split('\n')[fault.line - 1] ?? '';
    return { ...fault, marks: line.slice(fault.column - 1, fault.column - 1 + length) };
  });
}
