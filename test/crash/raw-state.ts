import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { draftText, parseYaml, releasedText } from '../../engine/index.ts';
import { templateOf } from '../../server/lifecycle/template.ts';
import { editionOf } from '../../server/storage/port/edition.ts';
import type { Said } from './said.ts';

/** What is wrong with the files that a crash left, before anything is opened: each must be a text that was sent, from end to end. */
export async function faultsInFiles(folder: string, said: readonly Said[]): Promise<string[]> {
  const released = new Set(said.flatMap((one) => ('doing' in one && one.doing === 'publish' ? [textOf(one)] : [])));
  const drafts = new Set(said.flatMap((one) => ('doing' in one && one.doing === 'save' ? [one.text] : [])));
  const starts = (path: string): string[] => startingTexts(path, [...released]);
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.yaml'));
  const faults: string[] = [];
  for (const path of paths) {
    const text = await readFile(join(folder, path), 'utf8');
    const input = basename(path) === 'draft.yaml' ? drafts.has(text) || starts(path).includes(text) : released.has(text);
    if (!input) faults.push(`${path} is no text that was sent`);
    if (parseYaml(path, text).diagnostics.length > 0) faults.push(`${path} cannot be read`);
  }
  return faults;
}

/** The text that a draft becomes when it is published. */
export function textOf({ draft, version, from }: Extract<Said, { doing: 'publish' }>): string {
  return releasedText(draft, { version, from, withdraws: [] });
}

function startingTexts(path: string, released: readonly string[]): string[] {
  const edition = editionOf(dirname(path));
  const next = (text: string): number => Number(/^version: (\d+)/m.exec(text)?.[1]) + 1;
  return [...released.map((text) => draftText(text, next(text))), ...(edition ? [templateOf(edition, {}).text] : [])];
}
