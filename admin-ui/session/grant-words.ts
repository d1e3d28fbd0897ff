import { text } from '../messages/text.ts';
import { grantOf } from './permissions.ts';

/** A role and where it is held, in words: `Editor of planview`. */
export function grantWords(written: string): string {
  const { role, on } = grantOf(written);
  const name = text(`role.${role}`);
  return on === null ? name : text('role.on', { role: name, place: on });
}
