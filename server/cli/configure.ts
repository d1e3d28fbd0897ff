import { type Command, CommanderError } from 'commander';
import { type Configuration, type ConfigurationSources, readConfiguration } from '../config/read-configuration.ts';
import { allSettings, type SettingName } from '../config/setting-table.ts';
import { colorsFor } from '../render/colors.ts';
import { configurationIssuesText } from '../render/configuration-text.ts';
import type { Terminal } from './outcome.ts';

/** Where a command reads its configuration from: what was written after it, the environment, and a file. */
export function sourcesOf(command: Command, shippedPolicies: string): ConfigurationSources {
  const given = command.optsWithGlobals() as Readonly<Record<string, unknown>>;
  const options: Partial<Record<SettingName, string>> = {};
  for (const [name] of allSettings) if (command.getOptionValueSource(name) === 'cli') options[name] = String(given[name]);
  const file = typeof given.config === 'string' ? given.config : undefined;
  return { options, environment: process.env, folder: process.cwd(), file, shippedPolicies };
}

/**
 * Reads the configuration of a command, and fills in what its options leave open: the folders, and the database. What concerns only
 * a server is looked at where `isServer`. Throws a CommanderError after every issue was told.
 */
export async function configure(
  command: Command,
  shippedPolicies: string,
  { isServer, terminal }: { readonly isServer: boolean; readonly terminal: Terminal },
): Promise<Configuration> {
  const configuration = await readConfiguration({ ...sourcesOf(command, shippedPolicies), isServer });
  if ('issues' in configuration) {
    terminal.error(configurationIssuesText(configuration.issues, colorsFor(terminal.colorError)));
    throw new CommanderError(2, 'dueline.configuration', 'the configuration has faults');
  }
  const { policies, data, databaseUrl } = configuration.settings;
  const held = { policies, data, ...(databaseUrl !== null && { databaseUrl }) };
  for (const [name, value] of Object.entries(held)) {
    // What was written after the command stays as it was written, so that messages show it like that.
    if (command.getOptionValueSource(name) !== 'cli') command.setOptionValueWithSource(name, value, 'config');
  }
  return configuration;
}
