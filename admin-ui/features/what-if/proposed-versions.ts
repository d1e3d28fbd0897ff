import type { PolicySummary } from '../../shared/policies/policies-client.ts';
import { stretchOf } from '../../shared/policies/standing.ts';

/** Which two versions of an edition are compared where nobody has chosen: what is in force, or was last, and the draft, or what begins next. */
export function proposedVersions(
  versions: readonly PolicySummary[],
  hasDraft: boolean,
): { readonly from: number | undefined; readonly to: number | 'draft' | undefined } {
  const sorted = versions
    .filter(({ state }) => state !== 'withdrawn')
    .sort((one, other) => stretchOf(one).from - stretchOf(other).from || one.version - other.version);
  const ahead = sorted.filter(({ state }) => state === 'scheduled');
  const begun = sorted.filter(({ state }) => state !== 'scheduled');
  const before = begun.findLast(({ state }) => state === 'in-force') ?? begun.at(-1) ?? ahead[0];
  const after = ahead.find((one) => one !== before);
  return { from: before?.version, to: hasDraft ? 'draft' : after?.version };
}
