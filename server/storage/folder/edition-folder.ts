import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../files/whole-file.ts';
import { type Edition, editionName, editionOf } from '../port/edition.ts';

/** Where an edition's files are. Throws for names that could lead out of the root. */
export function editionFolder(root: string, edition: Edition): string {
  const name = editionName(edition);
  if (editionOf(name) === undefined) throw new Error(`\`${name}\` is no edition`);
  return join(root, name);
}

/** Makes the folder of an edition, durably, but never the root: where that is missing, something is wrong with the disk. */
export async function makeEditionFolder(root: string, edition: Edition): Promise<string> {
  await stat(root);
  const whole = editionFolder(root, edition);
  let folder = root;
  for (const part of editionName(edition).split('/')) {
    const inside = join(folder, part);
    if (await made(inside)) await syncFolder(folder);
    folder = inside;
  }
  return whole;
}

async function made(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
