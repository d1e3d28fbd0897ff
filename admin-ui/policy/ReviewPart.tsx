import { text } from '../messages/text.ts';
import type { PolicyPartProps } from './policy-part.ts';

/** A policy's review. */
export function ReviewPart(_: PolicyPartProps) {
  return <p class="empty">{text('frame.not-yet')}</p>;
}
