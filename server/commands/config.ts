import pc from 'picocolors';
import { configurationSchema } from '../configuration/configuration-schema.ts';
import { type ConfigurationSources, readConfiguration } from '../configuration/read-configuration.ts';
import { settingTable } from '../configuration/setting-table.ts';
import { shownValue } from '../configuration/shown-value.ts';
import { configurationFaultsText, configurationText } from '../terminal/configuration-text.ts';
import type { ExitCode, Terminal } from './outcome.ts';

export type ConfigFormat = 'text' | 'json' | 'schema';

/** Prints what holds and where it came from, secrets hidden, or every fault; ends with 1 where there are any. */
export async function config(sources: ConfigurationSources, format: ConfigFormat, terminal: Terminal): Promise<ExitCode> {
  if (format === 'schema') {
    await terminal.out(`${JSON.stringify(configurationSchema(), null, 2)}\n`);
    return 0;
  }
  const configuration = await readConfiguration(sources);
  if ('faults' in configuration) {
    if (format === 'json') await terminal.out(`${JSON.stringify({ good: false, faults: configuration.faults }, null, 2)}\n`);
    else terminal.error(configurationFaultsText(configuration.faults, pc.createColors(terminal.colorError)));
    return 1;
  }
  if (format === 'text') await terminal.out(configurationText(configuration, pc.createColors(terminal.colorOut)));
  else {
    const settings = configuration.values.map((found) => ({
      name: found.name,
      value: shownValue(found),
      from: found.from,
      place: found.place,
      about: settingTable[found.name].about,
    }));
    await terminal.out(`${JSON.stringify({ good: true, file: configuration.file, settings }, null, 2)}\n`);
  }
  return 0;
}
