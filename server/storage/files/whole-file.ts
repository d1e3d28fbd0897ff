import { randomBytes } from 'node:crypto';
import { type FileHandle, link, lstat, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMissing } from './file-error.ts';

/** Files that are being written are called so: they are no policies, and `.gitignore` names them. */
export const temporaryName = /^\.dueline-.*\.tmp$/;

/** Puts a file in the place of whatever stands there, whole or not at all, and durably. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = join(dirname(file), `.dueline-${nonce()}.tmp`);
  await writeTemporary(temporary, text);
  await withoutLeaving(temporary, () => rename(temporary, file));
  await syncFolder(dirname(file));
}

/**
 * Puts a file where none stands, whole or not at all, and durably; false where one stands already. `mark` becomes part of the
 * temporary file's name, which stays as a second name of the same file until `dropTemporary`.
 */
export async function createFile(file: string, text: string, mark = ''): Promise<{ temporary: string } | false> {
  const temporary = join(dirname(file), `.dueline-${mark}${nonce()}.tmp`);
  await writeTemporary(temporary, text);
  const created = await withoutLeaving(temporary, () => linkNew(temporary, file));
  if (!created) await dropFile(temporary);
  await syncFolder(dirname(file));
  return created && { temporary };
}

/** Takes a file away; one that is gone already is all right. */
export async function dropFile(file: string): Promise<void> {
  await unlink(file).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}

/** Makes durable what was created, renamed or taken away in a folder. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function writeTemporary(temporary: string, text: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(temporary, 'wx');
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } catch (error) {
    await dropFile(temporary).catch(() => undefined);
    throw error;
  } finally {
    await handle?.close();
  }
}

async function withoutLeaving<T>(temporary: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await dropFile(temporary).catch(() => undefined);
    throw error;
  }
}

/** Gives the file its name unless that is taken. Where a file system knows no links, the caller's lock has to do. */
async function linkNew(temporary: string, file: string): Promise<boolean> {
  try {
    await link(temporary, file);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
  }
  if (await isThere(file)) return false;
  await rename(temporary, file);
  return true;
}

/** Whether that name is taken, by whatever it may be. */
export async function isThere(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function nonce(): string {
  return randomBytes(6).toString('hex');
}
