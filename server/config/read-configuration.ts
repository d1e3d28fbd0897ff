import { resolve } from 'node:path';
import { readConfigurationFile } from './configuration-file.ts';
import type { ConfigurationIssue } from './configuration-issue.ts';
import { checkTogether } from './cross-checks.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { type FoundValue, type FoundValues, origins, sortOut, together } from './found-value.ts';
import { allSettings, type SettingName, type SettingValues, settingTable } from './setting-table.ts';
import { arrangeSettings, type Settings } from './settings.ts';

/** What holds, and for every setting where it came from. */
export type Configuration = {
  readonly settings: Settings;
  readonly values: readonly FoundValue[];
  /** The file that was read; null where there was none. */
  readonly file: string | null;
};

/** What to read a configuration from. Options are texts as they were given, by the name of the setting. */
export type ConfigurationSources = {
  readonly options: Readonly<Partial<Record<SettingName, string>>>;
  readonly environment: Environment;
  /** Where relative paths begin, and where `dueline.yaml` is looked for. */
  readonly folder: string;
  /** The file that `--config` names. */
  readonly file?: string | undefined;
  readonly shippedPolicies: string;
  /** Whether a server is to run by it: then what settings demand of each other is looked at too. */
  readonly isServer?: boolean;
};

/** Reads the whole configuration: options win over the environment, that over the file, that over the defaults. Gives every issue at once. */
export async function readConfiguration(
  sources: ConfigurationSources,
): Promise<Configuration | { readonly issues: readonly ConfigurationIssue[] }> {
  const { environment, folder } = sources;
  const named = sources.file ?? (environment.DUELINE_CONFIG || undefined);
  const file = resolve(folder, named ?? 'dueline.yaml');
  const inFile = await readConfigurationFile(file);
  const found = together([
    readOptions(sources),
    await readEnvironment(environment, folder),
    inFile ?? { values: [], issues: [] },
  ]);
  const missing = named !== undefined && inFile === undefined;
  const values = allSettings.map(([name]) => winner(name, found.values, sources));
  const settled = Object.fromEntries(values.map(({ name, value }) => [name, value])) as SettingValues;
  const issues = [
    ...(missing
      ? [{ place: sources.file ? '--config' : 'DUELINE_CONFIG', message: `the file \`${named}\` does not exist` }]
      : []),
    ...found.issues,
    ...(sources.isServer === false
      ? []
      : checkTogether(settled, (name) => values.find((one) => one.name === name)?.place ?? name)),
  ];
  if (issues.length > 0) return { issues };
  return { settings: arrangeSettings(settled), values, file: inFile ? file : null };
}

function readOptions({ options, folder }: ConfigurationSources): FoundValues {
  return together(
    allSettings.map(([name, { kind, option }]) => {
      const given = options[name];
      if (given === undefined || option === undefined) return { values: [], issues: [] };
      return sortOut(kind.fromText(given, folder), { name, from: 'option', place: option }, `${option} ${given}`);
    }),
  );
}

function winner(name: SettingName, found: readonly FoundValue[], sources: ConfigurationSources): FoundValue {
  const ranked = found
    .filter((one) => one.name === name)
    .sort((one, other) => origins.indexOf(one.from) - origins.indexOf(other.from));
  return ranked[0] ?? { name, from: 'default', place: name, value: defaultOf(name, found, sources) };
}

function defaultOf(name: SettingName, found: readonly FoundValue[], { folder, shippedPolicies }: ConfigurationSources): unknown {
  if (name === 'policies') return shippedPolicies;
  if (name === 'data') return resolve(folder, settingTable.data.otherwise);
  // Whoever names a provider wants people to sign in with it.
  if (name === 'access.mode' && found.some((one) => one.name === 'access.openid.issuer')) return 'required';
  return allSettings.find(([one]) => one === name)?.[1].otherwise;
}
