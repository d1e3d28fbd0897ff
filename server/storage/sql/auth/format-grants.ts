import { type Grant, grantText } from '../../../../contract/role.ts';
import { parseGrant } from '../../../identity/parse-grant.ts';

/** Grants as they stand in a column. */
export function formatGrants(grants: readonly Grant[]): string {
  return grants.map(grantText).join(' ');
}

/** The grants of a column; what a later version may have written there and this one does not know gives nothing. */
export function grantsOf(words: string): Grant[] {
  return words.split(' ').flatMap((word) => {
    const grant = parseGrant(word);
    return 'issue' in grant ? [] : [grant];
  });
}
