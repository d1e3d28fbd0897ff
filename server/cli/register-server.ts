import { type Command, Option } from 'commander';
import type { Configuration } from '../config/read-configuration.ts';
import { sourcesOf } from './configure.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import type { Registry } from './register-lifecycle.ts';
import { dataOption } from './service-options.ts';

/** What it takes to add the commands of the server; `configurationOf` gives what was read for a command before it runs. */
export type ServerRegistry = Registry & {
  readonly shippedPolicies: string;
  readonly configurationOf: (command: Command) => Configuration;
};

/** Runs the server. It is given, because the command line knows nothing of HTTP. */
export type Serve = (configuration: Configuration, terminal: Terminal) => Promise<ExitCode>;

/** Adds the commands that run the server and tell how it is set up. */
export function registerServer({
  program,
  policies,
  run,
  terminal,
  shippedPolicies,
  configurationOf,
  serve,
}: ServerRegistry & { readonly serve: Serve }): void {
  const add = (name: string, about: string): Command =>
    program
      .command(name)
      .description(about)
      .option('--port <number>', 'port to listen on; 0 picks a free one (default: 7400)')
      .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
      .addOption(policies())
      .addOption(dataOption());
  add('serve', 'Serve the page and the HTTP interface.')
    .addHelpText(
      'after',
      '\nExamples:\n  dueline serve\n  dueline serve --port 8080 --policies ./policies\n  DUELINE_ACCESS=required dueline serve --host 0.0.0.0',
    )
    .action((_, command: Command) => run(() => serve(configurationOf(command), terminal)));
  add('config', 'Show how the server would be set up and where each value comes from, or every fault.')
    .addOption(
      new Option('--format <format>', 'what to print; schema is for editors').choices(['text', 'json', 'schema']).default('text'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  dueline config\n  dueline config --config production.yaml --format json\n  dueline config --format schema > dueline.schema.json',
    )
    .action(({ format }, command: Command) =>
      run(async () => (await import('./config.ts')).config(sourcesOf(command, shippedPolicies), format, terminal)),
    );
}
