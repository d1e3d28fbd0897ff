import type { LoadedPolicy } from '../../engine/index.ts';

/** How many policies some versions belong to, and how many versions there are: `4 policies, 6 versions`. A part that languages share counts as versions of its policy. */
export function policyCount(versions: readonly Pick<LoadedPolicy, 'policy'>[]): string {
  const policies = new Set(versions.map(({ policy }) => policy.id)).size;
  return `${policies} ${policies === 1 ? 'policy' : 'policies'}, ${versions.length} ${versions.length === 1 ? 'version' : 'versions'}`;
}
