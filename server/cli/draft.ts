import { openStages } from '../../contract/draft-stage.ts';
import { type DependentCheck, diagnosticIn } from '../../engine/index.ts';
import type { Encoding } from '../input/encoding.ts';
import { readText } from '../input/text-input.ts';
import { discardDraft } from '../lifecycle/discard-draft.ts';
import { checkDraftText } from '../lifecycle/next-version.ts';
import { draftName, openDraftOf } from '../lifecycle/open-draft.ts';
import { discardedDrafts, restoreDraft } from '../lifecycle/restore-draft.ts';
import { saveDraft } from '../lifecycle/save-draft.ts';
import { startDraft } from '../lifecycle/start-draft.ts';
import { harmless, harmlessIn } from '../render/cells.ts';
import { colorsFor } from '../render/colors.ts';
import { utcText } from '../render/date-text.ts';
import { diagnosticText, noteText, unwrittenText } from '../render/diagnostic-text.ts';
import { jsonText } from '../render/json-text.ts';
import { draftPath, type Edition, editionName } from '../storage/port/edition.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { type TemplateOptions, templateAnswers } from './template-options.ts';
import { type ServicesCommandOptions, withServices } from './with-services.ts';

type StartOptions = ServicesCommandOptions &
  TemplateOptions & { readonly from?: string; readonly carrying?: number; readonly template?: true };

/** Opens a draft and says where its file is. */
export function draftStart(edition: Edition, options: StartOptions, terminal: Terminal): Promise<ExitCode> {
  return withServices(options, terminal, async (services, requestedBy) => {
    const { from, carrying, template } = options;
    const start = template ? { template: templateAnswers(options) } : { from, carrying };
    const { record, revision } = await startDraft(services, requestedBy, edition, start);
    const file = services.store.inLedger ? '' : `  file      ${services.store.location}/${draftPath(edition)}\n`;
    await terminal.out(`${draftName(edition)} started from ${record.startedFrom ?? 'nothing'}\n${file}  revision  ${revision}\n`);
    return 0;
  });
}

/** Prints the text of a draft, or with `json` everything that is known of it. */
export function draftShow(
  edition: Edition,
  options: ServicesCommandOptions & { readonly format: 'text' | 'json' },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async (services) => {
    const { text, revision, record } = await openDraftOf(services, edition);
    if (options.format === 'json') await terminal.out(`${jsonText({ ...record, revision, text }, 2)}\n`);
    else await terminal.data(text);
    return 0;
  });
}

/** Saves a file (`-` for standard input) as the draft's text; `based-on` is the revision that it was made from. */
export function draftSave(
  edition: Edition,
  file: string,
  options: ServicesCommandOptions & { readonly basedOn?: string; readonly encoding?: Encoding },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async (services, requestedBy) => {
    const text = await readText(file, options.encoding);
    const basedOn = options.basedOn ?? (await openDraftOf(services, edition)).revision;
    const { revision } = await saveDraft(services, requestedBy, edition, { text, basedOn });
    await terminal.out(`${draftName(edition)} saved\n  revision  ${revision}\n`);
    return 0;
  });
}

/** Checks a draft as if it were published now. Ends with 1 where anything is wrong with it. */
export function draftCheck(
  edition: Edition,
  options: ServicesCommandOptions & { readonly format: 'text' | 'json' },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async (services) => {
    const { text, revision } = await openDraftOf(services, edition);
    const { good, faults: diagnostics, notes, examples, followers: dependents } = await checkDraftText(services, edition, text);
    if (options.format === 'json')
      await terminal.out(
        `${jsonText({ good, revision, faults: diagnostics.map((diagnostic) => diagnosticIn(diagnostic)), notes: notes.map((note) => diagnosticIn(note)), examples, followers: dependents.map(serializeDependent) }, 2)}\n`,
      );
    else {
      const colors = colorsFor(terminal.colorOut);
      for (const diagnostic of diagnostics)
        await terminal.out(`${diagnosticText(diagnostic, diagnostic.file === draftPath(edition) ? text : undefined, colors)}\n`);
      for (const note of notes) await terminal.out(`${noteText(note, colors)}\n`);
      const verdict = good
        ? colors.green('good')
        : colors.red(diagnostics.length === 1 ? '1 fault' : `${diagnostics.length} faults`);
      await terminal.out(
        `${verdict}  ${draftName(edition)}  ${examples.run - examples.failed} of ${examples.run} examples as they must be\n${unwrittenText(notes.length, colors)}`,
      );
      for (const line of dependentLines(dependents)) await terminal.out(`${line}\n`);
    }
    return good ? 0 : 1;
  });
}

function serializeDependent({ faults: diagnostics, ...dependent }: DependentCheck) {
  return { ...dependent, faults: diagnostics.map((diagnostic) => diagnosticIn(diagnostic)) };
}

/** Takes a draft away. */
export function draftDiscard(
  edition: Edition,
  options: ServicesCommandOptions & { readonly revision?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async (services, requestedBy) => {
    const { revision } = await openDraftOf(services, edition);
    await discardDraft(services, requestedBy, edition, options.revision ?? revision);
    await terminal.out(
      `${draftName(edition)} discarded; \`dueline draft restore ${editionName(edition)}\` has it back for seven days\n`,
    );
    return 0;
  });
}

/** Opens a discarded draft again, the last one where no id is given. */
export function draftRestore(
  edition: Edition,
  options: ServicesCommandOptions & { readonly id?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async (services, requestedBy) => {
    const { revision } = await restoreDraft(services, requestedBy, edition, { id: options.id });
    await terminal.out(`${draftName(edition)} restored\n  revision  ${revision}\n`);
    return 0;
  });
}

/** Lists the drafts that were discarded and can be had back. */
export function draftDiscarded(
  edition: Edition,
  options: ServicesCommandOptions & { readonly format: 'text' | 'json' },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async (services) => {
    const items = await discardedDrafts(services, edition);
    if (options.format === 'json') await terminal.out(`${jsonText(items, 2)}\n`);
    else if (items.length === 0) await terminal.out(`no draft of ${editionName(edition)} was discarded in the last seven days\n`);
    else
      for (const { record, by, at, until } of items.map((one) => harmlessIn(one)))
        await terminal.out(
          `${record.id}  discarded by ${by} ${utcText(at)}  from ${record.startedFrom ?? 'a file put into the folder'}  until ${utcText(until)}\n`,
        );
    return 0;
  });
}

/** Lists the open drafts. */
export function draftList(
  options: ServicesCommandOptions & { readonly format: 'text' | 'json' },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async ({ ledger }) => {
    const { items } = await ledger.drafts.list({ stages: openStages }, { limit: 1000 });
    if (options.format === 'json') await terminal.out(`${jsonText(items, 2)}\n`);
    else if (items.length === 0)
      await terminal.out('no open drafts; start one with `dueline draft start planview/customer-care/fr`\n');
    else
      for (const { edition, stage, savedBy, savedAt, startedFrom } of items.map((one) => harmlessIn(one)))
        await terminal.out(
          `${editionName(edition)}  ${stage}  saved by ${savedBy} ${utcText(savedAt)}  from ${startedFrom ?? 'a file put into the folder'}\n`,
        );
    return 0;
  });
}

/** What would become of the policies that build on a base if they took it, a line each, with what would be wrong below it. */
export function dependentLines(dependents: readonly DependentCheck[]): string[] {
  return dependents.flatMap(({ edition, version, faults: diagnostics, examples: { run, failing } }) => {
    const verdict =
      diagnostics.length > 0
        ? `${diagnostics.length} ${diagnostics.length === 1 ? 'fault' : 'faults'}`
        : `${run - failing.length} of ${run} examples as they must be`;
    const lines = [...diagnostics.map(({ line, message }) => `line ${line}: ${message}`), ...failing];
    return [`  if ${edition}@${version} takes it: ${verdict}`, ...lines.map((words) => `    ${harmless(words)}`)];
  });
}
