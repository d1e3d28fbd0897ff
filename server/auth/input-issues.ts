import type { Grant } from '../../contract/role.ts';
import { type Message, nearestName, type ValidationIssue } from '../../engine/index.ts';
import { validationIssue } from '../errors/problems.ts';
import { parseGrant } from '../identity/parse-grant.ts';
import { messageOf } from '../messages/message-of.ts';

/** The issue of something that is not one of a few names. */
export function unknownName(pointer: string, detail: Message, given: string, known: readonly string[]): ValidationIssue {
  const nearest = nearestName(given, known);
  return validationIssue(pointer, detail, { allowed: known, nearest });
}

/** The issue of a number of days or hours that is out of bounds; none where it is not stated. */
export function amountIssues(pointer: string, given: number | undefined, most: number): ValidationIssue[] {
  const isGood = given === undefined || (Number.isInteger(given) && given >= 1 && given <= most);
  return isGood ? [] : [validationIssue(pointer, messageOf('auth.number-out-of-range', { name: pointer.slice(1), most }))];
}

/** Roles as they are written, each with where it is held, and what is wrong with the others. */
export function readGrants(
  pointer: string,
  texts: readonly string[],
): { readonly grants: Grant[]; readonly issues: ValidationIssue[] } {
  const read = texts.map((text) => parseGrant(text));
  return {
    grants: read.flatMap((one) => ('issue' in one ? [] : [one])),
    issues: read.flatMap((one, index) =>
      'issue' in one ? [validationIssue(`${pointer}/${index}`, one.issue, { hint: one.hint })] : [],
    ),
  };
}
