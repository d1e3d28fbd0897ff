import { type Command, InvalidArgumentError, Option } from 'commander';
import { roles } from '../../contract/role.ts';
import { scopes } from '../../contract/scope.ts';
import type { Settings } from '../config/settings.ts';
import type { ServerRegistry } from './register-server.ts';
import { asOption, dataOption, formatOption } from './service-options.ts';

/** Adds the commands that look after tokens and people. Whoever can run them at the server is trusted as an admin. */
export function registerAccess(registry: ServerRegistry): void {
  registerTokens(registry);
  registerPeople(registry);
}

function registerTokens({ program, policies, run, terminal }: ServerRegistry): void {
  const token = program.command('token').description('Look after the tokens of tools.');
  const add = (name: string, about: string): Command =>
    token.command(name).description(about).addOption(asOption()).addOption(policies()).addOption(dataOption());
  add('create', 'Make a token and print it, once.')
    .argument('<name>', 'what it is for, as helpdesk or ci.publish')
    .requiredOption('--scope <scope>', `what it may do, several times if need be: ${scopes.join(', ')}`, gather)
    .option('--on <place>', 'a vendor or policy to which its changes are confined')
    .option('--days <number>', 'after how many days it expires (default: 90)', wholeNumber)
    .option('--never', 'let it never expire')
    .addHelpText(
      'after',
      '\nExamples:\n  dueline token create helpdesk --scope decide\n  dueline token create ci --scope read --scope edit --on planview --days 365',
    )
    .action((name, options) => run(async () => (await import('./token.ts')).tokenCreate(name, options, terminal)));
  add('list', 'List the tokens, without what opens anything.')
    .addOption(formatOption())
    .action((options) => run(async () => (await import('./token.ts')).tokenList(options, terminal)));
  add('revoke', 'Let a token open nothing any more.')
    .argument('<name>', 'its name or id')
    .action((name, options) => run(async () => (await import('./token.ts')).tokenRevoke(name, options, terminal)));
}

function registerPeople({ program, policies, run, terminal, configurationOf }: ServerRegistry): void {
  const person = program.command('person').description('Look after the people who can sign in.');
  const add = (name: string, about: string): Command =>
    person.command(name).description(about).addOption(asOption()).addOption(policies()).addOption(dataOption());
  const roleOption = (): Option =>
    new Option('--role <role>', `${roles.join(', ')}, as editor or editor:planview; several times if need be`).argParser(gather);
  const hours = ['--hours <number>', 'for how long the link is good (default: 72)', wholeNumber] as const;
  const withAddress = (options: object, command: Command) => ({
    ...options,
    baseUrl: addressOf(configurationOf(command).settings),
  });
  add('invite', 'Print a link that lets a new person in once.')
    .argument('[name]', 'their name; left out, they choose one')
    .addOption(roleOption().makeOptionMandatory())
    .option(...hours)
    .addHelpText(
      'after',
      '\nExamples:\n  dueline person invite ada --role admin\n  dueline person invite --role editor:planview --role reader',
    )
    .action((name, options, command) =>
      run(async () => (await import('./person.ts')).personInvite(name, withAddress(options, command) as never, terminal)),
    );
  add('password', 'Print a link with which somebody chooses a new password.')
    .argument('<name>', 'their name or id')
    .option(...hours)
    .action((name, options, command) =>
      run(async () => (await import('./person.ts')).personPassword(name, withAddress(options, command) as never, terminal)),
    );
  add('list', 'List the people and what they may do.')
    .addOption(formatOption())
    .action((options) => run(async () => (await import('./person.ts')).personList(options, terminal)));
  add('change', 'Say anew what somebody may do.')
    .argument('<name>', 'their name or id')
    .addOption(roleOption())
    .action((name, options) => run(async () => (await import('./person.ts')).personChange(name, options, terminal)));
  add('remove', 'Let somebody no longer sign in.')
    .argument('<name>', 'their name or id')
    .action((name, options) => run(async () => (await import('./person.ts')).personRemove(name, options, terminal)));
}

/** Under which people reach the server, as far as the configuration says. */
function addressOf({ baseUrl, host, port }: Settings): string {
  return baseUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function gather(one: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), one];
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1.');
}
