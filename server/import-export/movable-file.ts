import { draftPath, type Edition, editionOf, retirementPath, versionPath } from '../storage/port/edition.ts';
import type { StoredPolicies } from '../storage/port/policy-store.ts';

/** A file of policies that can be moved from one store to another as it is. */
export type MovableFile =
  | (Placed & { readonly kind: 'version'; readonly version: number })
  | (Placed & { readonly kind: 'draft' })
  | (Placed & { readonly kind: 'retirement' });

type Placed = { readonly edition: Edition; readonly path: string; readonly text: string };

/** The files of a store, by what they are, and the paths of those that have no place in a store. */
export function movableFiles(stored: Pick<StoredPolicies, 'released' | 'drafts' | 'retirements'>): {
  readonly files: readonly MovableFile[];
  readonly misplaced: readonly string[];
} {
  const all = [...stored.released, ...stored.drafts, ...stored.retirements];
  const read = all.map(({ path, text }) => ({ path, file: movableFile(path, text) }));
  return {
    files: read.flatMap(({ file }) => file ?? []),
    misplaced: read.flatMap(({ path, file }) => (file === undefined ? [path] : [])),
  };
}

function movableFile(path: string, text: string): MovableFile | undefined {
  const edition = editionOf(path.slice(0, path.lastIndexOf('/')));
  if (edition === undefined) return undefined;
  if (path === draftPath(edition)) return { kind: 'draft', edition, path, text };
  if (path === retirementPath(edition)) return { kind: 'retirement', edition, path, text };
  const version = Number(path.slice(path.lastIndexOf('/') + 1).replace('.yaml', ''));
  const isVersion = Number.isSafeInteger(version) && version > 0 && path === versionPath(edition, version);
  return isVersion ? { kind: 'version', edition, version, path, text } : undefined;
}
