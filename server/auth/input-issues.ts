import type { Grant } from '../../contract/role.ts';
import { type Message, nearestName, phrase, type RequestFault, requestFault } from '../../engine/index.ts';
import { parseGrant } from '../identity/parse-grant.ts';

/** The fault of something that is not one of a few names. */
export function unknownName(pointer: string, detail: Message, given: string, known: readonly string[]): RequestFault {
  const nearest = nearestName(given, known);
  return requestFault(pointer, detail, { allowed: known, nearest });
}

/** The fault of a number of days or hours that is out of bounds; none where it is not stated. */
export function amountIssues(pointer: string, given: number | undefined, most: number): RequestFault[] {
  const isGood = given === undefined || (Number.isInteger(given) && given >= 1 && given <= most);
  return isGood ? [] : [requestFault(pointer, phrase`\`${pointer.slice(1)}\` is a whole number from 1 to ${most}`)];
}

/** Roles as they are written, each with where it is held, and what is wrong with the others. */
export function readGrants(
  pointer: string,
  texts: readonly string[],
): { readonly grants: Grant[]; readonly faults: RequestFault[] } {
  const read = texts.map((text) => parseGrant(text));
  return {
    grants: read.flatMap((one) => ('fault' in one ? [] : [one])),
    faults: read.flatMap((one, index) =>
      'fault' in one ? [requestFault(`${pointer}/${index}`, one.fault, { hint: one.hint })] : [],
    ),
  };
}
