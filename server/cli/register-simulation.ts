import { InvalidArgumentError, Option } from 'commander';
import { encodingOption } from './encoding-option.ts';
import type { Registry } from './register-lifecycle.ts';
import { dataOption } from './service-options.ts';

/** Adds the command that says what a change does to many cases. */
export function registerSimulation({ program, policies, run, terminal }: Registry): void {
  program
    .command('simulate')
    .description('Say what a change does to many cases: decide each under two versions and compare.')
    .argument('[cases]', 'file with cases, or - for standard input: NDJSON, a JSON list, or CSV with a column a fact')
    .option('--from <version>', 'the version before: a name, or the path of a YAML file (default: in force now)')
    .option('--to <version>', 'the version after (default: in force now)')
    .option('--as-of <instant>', 'the moment from which cases are looked at that name none (default: when each last changed)')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json', 'markdown']).default('text'))
    .addOption(new Option('--fail-on <what>', 'end with 1 where a case is decided differently').choices(['changed']))
    .addOption(new Option('--changed <number>', 'show so many changed cases').argParser(caseCount).default(20))
    .option('--recorded', 'take the requests of recorded decisions as cases')
    .option('--since <start>', 'with --recorded: not before this day or instant')
    .option('--until <end>', 'with --recorded: before this day or instant')
    .addOption(encodingOption())
    .addOption(policies())
    .addOption(dataOption())
    .addHelpText(
      'after',
      `
A version is named as planview/customer-care/fr@2, as planview/customer-care/fr@draft, as planview/customer-care/fr for the one
in force, or by the path of its file. Ends with 2 where cases have faults under both versions, with 3 where there is no such version.

Examples:
  dueline simulate cases.ndjson --from planview/customer-care/fr@1 --to planview/customer-care/fr@draft
  dueline simulate cases.csv --to my-change.yaml --changed 100
  dueline simulate --recorded --since 2026-10-01 --to planview/customer-care/fr@draft --format markdown
  dueline simulate cases.csv --to my-change.yaml --fail-on changed`,
    )
    .action((file: string | undefined, options) =>
      run(async () => (await import('./simulate.ts')).simulate(file, options, terminal)),
    );
}

function caseCount(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= 100_000) return number;
  throw new InvalidArgumentError('Give a whole number from 0 to 100000.');
}
