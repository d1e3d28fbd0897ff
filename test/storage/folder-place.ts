import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolderPolicyStore } from '../../server/storage/folder/folder-policy-store.ts';
import type { StorePlace } from './policy-store-contract.ts';

export type FolderPlace = StorePlace & { readonly folder: string; readonly data: string };

/** An empty folder for policies, and one beside it for the lock. */
export async function folderPlace(): Promise<FolderPlace> {
  const root = await mkdtemp(join(tmpdir(), 'dueline-store-'));
  const folder = join(root, 'policies');
  const data = join(root, 'data');
  await mkdir(folder);
  return {
    folder,
    data,
    open: () => openFolderPolicyStore({ folder, data }),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
