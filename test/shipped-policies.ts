import { type LoadedPolicy, type Policy, policySet } from '../engine/index.ts';
import { openSnapshot } from '../server/policies/policy-snapshot.ts';
import { timeData } from '../server/policies/public-holidays.ts';

/** The policies that the project ships, read from disk once. */
export const shipped = await openSnapshot('policies');

/** The same policies as a set that nothing else has warmed up. */
export const freshSet = () =>
  policySet(
    shipped.loaded.map(({ policy }) => policy),
    timeData,
  );

/** The newest version of every shipped edition, bases included. */
export const newest: readonly LoadedPolicy[] = shipped.loaded.filter(({ policy }) =>
  shipped.loaded.every(({ policy: other }) => editionOf(other) !== editionOf(policy) || other.version <= policy.version),
);

/** The newest version of a shipped edition, such as `planview/customer-care/fr`. */
export const newestVersion = (edition: string): LoadedPolicy => found(edition, newest);

/** Version 1 of a shipped edition. */
export const firstVersion = (edition: string): LoadedPolicy =>
  found(
    edition,
    shipped.loaded.filter(({ policy }) => policy.version === 1),
  );

function found(edition: string, among: readonly LoadedPolicy[]): LoadedPolicy {
  const one = among.find(({ policy }) => editionOf(policy) === edition);
  if (one === undefined) throw new Error(`there is no ${edition}`);
  return one;
}

function editionOf({ id, language }: Policy): string {
  return `${id}/${language}`;
}
