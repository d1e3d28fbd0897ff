import type { PolicyFile } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { StoredPolicies } from '../storage/port/policy-store.ts';
import { type MovableFile, movableFiles } from './movable-file.ts';

/** What moving policies from one store to another comes to. */
export type TransferPlan = {
  /** What is not there yet. */
  readonly added: readonly MovableFile[];
  /** How many are there already, word for word. */
  readonly same: number;
  /** What is there and not where it would come from; it stays. */
  readonly onlyThere: readonly string[];
};

/**
 * Compares two stores. Refuses where a file is there already with other words, and where one has no place in a store: what is there is
 * never overwritten, and nothing is left out.
 */
export function planTransfer(from: StoredPolicies, to: StoredPolicies): TransferPlan {
  const { files, misplaced } = movableFiles(from);
  if (misplaced.length > 0) throw hasNoPlace(misplaced);
  const there = new Map([...to.released, ...to.drafts, ...to.retirements].map((file) => [file.path, file]));
  const differing = files.filter(({ path, text }) => isOther(there.get(path), text));
  if (differing.length > 0) throw isThere(differing.map(({ path }) => path));
  const added = files.filter(({ path }) => !there.has(path));
  const moved = new Set(files.map(({ path }) => path));
  const onlyThere = [...there.keys()].filter((path) => !moved.has(path)).sort();
  return { added, same: files.length - added.length, onlyThere };
}

function isOther(there: PolicyFile | undefined, text: string): boolean {
  return there !== undefined && there.text !== text;
}

function isThere(paths: readonly string[]): ProblemError {
  const hint =
    'nothing was written; publish what should hold from now on as a new version, and discard a draft before another one comes';
  return new ProblemError({
    type: 'urn:dueline:problem:differs',
    title: 'Something else is there already',
    status: 409,
    detail: `${listed(paths)} ${paths.length === 1 ? 'is' : 'are'} there with other words; ${hint}`,
    paths,
  });
}

function hasNoPlace(paths: readonly string[]): ProblemError {
  return new ProblemError({
    type: 'urn:dueline:problem:misplaced',
    title: 'A file has no place among policies',
    status: 422,
    detail: `${listed(paths)}: files are called \`<vendor>/<policy>/<language>/<version>.yaml\`, \`draft.yaml\` or \`retired.yaml\`; move others elsewhere`,
    paths,
  });
}

function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, 8).map((path) => `\`${path}\``);
  return `${shown.join(', ')}${paths.length > shown.length ? ` and ${paths.length - shown.length} more` : ''}`;
}
