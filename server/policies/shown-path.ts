import { relative, resolve } from 'node:path';
import type { PolicySnapshot } from './policy-snapshot.ts';

/** The path of a file of the folder as somebody types it who stands where the program runs; other paths stay as they are. */
export function shownPath({ folder, files }: Pick<PolicySnapshot, 'folder' | 'files'>, path: string): string {
  const isInside = files.some((file) => file.path === path) && !path.startsWith('..') && !path.startsWith('/');
  return isInside ? relative(process.cwd(), resolve(folder, path)) || path : path;
}
