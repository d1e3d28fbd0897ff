import { policySet } from '../engine/index.ts';
import { openShelf } from '../server/policy-shelf.ts';
import { timeData } from '../server/public-holidays.ts';

/** The policies that the project ships, read from disk once. */
export const shipped = await openShelf('policies');

/** The same policies as a set that nothing else has warmed up. */
export const freshSet = () =>
  policySet(
    shipped.loaded.map(({ policy }) => policy),
    timeData,
  );
