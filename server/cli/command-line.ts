import { once } from 'node:events';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { spokenLanguages } from '../../contract/language.ts';
import { mostUpdates, policyMoments } from '../../engine/index.ts';
import packageInfo from '../../package.json' with { type: 'json' };
import type { Configuration } from '../config/read-configuration.ts';
import { cleaned } from '../render/colors.ts';
import { configure } from './configure.ts';
import { encodingOption } from './encoding-option.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { registerAccess } from './register-access.ts';
import { registerLifecycle } from './register-lifecycle.ts';
import { registerServer, type Serve } from './register-server.ts';
import { registerSimulation } from './register-simulation.ts';
import { registerTransfer } from './register-transfer.ts';
import { dataOption } from './service-options.ts';
import { addTemplateOptions } from './template-options.ts';

/** Where a command line writes to. */
type OutputStream = NodeJS.WritableStream & { readonly isTTY?: boolean };

type Streams = { readonly stdout: OutputStream; readonly stderr: OutputStream };

/** What a command line has around it. */
type CommandLineContext = Streams & {
  /** The folder with the policies that are used where nobody names another. */
  readonly shippedPolicies: string;
  readonly serve: Serve;
};

const wantsColor = (stream: OutputStream): boolean =>
  stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';

const terminalOn = ({ stdout, stderr }: Streams): Terminal => ({
  out: async (text) => {
    if (!stdout.write(cleaned(text))) await once(stdout, 'drain');
  },
  data: async (text) => {
    if (!stdout.write(stdout.isTTY ? cleaned(text) : text)) await once(stdout, 'drain');
  },
  error: (text) => stderr.write(cleaned(text)),
  progress: (text) => {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${cleaned(text)}`);
  },
  colorOut: wantsColor(stdout),
  colorError: wantsColor(stderr),
});

const policies = (): Option => new Option('--policies <dir>', 'folder with the policies (default: the shipped ones)');

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > mostUpdates)
    throw new InvalidArgumentError(`Give a whole number from 0 to ${mostUpdates}.`);
  return number;
}

/**
 * Runs a command.
 * @param args What was written after the name of the program.
 * @returns How it ended: 0 good, 1 findings, 2 bad input, 3 nothing applies, 70 our fault.
 */
export async function runCommandLine(args: readonly string[], context: CommandLineContext): Promise<ExitCode> {
  const { stdout, stderr, shippedPolicies, serve } = context;
  const terminal = terminalOn(context);
  const program = new Command('dueline')
    .description('Vendor support policies as configuration: decides a support case and says by when, by whom and why.')
    .version(packageInfo.version)
    .showHelpAfterError('(dueline --help shows how)')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(cleaned(text)),
      writeErr: (text) => stderr.write(cleaned(text)),
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 good, 1 findings, 2 bad input, 3 no policy applies, 70 our fault.\n\nExamples:\n  dueline decide case.json --format text\n  dueline check\n  dueline serve',
    );

  const configurations = new Map<Command, Configuration>();

  function configurationOf(command: Command): Configuration {
    const configuration = configurations.get(command);
    if (configuration === undefined) throw new Error(`\`${command.name()}\` was not configured`);
    return configuration;
  }

  program
    .option('--config <file>', 'file with the configuration (default: dueline.yaml in this folder, if there is one)')
    .hook('preAction', async (_, command) => {
      // This one tells the faults itself.
      if (command.name() === 'config') return;
      const isServer = command.name() === 'serve';
      configurations.set(command, await configure(command, shippedPolicies, { isServer, terminal }));
    });

  let exitCode: ExitCode = 0;
  const run = (action: () => Promise<ExitCode>): Promise<void> =>
    action().then((code) => {
      exitCode = code;
    });

  program
    .command('decide')
    .description('Decide a case, or many: JSON or NDJSON from a file, or - for standard input.')
    .argument('[file]', 'file with a case, or - for standard input', '-')
    .option('--as-of <instant>', 'the moment from which the case is looked at, with an offset (default: now)')
    .option('--updates <number>', 'list so many status updates after the next one', count)
    .addOption(
      new Option('--policy-at <moment>', 'whose version decides: when the case was opened, or as of').choices(policyMoments),
    )
    .option('--explain', 'say which rules were tried, with what the case says to each condition')
    .addOption(new Option('--format <format>', 'what to print').choices(['json', 'text']).default('json'))
    .addOption(encodingOption())
    .addOption(policies())
    .addOption(dataOption())
    .addHelpText(
      'after',
      `
Examples:
  dueline decide case.json
  dueline decide case.json --format text --as-of 2026-03-02T05:50:00Z
  dueline decide cases.ndjson > decisions.ndjson
  echo '{"vendor":"planview","product":"ppm-pro","language":"sv","requestedSeverity":"major"}' | dueline decide -`,
    )
    .action((file: string, options) => run(async () => (await import('./decide.ts')).decide(file, options, terminal)));

  program
    .command('check')
    .description('Check policies and run their examples; ends with 1 where anything is wrong.')
    .argument('[files...]', 'policy files to check (default: every one in the folder)')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json', 'github']).default('text'))
    .addOption(
      new Option(
        '--fail-on <what>',
        'end with 1 also where texts are still to be written (notes) or something may not be meant',
      ).choices(['notes', 'warnings']),
    )
    .addOption(policies())
    .addHelpText(
      'after',
      '\nExamples:\n  dueline check\n  dueline check policies/planview/customer-care/sv/1.yaml\n  dueline check --policies ./policies --format github',
    )
    .action((files: string[], options) => run(async () => (await import('./check.ts')).check(files, options, terminal)));

  program
    .command('clock')
    .description('Answer questions about open time: NDJSON in, an answer or a problem a line out, in order.')
    .argument('[file]', 'file with a question a line, or - for standard input', '-')
    .addOption(encodingOption())
    .addOption(policies())
    .addHelpText(
      'after',
      `
Examples:
  dueline clock questions.ndjson
  echo '{"calendar":"planview/customer-care/sv#ppm-pro-americas","op":"add","start":"2026-03-01T23:45:00-06:00","amount":{"value":2,"unit":"hour"}}' | dueline clock
  echo '{"calendar":{"timeZone":"Europe/Berlin","open":[{"days":"mon-fri","from":"09:00","to":"17:00"}]},"op":"open","at":"2026-06-06T12:00:00+02:00"}' | dueline clock`,
    )
    .action((file: string, options) => run(async () => (await import('./clock.ts')).clock(file, options, terminal)));

  program
    .command('diff')
    .description(
      'Say what differs between two versions of a policy, or between its languages, by meaning; ends with 1 where anything does.',
    )
    .argument(
      '[policies...]',
      'two policies: planview/customer-care/fr@1, …/fr@draft, …/fr (in force), or YAML files; one: against what is in force',
    )
    .option('--languages <policy>', 'compare the languages of a policy, as planview/customer-care')
    .option('--text', 'show the changed lines of the texts too')
    .option(
      '--exact',
      'say over every case there can be what is decided otherwise, or that nothing is; ends with 0 where that is proved',
    )
    .addOption(new Option('--words <language>', 'in which language to tell it').choices(spokenLanguages).default('en'))
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json', 'markdown']).default('text'))
    .addOption(policies())
    .addHelpText(
      'after',
      `
Examples:
  dueline diff planview/customer-care/fr@draft
  dueline diff planview/customer-care/fr@1 planview/customer-care/fr@2 --format markdown
  dueline diff old.yaml new.yaml --text
  dueline diff --languages planview/customer-care`,
    )
    .action((named: string[], options) => run(async () => (await import('./diff.ts')).diff(named, options, terminal)));

  program
    .command('analyse')
    .description(
      'Say what the rules of policies do together, for every case there can be: rules that never hold, that others hide or without which nothing changes, and cases that nothing decides; ends with 1 where an error is found.',
    )
    .argument(
      '[policies...]',
      'planview/customer-care/fr@1, …/fr@draft, …/fr (in force), or YAML files (default: the newest of each)',
    )
    .addOption(new Option('--fail-on <what>', 'end with 1 for a warning too').choices(['warnings']))
    .addOption(new Option('--words <language>', 'in which language to tell it').choices(spokenLanguages).default('en'))
    .addOption(
      new Option('--format <format>', 'what to print').choices(['text', 'json', 'markdown', 'github', 'sarif']).default('text'),
    )
    .addOption(policies())
    .addHelpText(
      'after',
      '\nExamples:\n  dueline analyse\n  dueline analyse planview/customer-care/fr@draft\n  dueline analyse new.yaml --format github',
    )
    .action((named: string[], options) => run(async () => (await import('./analyse.ts')).analyse(named, options, terminal)));

  const examples = program.command('examples').description('Say how much the examples of policies hold them to.');
  examples
    .command('strength')
    .description('Say which rules decide no example, and which changes of a policy no example would notice.')
    .argument(
      '[policies...]',
      'planview/customer-care/fr@1, …/fr@draft, …/fr (in force), or YAML files (default: the newest of each)',
    )
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addOption(policies())
    .addHelpText(
      'after',
      '\nExamples:\n  dueline examples strength\n  dueline examples strength planview/ppm-pro/en --format json',
    )
    .action((named: string[], options) =>
      run(async () => (await import('./examples.ts')).measureExamples(named, options, terminal)),
    );
  examples
    .command('suggest')
    .description('Write examples that would notice what none notices yet, as YAML to be put under `examples`.')
    .argument('[policies...]', 'as for strength')
    .addOption(policies())
    .addHelpText('after', '\nExample:\n  dueline examples suggest planview/ppm-pro/en')
    .action((named: string[], options) =>
      run(async () => (await import('./examples.ts')).suggestExamples(named, options, terminal)),
    );

  addTemplateOptions(
    program
      .command('init')
      .description(
        'Begin with a policy of your own: writes a small complete one in your words, and lists the texts that are still to be written.',
      )
      .argument('<policy>', 'vendor and policy, as acme/support')
      .option('--language <tag>', 'the language of its texts, as en')
      .addOption(new Option('--policies <dir>', 'folder with the policies (default: policies in this folder, which is made)')),
    "this computer's",
  )
    .addHelpText(
      'after',
      `
Examples:
  dueline init acme/support --language en
  dueline init acme/support --language sv --severities "Akut,Viktig,Övrigt" --plans guld,silver --time-zone Europe/Stockholm --country SE`,
    )
    .action((policy: string, options, command: Command) =>
      run(async () =>
        (await import('./init.ts')).init(
          policy,
          options,
          { configuration: configurationOf(command), folder: process.cwd(), shippedPolicies },
          terminal,
        ),
      ),
    );

  registerLifecycle({ program, policies, run, terminal });
  registerSimulation({ program, policies, run, terminal });
  const serverRegistry = { program, policies, run, terminal, shippedPolicies, configurationOf };
  registerServer({ ...serverRegistry, serve });
  registerAccess(serverRegistry);
  registerTransfer(serverRegistry);

  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const message = error instanceof Error ? error.message : String(error);
    terminal.error(
      `dueline: this is our fault, not yours: ${message}\n${process.env.DUELINE_DEBUG && error instanceof Error ? `${error.stack}\n` : '  set DUELINE_DEBUG=1 to see where it happened\n'}`,
    );
    return 70;
  }
}
