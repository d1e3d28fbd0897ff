import type { PolicyList } from '../client/policies.ts';
import type { Reading } from '../client/reading.ts';
import type { EditionName } from '../policy/policy-address.ts';

/** The numbers of the versions of an edition whose files cannot be used: the next version is counted on from them too. */
export function takenNumbers({ policy, language }: EditionName, list: Reading<PolicyList>): number[] {
  if (list.state !== 'ready') return [];
  const folder = `${policy}/${language}/`;
  return list.value.unusable
    .filter(({ file }) => file.startsWith(folder))
    .map(({ file }) => Number(file.slice(folder.length).replace(/\.ya?ml$/, '')))
    .filter(Number.isInteger);
}
