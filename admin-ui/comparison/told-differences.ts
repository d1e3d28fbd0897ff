import type { Difference } from '../../engine/index.ts';

/** The differences worth telling: not the number, and for a draft not from when it holds, which is said when it is published. */
export function toldDifferences(differences: readonly Difference[], isDraft: boolean): Difference[] {
  return differences.filter(({ path }) => path !== '/version' && !(isDraft && /^\/effective(\/|$)/.test(path)));
}
