import type { Reading } from '../../platform/client/reading.ts';
import type { PolicyList } from '../../shared/policies/policies-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';

/** The numbers of the versions of an edition whose files cannot be used: the next version is counted on from them too. */
export function takenNumbers({ policy, language }: EditionName, list: Reading<PolicyList>): number[] {
  if (list.state !== 'ready') return [];
  const folder = `${policy}/${language}/`;
  return list.value.unusable
    .filter(({ file }) => file.startsWith(folder))
    .map(({ file }) => Number(file.slice(folder.length).replace(/\.ya?ml$/, '')))
    .filter(Number.isInteger);
}
