import { copyFile, mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { type Diagnostic, isNote } from '../../engine/index.ts';
import type { Configuration } from '../config/read-configuration.ts';
import { conflict, draftProblem, invalid } from '../lifecycle/lifecycle-problems.ts';
import { templateLanguage, templateOf } from '../lifecycle/template.ts';
import { messageOf } from '../messages/message-of.ts';
import { checkWith } from '../policies/check-draft.ts';
import { openSnapshot } from '../policies/policy-snapshot.ts';
import { colorsFor } from '../render/colors.ts';
import { noteText, unwrittenText } from '../render/diagnostic-text.ts';
import { fileError } from '../storage/files/file-error.ts';
import { createFile, dropFile, isThere } from '../storage/files/whole-file.ts';
import { type Edition, editionName, editionOf, versionPath } from '../storage/port/edition.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { type TemplateOptions, templateAnswers } from './template-options.ts';
import { tellProblem } from './with-services.ts';

type InitOptions = TemplateOptions & { readonly language?: string };

/** Where everything is: what was read for the command, the folder in which it runs, and the policies that are shipped. */
type InitPlaces = {
  readonly configuration: Configuration;
  readonly folder: string;
  readonly shippedPolicies: string;
};

/**
 * Writes the first version of a new policy, checked, and says which of its texts are still to be written. Where nothing names a folder of
 * policies it makes one, and a `dueline.yaml` that names it. Ends with 1 where the policy is there already, 2 for bad input.
 */
export async function init(name: string, options: InitOptions, places: InitPlaces, terminal: Terminal): Promise<ExitCode> {
  try {
    const edition = editionFor(name, options.language);
    const policies = policiesFolder(places);
    const snapshot = await openSnapshot(policies);
    const language = `${editionName(edition)}/`;
    const there = [...snapshot.files, ...snapshot.drafts, ...snapshot.retirements].filter(({ path }) =>
      path.startsWith(language),
    );
    if (there.length > 0)
      throw alreadyThere(
        edition,
        there.map(({ path }) => path),
      );
    const path = versionPath(edition, 1);
    const { timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone } = options;
    const { text, firstCase } = templateOf(edition, templateAnswers({ ...options, timeZone }));
    const { good, faults, notes } = await checkWith(snapshot, { path, text });
    if (!good) throw draftProblem(edition, faults);
    const file = join(policies, path);
    const written = await writeAll(file, text, policies, places);
    await terminal.out(report({ edition, file, written, notes, timeZone, firstCase, options }, places, terminal));
    return 0;
  } catch (error) {
    return tellProblem(error, undefined, terminal);
  }
}

function editionFor(name: string, language: string | undefined): Edition {
  const [, , named] = name.split('/');
  if (named === undefined && language === undefined)
    throw invalid('--language', messageOf('init.language-missing'), messageOf('init.write-language'));
  if (named !== undefined && language !== undefined && named !== language)
    throw invalid('--language', messageOf('init.two-languages', { named, language }), messageOf('init.write-one-language'));
  const edition = editionOf(named === undefined ? `${name}/${language}` : name);
  if (edition === undefined) throw invalid('policy', messageOf('init.not-a-name', { name }), messageOf('init.write-name'));
  return edition;
}

function alreadyThere(edition: Edition, paths: readonly string[]) {
  const values = { edition: editionName(edition), paths: paths.join(', ') };
  return conflict('version-taken', messageOf('draft.policy-exists.title'), messageOf('init.exists', values));
}

/** Whether nobody has named a folder of policies: then one is made here, for the shipped ones are the program's. */
function isUnnamed({ configuration: { values }, folder, shippedPolicies }: InitPlaces): boolean {
  return originOf(values) === 'default' && resolve(folder, 'policies') !== shippedPolicies;
}

function originOf(values: Configuration['values']): string | undefined {
  return values.find(({ name }) => name === 'policies')?.from;
}

function policiesFolder(places: InitPlaces): string {
  const { databaseUrl, policies } = places.configuration.settings;
  if (databaseUrl !== null && ['default', 'environment', 'file'].includes(originOf(places.configuration.values) ?? ''))
    throw invalid('--policies', messageOf('init.in-database'), messageOf('init.name-folder-or-start-draft'));
  return isUnnamed(places) ? resolve(places.folder, 'policies') : policies;
}

/** Writes the policy where none stands, beside it the schema by which editors know its keys, and a configuration where nothing else names the folder. Gives what was written. */
async function writeAll(file: string, text: string, policies: string, places: InitPlaces): Promise<string[]> {
  try {
    await mkdir(join(file, '..'), { recursive: true });
    const written = [file, ...(await schemaBeside(policies, places)), ...(await configurationFor(places))];
    if (!(await created(file, text)))
      throw Object.assign(new Error('the file is there already'), { syscall: 'open', code: 'EEXIST' });
    return written;
  } catch (error) {
    throw fileError(error, file);
  }
}

async function schemaBeside(policies: string, { shippedPolicies }: InitPlaces): Promise<string[]> {
  const schema = join(policies, 'policy.schema.json');
  if (await isThere(schema)) return [];
  await copyFile(join(shippedPolicies, 'policy.schema.json'), schema);
  return [schema];
}

async function configurationFor(places: InitPlaces): Promise<string[]> {
  const file = join(places.folder, 'dueline.yaml');
  return isUnnamed(places) && (await created(file, 'policies: policies\n')) ? [file] : [];
}

async function created(file: string, text: string): Promise<boolean> {
  const made = await createFile(file, text);
  if (made !== false) await dropFile(made.temporary);
  return made !== false;
}

type Made = {
  readonly edition: Edition;
  readonly file: string;
  readonly written: readonly string[];
  readonly notes: readonly Diagnostic[];
  readonly timeZone: string;
  readonly firstCase: Readonly<Record<string, string>>;
  readonly options: InitOptions;
};

function report(
  { edition, file, written, notes, timeZone, firstCase, options }: Made,
  places: InitPlaces,
  { colorOut }: Terminal,
): string {
  const colors = colorsFor(colorOut);
  const shownPath = (path: string): string => relative(places.folder, path) || path;
  const lines = [
    ...written.map((path) => `${colors.green('written')}  ${shownPath(path)}`),
    ...(options.timeZone === undefined ? [`  time zone  ${timeZone}, this computer's; --time-zone names another`] : []),
    ...(templateLanguage(edition) === edition.language.split('-')[0]
      ? []
      : [`  language   what is to be written is told in English: the program does not speak \`${edition.language}\``]),
    '',
    ...notes.filter(isNote).map((note) => noteText({ ...note, file: shownPath(file) }, colors)),
    unwrittenText(notes.length, colors),
    'It decides already:',
    `  dueline check${named(places)}`,
    `  echo '${JSON.stringify({ vendor: edition.policy.split('/')[0], ...firstCase })}' | dueline decide - --format text${named(places)}`,
    `  dueline serve${named(places)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** How the commands that follow are told the folder, where it was said on the command line. */
function named({ configuration, folder }: InitPlaces): string {
  return originOf(configuration.values) === 'option'
    ? ` --policies ${relative(folder, configuration.settings.policies) || '.'}`
    : '';
}
