import { constants, type Dirent } from 'node:fs';
import { lstat, open, readdir, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** A file below a folder: how it is called there, with slashes, and where it is. */
type EnclosedFile = { readonly path: string; readonly file: string };

/** What lies below a folder, sorted by path. */
export type EnclosedFiles = {
  readonly files: readonly EnclosedFile[];
  /** The links to folders and to files of the wanted names that lead out of the folder; they are not followed. */
  readonly leadingOut: readonly EnclosedFile[];
};

const mostTries = 4;

/** A file that lies outside of the folder in which it was looked for. */
export class LeadsOutError extends Error {
  override readonly name = 'LeadsOutError';
}

/** A file that is larger than what is read of one. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/**
 * Lists the files below a folder whose names are wanted. Links are followed as long as they stay inside the real folder: to files, and
 * to folders that have no name of their own. Folders whose names begin with `..` have none: that is how Kubernetes keeps what a mount
 * links to. Rejects with the file system's error where the folder cannot be listed.
 */
export async function listEnclosed(folder: string, isWanted: (name: string) => boolean): Promise<EnclosedFiles> {
  const root = await realpath(folder);
  const files: string[] = [];
  const leadingOut: string[] = [];
  const seen = new Set<string>();
  let waiting = [folder];
  while (waiting.length > 0) {
    const links: string[] = [];
    for (const one of waiting) await walk(one, isWanted, { files, links });
    waiting = [];
    for (const link of links.sort()) {
      const { real, kind } = await followed(link);
      if (kind !== 'folder' && (kind === 'other' || !isWanted(basename(link)))) continue;
      if (!isInside(root, real)) leadingOut.push(link);
      else if (kind === 'file') files.push(link);
      else if (isUnnamed(root, real) && !seen.has(real)) {
        seen.add(real);
        waiting.push(link);
      }
    }
  }
  const named = (paths: readonly string[]): EnclosedFile[] =>
    paths
      .map((file) => ({ path: relative(folder, file).split(sep).join('/'), file }))
      .sort((one, other) => (one.path < other.path ? -1 : 1));
  return { files: named(files), leadingOut: named(leadingOut) };
}

/**
 * The bytes of a file that lies inside a folder, also by links. Rejects with LeadsOutError where it does not, with TooLargeError where it has more
 * than `mostBytes`, or with the file system's error.
 */
export async function readEnclosed(folder: string, file: string, mostBytes = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  for (let tries = 1; ; tries++) {
    const bytes = await bytesInside(await realpath(folder), file, mostBytes);
    if (bytes !== undefined) return bytes;
    if (tries === mostTries) throw new LeadsOutError(file);
  }
}

/** The bytes of a file; undefined where another one took its place between looking and opening, as when it is replaced. */
async function bytesInside(root: string, file: string, mostBytes: number): Promise<Uint8Array | undefined> {
  const real = await realpath(file);
  if (!isInside(root, real)) throw new LeadsOutError(file);
  // Opening a pipe must not wait for somebody to write into it.
  const handle = await open(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const [opened, again] = await Promise.all([handle.stat(), realpath(file)]);
    const now = await lstat(again);
    const isSame = again === real && opened.isFile() && opened.ino === now.ino && opened.dev === now.dev;
    if (isSame && opened.size > mostBytes) throw new TooLargeError(file);
    return isSame ? await handle.readFile() : undefined;
  } finally {
    await handle.close();
  }
}

/** Whether a place, of which only the beginning may be there, lies inside a folder that is there, links followed. */
export async function isEnclosed(folder: string, place: string): Promise<boolean> {
  const root = await realpath(folder);
  for (let there = resolve(place); ; there = dirname(there)) {
    const real = await realpath(there).catch(() => undefined);
    if (real !== undefined) return isInside(root, real);
    const isLink = await lstat(there).then(
      (found) => found.isSymbolicLink(),
      () => false,
    );
    if (isLink) return isInside(root, await lexical(there));
    if (there === dirname(there)) return false;
  }
}

async function walk(
  folder: string,
  isWanted: (name: string) => boolean,
  found: { readonly files: string[]; readonly links: string[] },
): Promise<void> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    const place = join(folder, entry.name);
    if (entry.isSymbolicLink()) {
      if (!entry.name.startsWith('..')) found.links.push(place);
    } else if (entry.isFile() && isWanted(entry.name)) found.files.push(place);
  }
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('..'));
  await Promise.all(folders.map(({ name }) => walk(join(folder, name), isWanted, found)));
}

/** Where a link leads, as far as it does: one that leads nowhere counts as a file there. */
async function followed(link: string): Promise<{ readonly real: string; readonly kind: 'file' | 'folder' | 'other' }> {
  try {
    const real = await realpath(link);
    const found = await stat(real);
    return { real, kind: found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other' };
  } catch {
    return { real: await lexical(link), kind: 'file' };
  }
}

/** Where a link says that it leads, whether anything is there or not. */
async function lexical(link: string): Promise<string> {
  const [folder, target] = await Promise.all([realpath(dirname(link)), readlink(link)]);
  return resolve(folder, target);
}

function isInside(root: string, real: string): boolean {
  const path = relative(root, real);
  return path === '' || !(path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path));
}

/** Whether a folder inside the root is one that is passed by on the way through it. */
function isUnnamed(root: string, real: string): boolean {
  return relative(root, real)
    .split(sep)
    .some((part) => part.startsWith('..'));
}
