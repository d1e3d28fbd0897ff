import { nearestName, type RequestFault } from '../../engine/index.ts';
import { type Grant, parseGrant } from './role.ts';

/** The fault of something that is not one of a few names. */
export function unknownName(pointer: string, what: string, given: string, known: readonly string[]): RequestFault {
  const nearest = nearestName(given, known);
  return { pointer, detail: `\`${given}\` is no ${what}`, allowed: known, ...(nearest && { nearest }) };
}

/** The fault of a number of days or hours that is out of bounds; none where it is not stated. */
export function amountFaults(pointer: string, given: number | undefined, most: number): RequestFault[] {
  const isGood = given === undefined || (Number.isInteger(given) && given >= 1 && given <= most);
  return isGood ? [] : [{ pointer, detail: `\`${pointer.slice(1)}\` is a whole number from 1 to ${most}` }];
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
      'fault' in one ? [{ pointer: `${pointer}/${index}`, detail: one.fault, ...(one.hint && { hint: one.hint }) }] : [],
    ),
  };
}
