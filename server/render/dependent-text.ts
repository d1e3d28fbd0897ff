import type { FollowerCheck } from '../../engine/index.ts';
import { harmless } from './cells.ts';

/** What would become of the policies that build on a base if they took it, a line each, with what would be wrong below it. */
export function dependentLines(followers: readonly FollowerCheck[]): string[] {
  return followers.flatMap(({ edition, version, faults, examples: { run, failing } }) => {
    const verdict =
      faults.length > 0
        ? `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`
        : `${run - failing.length} of ${run} examples as they must be`;
    const lines = [...faults.map(({ line, message }) => `line ${line}: ${message}`), ...failing];
    return [`  if ${edition}@${version} takes it: ${verdict}`, ...lines.map((words) => `    ${harmless(words)}`)];
  });
}
