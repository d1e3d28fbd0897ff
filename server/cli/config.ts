import { configurationSchema } from '../config/configuration-schema.ts';
import { type ConfigurationSources, readConfiguration } from '../config/read-configuration.ts';
import { settingTable } from '../config/setting-table.ts';
import { shownValue } from '../config/shown-value.ts';
import { colorsFor } from '../render/colors.ts';
import { configurationIssuesText, configurationText } from '../render/configuration-text.ts';
import { jsonText } from '../render/json-text.ts';
import type { ExitCode, Terminal } from './outcome.ts';

type ConfigFormat = 'text' | 'json' | 'schema';

/** Prints what holds and where it came from, secrets hidden, or every issue; ends with 1 where there are any. */
export async function config(sources: ConfigurationSources, format: ConfigFormat, terminal: Terminal): Promise<ExitCode> {
  if (format === 'schema') {
    await terminal.out(`${jsonText(configurationSchema(), 2)}\n`);
    return 0;
  }
  const configuration = await readConfiguration(sources);
  if ('issues' in configuration) {
    if (format === 'json') await terminal.out(`${jsonText({ good: false, faults: configuration.issues }, 2)}\n`);
    else terminal.error(configurationIssuesText(configuration.issues, colorsFor(terminal.colorError)));
    return 1;
  }
  if (format === 'text') await terminal.out(configurationText(configuration, colorsFor(terminal.colorOut)));
  else {
    const settings = configuration.values.map((found) => ({
      name: found.name,
      value: shownValue(found),
      from: found.from,
      place: found.place,
      about: settingTable[found.name].about,
    }));
    await terminal.out(`${jsonText({ good: true, file: configuration.file, settings }, 2)}\n`);
  }
  return 0;
}
