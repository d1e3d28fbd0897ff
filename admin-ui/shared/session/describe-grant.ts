import { text } from '../../platform/messages/text.ts';
import { placeName } from '../policies/place-name.ts';
import { policyList } from '../policies/policy-library.ts';
import { grantOf } from './permissions.ts';

/** A role and where it is held, in words: `Editor of Planview`. */
export function describeGrant(written: string): string {
  const { role, on } = grantOf(written);
  const name = text(`role.${role}`);
  return on === null ? name : text('role.on', { role: name, place: placeName(on, policyList.value) });
}
