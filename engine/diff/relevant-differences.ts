import type { Difference } from './difference.ts';

/**
 * The differences worth telling: not the number, and not from when a version holds, in which any two differ; but for that, where cases
 * that are open then come to it. Of a draft all of this is said when it is published.
 */
export function relevantDifferences(differences: readonly Difference[], isDraft: boolean): Difference[] {
  const movesCases = differences.some(({ path }) => path === '/effective/openCases');
  return differences.filter(({ path }) => {
    if (path === '/version') return false;
    if (isDraft) return !/^\/effective(\/|$)/.test(path);
    return path !== '/effective/from' || movesCases;
  });
}
