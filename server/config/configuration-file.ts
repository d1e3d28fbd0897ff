import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { formatMessage, nearestName } from '../../engine/index.ts';
import { textOfBytes } from '../input/text-of-bytes.ts';
import { UnreadableTextError, waysOut } from '../input/unreadable-text.ts';
import { english } from '../messages/english.ts';
import type { ConfigurationIssue } from './configuration-issue.ts';
import { type FoundValues, sortOut, together } from './found-value.ts';
import { allSettings, type SettingName, settingTable } from './setting-table.ts';

/** Reads the settings of a YAML file, every issue with its line and column. Undefined where there is no such file. */
export async function readConfigurationFile(file: string): Promise<FoundValues | undefined> {
  let text: string;
  try {
    text = await textOfBytes(await readFile(file), { hint: waysOut.utf8 });
  } catch (error) {
    if (error instanceof UnreadableTextError) {
      const { line, column, what, hint } = error.issue;
      return {
        values: [],
        issues: [
          {
            place: `${shown(file)}:${line}:${column}`,
            message: formatMessage(what, english),
            hint: formatMessage(hint, english),
          },
        ],
      };
    }
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    return { values: [], issues: [{ place: shown(file), message: `the file cannot be read (${code})` }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${shown(file)}:${line}:${col}`;
  };
  if (document.errors.length > 0) {
    return {
      values: [],
      issues: document.errors.map(({ pos, message }) => ({ place: placeAt(pos[0]), message: plain(message) })),
    };
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return { values: [], issues: [] };
  if (!isMap(contents))
    return { values: [], issues: [{ place: placeAt(0), message: 'the file is not a list of settings with values' }] };
  return readMap(contents, '', { placeAt, folder: dirname(file), toJs: (node) => node.toJS(document, { maxAliasCount: 10 }) });
}

type Reading = {
  readonly placeAt: (offset: number) => string;
  readonly folder: string;
  readonly toJs: (node: Node) => unknown;
};

function readMap(map: YAMLMap, prefix: string, reading: Reading): FoundValues {
  return together(map.items.map((pair) => readPair(pair as Pair<Node, Node | null>, prefix, reading)));
}

function readPair({ key, value }: Pair<Node, Node | null>, prefix: string, reading: Reading): FoundValues {
  const name = `${prefix}${isScalar(key) ? String(key.value) : '?'}`;
  const place = reading.placeAt((value ?? key).range?.[0] ?? 0);
  if (isSettingName(name)) {
    // A key without a value sets nothing, as an empty variable does not.
    if (value === null || (isScalar(value) && value.value === null)) return { values: [], issues: [] };
    const read = settingTable[name].kind.fromYaml(reading.toJs(value), reading.folder);
    return sortOut(read, { name, from: 'file', place }, name);
  }
  if (!isGroup(name)) return { values: [], issues: [unknownKey(name, prefix, reading.placeAt(key.range?.[0] ?? 0))] };
  if (value === null || (isScalar(value) && value.value === null)) return { values: [], issues: [] };
  if (isMap(value)) return readMap(value, `${name}.`, reading);
  const inside = childrenOf(`${name}.`).map((child) => `\`${child}\``);
  return {
    values: [],
    issues: [{ place, message: `\`${name}\` holds settings of its own`, hint: `they are ${inside.join(', ')}` }],
  };
}

function unknownKey(name: string, prefix: string, place: string): ConfigurationIssue {
  const given = name.slice(prefix.length);
  const known = childrenOf(prefix);
  const nearest = nearestName(given, known);
  // Somebody who writes `issuer` beside `access` means the one within.
  const elsewhere = allSettings.map(([one]) => one).find((one) => one.endsWith(`.${given}`));
  const hint = nearest
    ? `did you mean \`${nearest}\`?`
    : elsewhere
      ? `it belongs to \`${elsewhere.slice(0, elsewhere.lastIndexOf('.'))}\``
      : `known: ${known.map((one) => `\`${one}\``).join(', ')}`;
  return { place, message: `there is no setting \`${name}\``, hint };
}

function childrenOf(prefix: string): string[] {
  const names = allSettings
    .filter(([name]) => name.startsWith(prefix))
    .map(([name]) => name.slice(prefix.length).split('.')[0] ?? '');
  return [...new Set(names)];
}

function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settingTable, name);
}

function isGroup(name: string): boolean {
  return allSettings.some(([one]) => one.startsWith(`${name}.`));
}

function shown(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith('..') ? file : path;
}

function plain(message: string): string {
  return `${message.slice(0, 1).toLowerCase()}${message.slice(1).replace(/\.$/, '')}`;
}
