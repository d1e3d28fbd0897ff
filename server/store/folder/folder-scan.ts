import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { PolicyFile } from '../../../engine/index.ts';
import { revisionOf } from '../revision.ts';
import { unfinishedRelease } from './unfinished-release.ts';
import { temporaryName } from './whole-file.ts';

/** What a folder looks like from outside: changes whenever a policy file does. `files` are paths with slashes and inode numbers. */
export type FolderScan = {
  readonly signature: string;
  readonly files: ReadonlyMap<string, string>;
  /** Temporary files of releases, by path. */
  readonly marks: ReadonlyMap<string, string>;
  /** The folders in which temporary files are. */
  readonly unsettled: readonly string[];
};

/** Looks at every policy file without reading any. Rejects with the file system's error where the folder cannot be listed. */
export async function scanFolder(folder: string): Promise<FolderScan> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile() || entry.isSymbolicLink());
  const unsettled = found.filter(({ name }) => temporaryName.test(name)).map(({ parentPath }) => parentPath);
  const names = found
    .filter(({ name }) => /\.ya?ml$/.test(name) || unfinishedRelease(name) !== undefined)
    .map((entry) => join(entry.parentPath, entry.name));
  const looks = await Promise.all(names.map(async (name) => ({ path: pathOf(folder, name), look: await lookAt(name) })));
  const policies = looks.filter(({ path }) => /\.ya?ml$/.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    signature: policies.map(({ path, look }) => `${path} ${look.all}`).join('\n'),
    files: new Map(policies.map(({ path, look }) => [path, look.inode])),
    marks: new Map(looks.filter(({ path }) => !/\.ya?ml$/.test(path)).map(({ path, look }) => [path, look.inode])),
    unsettled: [...new Set(unsettled)],
  };
}

/** The drafts that are open: without those whose version stands already, because its release is about to take them away. */
export function openDrafts(drafts: readonly PolicyFile[], { files, marks }: FolderScan): PolicyFile[] {
  const closed = [...marks].flatMap(([path, inode]) => {
    const release = unfinishedRelease(path.slice(path.lastIndexOf('/') + 1));
    const folder = dirname(path);
    return release !== undefined && files.get(`${folder}/${release.version}`) === inode ? [`${folder} ${release.draft}`] : [];
  });
  return drafts.filter(({ path, text }) => !closed.includes(`${dirname(path)} ${revisionOf(text)}`));
}

async function lookAt(name: string): Promise<{ inode: string; all: string }> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(name, { bigint: true });
    return { inode: `${dev}:${ino}`, all: [dev, ino, size, mtimeNs, ctimeNs].join(' ') };
  } catch {
    return { inode: 'none', all: 'none' };
  }
}

function pathOf(folder: string, name: string): string {
  return relative(folder, name).split(sep).join('/');
}
