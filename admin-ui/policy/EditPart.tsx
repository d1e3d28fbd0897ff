import { text } from '../messages/text.ts';
import type { PolicyPartProps } from './policy-part.ts';

/** Changing a policy. */
export function EditPart(_: PolicyPartProps) {
  return <p class="empty">{text('frame.not-yet')}</p>;
}
