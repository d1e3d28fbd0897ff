import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadableTextError } from '../../input/unreadable-text.ts';
import { readEnclosed } from '../files/enclosed-files.ts';
import { isMissing } from '../files/file-error.ts';
import { dropFile, syncFolder, temporaryName } from '../files/whole-file.ts';
import type { Revision } from '../port/policy-store.ts';
import { revisionOf } from '../port/revision.ts';
import { policyText } from './policy-folder.ts';

/** A release that closes a draft: the draft counts as gone from the moment the version has its name. */
type UnfinishedRelease = { readonly version: string; readonly draft: Revision };

/** What the temporary file of a release is marked with, so that whoever finds it knows which draft the version closes. */
export function releaseMark(version: number, draft: Revision): string {
  return `${version}-${draft.replace(':', '_')}-`;
}

/** The release that a temporary file speaks of, undefined for any other file. */
export function unfinishedRelease(name: string): UnfinishedRelease | undefined {
  const [, version, digest] = /^\.dueline-(\d+)-sha256_([0-9a-f]{64})-[0-9a-f]+\.tmp$/.exec(name) ?? [];
  return version !== undefined && digest !== undefined ? { version: `${version}.yaml`, draft: `sha256:${digest}` } : undefined;
}

/**
 * Brings to an end what a crash left in an edition's folder: a release whose version stands loses its draft, and every
 * temporary file goes. Only while the lock is held, or it would take away what somebody is writing.
 */
export async function finishLeftovers(root: string, folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const temporary = names.filter((name) => temporaryName.test(name));
  for (const name of temporary) {
    const release = unfinishedRelease(name);
    if (release !== undefined && (await isSameFile(join(folder, name), join(folder, release.version))))
      await closeDraft(root, folder, release.draft);
    await dropFile(join(folder, name));
  }
  if (temporary.length > 0) await syncFolder(folder);
}

/** Takes the draft away if it is still that revision. */
export async function closeDraft(root: string, folder: string, draft: Revision): Promise<void> {
  const file = join(folder, 'draft.yaml');
  const text = await readIfThere(root, file).catch((error: unknown) => {
    // Somebody has put something else there, which is not to be thrown away.
    if (error instanceof UnreadableTextError) return undefined;
    throw error;
  });
  if (text === undefined || revisionOf(text) !== draft) return;
  await dropFile(file);
  await syncFolder(folder);
}

/** The text of a file inside the root, undefined where there is none. Rejects with an UnreadableTextError, or with LeadsOutError. */
export async function readIfThere(root: string, file: string): Promise<string | undefined> {
  try {
    return await policyText(await readEnclosed(root, file));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((file) => lstat(file).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}
