import { type Command, Option } from 'commander';
import type { Registry } from './register-lifecycle.ts';
import { asOption, dataOption, formatOption } from './service-options.ts';

/** Adds the commands that move policies between a folder and a database. */
export function registerTransfer({ program, policies, run, terminal }: Registry): void {
  const add = (name: string, about: string): Command =>
    program
      .command(name)
      .description(about)
      .option('--dry-run', 'say what would be done and write nothing')
      .addOption(formatOption())
      .addOption(policies())
      .addOption(dataOption());
  add('import', 'Bring policies, drafts and retirements from a folder into the database, word for word.')
    .argument('[folder]', 'the folder (default: that of --policies, or the shipped policies)')
    .addOption(asOption())
    .addOption(new Option('--reason <text>', 'why, for those who read the history'))
    .option('--if-empty', 'only where the database holds no policies yet')
    .addHelpText(
      'after',
      '\nExamples:\n  export DATABASE_URL=postgres://dueline:…@db.example.com/dueline\n  dueline import ./policies --dry-run\n  dueline import ./policies --reason "Moved from the old server"',
    )
    .action((folder, options) => run(async () => (await import('./transfer.ts')).importFolder(folder, options, terminal)));
  add('export', 'Write the policies, drafts and retirements of the database into a folder, word for word.')
    .argument('<folder>', 'the folder; made where there is none')
    .addHelpText(
      'after',
      '\nExamples:\n  dueline export ./policies --dry-run\n  dueline export ./policies && git -C policies diff',
    )
    .action((folder, options) => run(async () => (await import('./transfer.ts')).exportFolder(folder, options, terminal)));
}
