import { relative, resolve, sep } from 'node:path';
import {
  checkAgreement,
  checkAnalysis,
  checkExamples,
  compilePolicy,
  type Diagnostic,
  diagnosticIn,
  generatedCases,
  type LoadedPolicy,
  sortDiagnostics,
  unwrittenTexts,
  versionName,
} from '../../engine/index.ts';
import { newestVersions, type PolicySnapshot, snapshotOf, standingNotes } from '../policies/policy-snapshot.ts';
import { timeData } from '../policies/public-holidays.ts';
import { shownPath } from '../policies/shown-path.ts';
import { colorsFor } from '../render/colors.ts';
import { diagnosticText, githubText, noteText, unwrittenText, warningText } from '../render/diagnostic-text.ts';
import { jsonText } from '../render/json-text.ts';
import { policyCount } from '../render/policy-count.ts';
import { type PolicyFolder, readPolicyFile, readPolicyFolder } from '../storage/folder/policy-folder.ts';
import type { StoredPolicies } from '../storage/port/policy-store.ts';
import type { ExitCode, Terminal } from './outcome.ts';

type CheckOptions = {
  readonly policies: string;
  readonly format: 'text' | 'json' | 'github';
  /** What else ends it with 1. */
  readonly failOn?: 'notes' | 'warnings';
};

type Checked = { readonly policy: string; readonly file: string; readonly examples: number };

/**
 * Checks the policies of a folder, or some files against it, runs their examples, looks at what their rules do together, and holds the
 * compiled rules against json-rules-engine on generated cases. Ends with 1 where anything is wrong with a policy; texts that are still
 * to be written are notes, and what rules do together that may be meant are warnings.
 */
export async function check(
  files: readonly string[],
  { policies: folder, format, failOn }: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { snapshot, chosen } = await openWith(folder, files);
  const isChosen = (file: string): boolean => chosen === undefined || chosen.has(file) || file === folder;
  const runs: (Awaited<ReturnType<typeof checkExamples>> & { readonly loaded: LoadedPolicy })[] = [];
  const found: Diagnostic[] = [];
  const warned: Diagnostic[] = [];
  const newest = new Set(newestVersions(snapshot));
  for (const loaded of snapshot.loaded.filter(({ file }) => isChosen(file.path))) {
    terminal.progress(`checking ${versionName(loaded.policy)}: its examples, and ${generatedCases} generated cases`);
    runs.push({ loaded, ...(await checkExamples(loaded, timeData)) });
    if (loaded.policy.language === 'base') continue;
    const compiled = compilePolicy(loaded.policy, timeData);
    await checkAgreement(compiled);
    // What another version has followed is left as it was released, unless somebody names it.
    if (chosen === undefined && !newest.has(loaded)) continue;
    const { faults, warnings } = checkAnalysis(compiled, loaded.draft);
    found.push(...faults);
    warned.push(...warnings);
  }
  terminal.progress('');
  const told = (found: readonly Diagnostic[]): Diagnostic[] =>
    sortDiagnostics(found).map((one) => ({ ...one, file: shownPath(snapshot, one.file) }));
  const diagnostics = told([
    ...snapshot.diagnostics.filter(({ file }) => isChosen(file)),
    ...runs.flatMap(({ diagnostics }) => diagnostics),
    ...found,
  ]);
  // Whoever names a file wants to know of it, whether a later version has followed or not.
  const unwritten =
    chosen === undefined ? standingNotes(snapshot) : runs.flatMap(({ loaded: { draft } }) => unwrittenTexts(draft));
  const notes = told(unwritten);
  const warnings = told(warned);
  const checked = runs.map(
    ({ loaded, count }): Checked => ({
      policy: versionName(loaded.policy),
      file: shownPath(snapshot, loaded.file.path),
      examples: count,
    }),
  );
  await terminal.out(
    report(
      format,
      { diagnostics, notes, warnings },
      { checked, count: policyCount(runs.map(({ loaded }) => loaded)) },
      snapshot,
      terminal.colorOut,
    ),
  );
  const besides = { notes, warnings };
  return diagnostics.length > 0 || (failOn !== undefined && besides[failOn].length > 0) ? 1 : 0;
}

/** The folder with the named files in it, in place of those that they are, and the paths of those that were named. */
async function openWith(
  folder: string,
  files: readonly string[],
): Promise<{ snapshot: PolicySnapshot; chosen: Set<string> | undefined }> {
  const read = await readPolicyFolder(folder);
  if (files.length === 0) return { snapshot: snapshotOf(resolve(folder), stored(read)), chosen: undefined };
  const named = await Promise.all(files.map((file) => readPolicyFile(file, pathIn(folder, file))));
  const texts = named.flatMap((one) => ('text' in one ? [one] : []));
  const chosen = new Set(named.map((one) => ('text' in one ? one.path : one.file)));
  const unread = [
    ...read.diagnostics.filter(({ code }) => code !== 'no-policies'),
    ...named.flatMap((one) => ('text' in one ? [] : [one])),
  ];
  const inPlace = [...read.files.filter(({ path }) => !chosen.has(path)), ...texts];
  return { snapshot: snapshotOf(resolve(folder), stored({ ...read, files: inPlace, diagnostics: unread })), chosen };
}

function stored({ files, diagnostics, ...rest }: PolicyFolder): StoredPolicies {
  return { ...rest, released: files, unreadable: diagnostics };
}

/** A file's path in the folder, or the path as it was given where it lies elsewhere. */
function pathIn(folder: string, file: string): string {
  const path = relative(resolve(folder), resolve(file));
  return path.startsWith('..') ? file : path.split(sep).join('/');
}

function report(
  format: CheckOptions['format'],
  {
    diagnostics,
    notes,
    warnings,
  }: {
    readonly diagnostics: readonly Diagnostic[];
    readonly notes: readonly Diagnostic[];
    readonly warnings: readonly Diagnostic[];
  },
  { checked, count }: { readonly checked: readonly Checked[]; readonly count: string },
  snapshot: PolicySnapshot,
  color: boolean,
): string {
  if (format === 'json')
    return `${jsonText({ good: diagnostics.length === 0, policies: checked, faults: diagnostics.map((diagnostic) => diagnosticIn(diagnostic)), notes: notes.map((note) => diagnosticIn(note)), warnings: warnings.map((one) => diagnosticIn(one)) }, 2)}\n`;
  if (format === 'github')
    return [
      ...[...diagnostics, ...notes].map((one) => `${githubText(one)}\n`),
      ...warnings.map((one) => `${githubText(one, 'warning')}\n`),
    ].join('');
  const colors = colorsFor(color);
  const texts = new Map(snapshot.files.map(({ path, text }) => [shownPath(snapshot, path), text]));
  const failed = new Set(diagnostics.map(({ file }) => file));
  const good = checked
    .filter(({ file }) => !failed.has(file))
    .map(({ policy, examples }) => `${colors.green('good')}  ${policy}  ${colors.dim(plural(examples, 'example'))}`);
  const examples = checked.reduce((sum, one) => sum + one.examples, 0);
  const summary =
    diagnostics.length === 0
      ? `${count}, ${plural(examples, 'example')}: all good`
      : `${plural(diagnostics.length, 'fault')} in ${plural(failed.size, 'file')}; ${plural(good.length, 'version')} good`;
  return `${[...diagnostics.map((diagnostic) => `${diagnosticText(diagnostic, texts.get(diagnostic.file), colors)}\n`), ...warnings.map((warning) => `${warningText(warning, texts.get(warning.file), colors)}\n`), ...notes.map((note) => noteText(note, colors)), ...good, '', summary].join('\n')}\n${unwrittenText(notes.length, colors)}`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
