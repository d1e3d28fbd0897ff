import { lstat, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { PolicyFile } from '../../../engine/index.ts';
import { listEnclosed } from '../files/enclosed-files.ts';
import { temporaryName } from '../files/whole-file.ts';
import { revisionOf } from '../port/revision.ts';
import { isPolicyName } from './policy-folder.ts';
import { unfinishedRelease } from './unfinished-release.ts';

/** What a folder looks like from outside: changes whenever a policy file does. `files` are paths with slashes and inode numbers. */
type FolderScan = {
  readonly signature: string;
  readonly files: ReadonlyMap<string, string>;
  /** Temporary files of releases, by path. */
  readonly marks: ReadonlyMap<string, string>;
  /** The folders in which temporary files are. */
  readonly unsettled: readonly string[];
};

/** Looks at every policy file without reading any. Rejects with the file system's error where the folder cannot be listed. */
export async function scanFolder(folder: string): Promise<FolderScan> {
  const { files, leadingOut } = await listEnclosed(folder, (name) => isPolicyName(name) || temporaryName.test(name));
  const unsettled = files.filter(({ file }) => temporaryName.test(basename(file))).map(({ file }) => dirname(file));
  const looks = await Promise.all(files.map(async ({ path, file }) => ({ path, look: await lookAt(file, stat) })));
  const [policies, temporary] = [looks.filter(({ path }) => isPolicyName(path)), looks.filter(({ path }) => !isPolicyName(path))];
  const links = await Promise.all(leadingOut.map(async ({ path, file }) => ({ path, look: await lookAt(file, lstat) })));
  const releases = temporary.filter(({ path }) => unfinishedRelease(basename(path)) !== undefined);
  return {
    signature: [...policies, ...links].map(({ path, look }) => `${path} ${look.all}`).join('\n'),
    files: new Map(policies.map(({ path, look }) => [path, look.inode])),
    marks: new Map(releases.map(({ path, look }) => [path, look.inode])),
    unsettled: [...new Set(unsettled)],
  };
}

/** The drafts that are open: without those whose version stands already, because its release is about to take them away. */
export function openDrafts(drafts: readonly PolicyFile[], { files, marks }: FolderScan): PolicyFile[] {
  const closed = [...marks].flatMap(([path, inode]) => {
    const release = unfinishedRelease(basename(path));
    const folder = dirname(path);
    return release !== undefined && files.get(`${folder}/${release.version}`) === inode ? [`${folder} ${release.draft}`] : [];
  });
  return drafts.filter(({ path, text }) => !closed.includes(`${dirname(path)} ${revisionOf(text)}`));
}

async function lookAt(name: string, look: typeof stat): Promise<{ inode: string; all: string }> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await look(name, { bigint: true });
    return { inode: `${dev}:${ino}`, all: [dev, ino, size, mtimeNs, ctimeNs].join(' ') };
  } catch {
    return { inode: 'none', all: 'none' };
  }
}
