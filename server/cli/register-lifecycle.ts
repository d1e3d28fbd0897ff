import { type Command, InvalidArgumentError, Option } from 'commander';
import { auditActions } from '../../contract/audit-action.ts';
import { instantIssue, instantOf } from '../../engine/index.ts';
import { valueIssueText } from '../render/diagnostic-text.ts';
import { encodingOption } from './encoding-option.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { asOption, dataOption, editionArgument, formatOption, versionArgument } from './service-options.ts';
import { addTemplateOptions } from './template-options.ts';

/** How commands are added: `policies` makes the option that names the folder, `run` runs what a command does. */
export type Registry = {
  readonly program: Command;
  readonly policies: () => Option;
  readonly run: (action: () => Promise<ExitCode>) => Promise<void>;
  readonly terminal: Terminal;
};

/** Names with commas between them. */
function namesArgument(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The number of a comment. */
function commentArgument(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give the number of a comment, as `dueline review show` tells it.');
}

const reasonOption = (): Option => new Option('--reason <text>', 'why, for those who read the history').makeOptionMandatory();

/** Adds the commands for the life of policies: drafts, reviews, publication, versions, recorded decisions and the audit trail. */
export function registerLifecycle(registry: Registry): void {
  registerDrafts(registry);
  registerReviews(registry);
  registerPublication(registry);
  registerRecords(registry);
}

function registerDrafts({ program, policies, run, terminal }: Registry): void {
  const draft = program.command('draft').description('Work on a draft of a policy.');
  const add = (name: string, about: string): Command =>
    draft.command(name).description(about).addOption(asOption()).addOption(policies()).addOption(dataOption());
  addTemplateOptions(add('start', 'Open a draft, from a version or for a new policy.'), 'UTC')
    .argument('<edition>', 'a policy in a language, as planview/customer-care/fr', editionArgument)
    .option('--from <version>', 'the version to start from, as planview/customer-care/sv@1 (default: the newest)')
    .option(
      '--carrying <version>',
      'a version whose change is carried over into --from, which is scheduled beside it',
      wholeNumber,
    )
    .option('--template', 'start a new policy from a small complete one, of which the options below say more')
    .action((edition, options) => run(async () => (await import('./draft.ts')).draftStart(edition, options, terminal)));
  add('show', 'Print the text of a draft.')
    .argument('<edition>', 'a policy in a language', editionArgument)
    .addOption(formatOption())
    .action((edition, options) => run(async () => (await import('./draft.ts')).draftShow(edition, options, terminal)));
  add('save', 'Save a text as the draft.')
    .argument('<edition>', 'a policy in a language', editionArgument)
    .argument('<file>', 'file with the YAML, or - for standard input')
    .option('--based-on <revision>', 'the revision that the text was made from; refused if there is another one by now')
    .addOption(encodingOption())
    .action((edition, file, options) =>
      run(async () => (await import('./draft.ts')).draftSave(edition, file, options, terminal)),
    );
  add('check', 'Check a draft: its faults, its examples, and the rule engines against each other.')
    .argument('<edition>', 'a policy in a language', editionArgument)
    .addOption(formatOption())
    .action((edition, options) => run(async () => (await import('./draft.ts')).draftCheck(edition, options, terminal)));
  add('discard', 'Take a draft away.')
    .argument('<edition>', 'a policy in a language', editionArgument)
    .option('--revision <revision>', 'only if it is still this one')
    .action((edition, options) => run(async () => (await import('./draft.ts')).draftDiscard(edition, options, terminal)));
  add('restore', 'Open a draft again that was discarded in the last seven days.')
    .argument('<edition>', 'a policy in a language', editionArgument)
    .option('--id <id>', 'which one, as `draft discarded` lists them (default: the last)')
    .action((edition, options) => run(async () => (await import('./draft.ts')).draftRestore(edition, options, terminal)));
  add('discarded', 'List the discarded drafts that can be had back.')
    .argument('<edition>', 'a policy in a language', editionArgument)
    .addOption(formatOption())
    .action((edition, options) => run(async () => (await import('./draft.ts')).draftDiscarded(edition, options, terminal)));
  add('list', 'List the open drafts.')
    .addOption(formatOption())
    .action((options) => run(async () => (await import('./draft.ts')).draftList(options, terminal)));
}

function registerReviews({ program, policies, run, terminal }: Registry): void {
  const command = program.command('review').description('Review a draft.');
  const kinds = [
    ['request', 'request', 'Ask for a review.'],
    ['comment', 'comment', 'Comment on a draft, or answer a comment.'],
    ['resolve', 'resolved', 'Say that a comment has been seen to.'],
    ['reopen', 'reopened', 'Open a resolved comment again.'],
    ['approve', 'approval', 'Approve a draft that others wrote.'],
    ['send-back', 'sent-back', 'Send a draft back, saying what has to change.'],
    ['withdraw', 'withdrawal', 'Take a draft out of review.'],
  ] as const;
  for (const [name, kind, about] of kinds) {
    const one = command.command(name).description(about);
    if (kind === 'request') one.option('--ask <names>', 'whom to ask by name, several with commas between them', namesArgument);
    if (kind === 'comment') one.option('--place <pointer>', 'the part that is meant, as /targets/resolution');
    const number = '--comment <number>';
    if (kind === 'comment') one.option(number, 'the comment that is answered, as `review show` numbers it', commentArgument);
    if (kind === 'resolved' || kind === 'reopened')
      one.requiredOption(number, 'which comment, as `review show` numbers it', commentArgument);
    one
      .argument('<edition>', 'a policy in a language', editionArgument)
      .option('--text <text>', 'what you want to say')
      .option('--revision <revision>', 'the revision that you looked at; refused if there is another one by now')
      .addOption(asOption())
      .addOption(policies())
      .addOption(dataOption())
      .action((edition, options) => run(async () => (await import('./review.ts')).review(kind, edition, options, terminal)));
  }
  command
    .command('show')
    .description('Show what was said about a draft.')
    .argument('<edition>', 'a policy in a language', editionArgument)
    .addOption(formatOption())
    .addOption(policies())
    .addOption(dataOption())
    .action((edition, options) => run(async () => (await import('./review.ts')).reviewShow(edition, options, terminal)));
}

function registerPublication({ program, policies, run, terminal }: Registry): void {
  const add = (name: string, about: string): Command =>
    program
      .command(name)
      .description(about)
      .argument('<edition>', 'a policy in a language, as planview/customer-care/fr', editionArgument)
      .addOption(reasonOption())
      .addOption(asOption())
      .addOption(policies())
      .addOption(dataOption());
  const from = 'the day (2026-11-23) or instant from which it holds (default: now)';
  const openCases = (): Option =>
    new Option('--open-cases <what>', 'what becomes of cases that are open then').choices(['keep', 'move']);
  add('publish', 'Publish a draft as the next version.')
    .option('--from <start>', from)
    .addOption(openCases())
    .option('--withdraw', 'withdraw versions that would begin on that day or later (default: they stand, and take over then)')
    .option('--revision <revision>', 'only if the draft is still this one')
    .action((edition, options) => run(async () => (await import('./publication.ts')).publish(edition, options, terminal)));
  add('rollback', 'Publish the content of an old version as a new one.')
    .requiredOption('--to <version>', 'the version whose content comes back', wholeNumber)
    .option('--from <start>', from)
    .addOption(openCases())
    .action((edition, options) => run(async () => (await import('./publication.ts')).rollback(edition, options, terminal)));
  const scheduled = (name: string, about: string): Command =>
    program
      .command(name)
      .description(about)
      .argument('<version>', 'a scheduled version, as planview/customer-care/fr@3', versionArgument)
      .addOption(reasonOption())
      .addOption(asOption())
      .addOption(policies())
      .addOption(dataOption());
  scheduled('cancel', 'Cancel a version that is scheduled and has not begun.').action((version, options) =>
    run(async () => (await import('./publication.ts')).cancel(version, options, terminal)),
  );
  scheduled('move', 'Have a scheduled version begin at another time.')
    .option('--from <start>', from)
    .addOption(openCases())
    .action((version, options) => run(async () => (await import('./publication.ts')).move(version, options, terminal)));
  add('retire', 'End a policy on a day.')
    .option('--from <start>', 'the first day or instant on which it is no longer in force')
    .option('--lift', 'take back that it ends')
    .action((edition, options) => {
      if (options.from === undefined && !options.lift) program.error("error: required option '--from <start>' not specified");
      return run(async () => (await import('./publication.ts')).retirePolicy(edition, options, terminal));
    });
  program
    .command('versions')
    .description('List versions: in force, scheduled, superseded.')
    .argument('[edition]', 'a policy in a language; all where left out', editionArgument)
    .addOption(formatOption())
    .addOption(policies())
    .addOption(dataOption())
    .action((edition, options) => run(async () => (await import('./versions.ts')).versions(edition, options, terminal)));
}

function registerRecords({ program, policies, run, terminal }: Registry): void {
  const limit = (): Option => new Option('--limit <number>', 'how many at most').argParser(wholeNumber).default(50);
  program
    .command('decisions')
    .description('Find recorded decisions.')
    .option('--case <id>', 'of a case')
    .option('--policy <name>', 'by a policy, an edition or a version')
    .option('--rule <id>', 'in which a rule fired')
    .option('--severity <id>', 'handled as this severity')
    .option('--since <instant>', 'recorded since, with an offset', instant)
    .option('--until <instant>', 'recorded before, with an offset', instant)
    .addOption(limit())
    .addOption(formatOption())
    .addOption(policies())
    .addOption(dataOption())
    .action((options) => run(async () => (await import('./decisions.ts')).decisions(options, terminal)));
  program
    .command('replay')
    .description('Give a recorded decision again, byte for byte.')
    .argument('<id>', 'the decisionId')
    .addOption(policies())
    .addOption(dataOption())
    .action((id, options) => run(async () => (await import('./decisions.ts')).replay(id, options, terminal)));
  const trail = program.command('audit').description('List who changed what, when and why.').enablePositionalOptions();
  trail
    .option('--who <name>', 'by whom')
    .addOption(new Option('--action <action>', 'what kind of change').choices(auditActions))
    .option('--subject <name>', 'a policy, an edition or a version, and everything under it')
    .addOption(limit())
    .addOption(formatOption())
    .addOption(policies())
    .addOption(dataOption())
    .action((options) => run(async () => (await import('./audit.ts')).audit(options, terminal)));
  trail
    .command('verify')
    .description('Find any entry that was altered or is missing.')
    .option('--head <sequence:hash>', 'a head that was noted earlier and must still be part of it', auditHead)
    .addOption(formatOption())
    .addOption(policies())
    .addOption(dataOption())
    .action((_, command: Command) =>
      run(async () => (await import('./audit.ts')).auditVerify(command.optsWithGlobals(), terminal)),
    );
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number above 0.');
}

function instant(text: string): number {
  const issue = instantIssue('instant', text);
  if (issue === undefined) return instantOf(text);
  throw new InvalidArgumentError(valueIssueText(issue));
}

function auditHead(text: string): { sequence: number; hash: string } {
  const [, sequence, hash] = /^(\d+):(.+)$/.exec(text) ?? [];
  if (sequence === undefined || hash === undefined)
    throw new InvalidArgumentError('Give the head as verify printed it, number:hash.');
  return { sequence: Number(sequence), hash };
}
