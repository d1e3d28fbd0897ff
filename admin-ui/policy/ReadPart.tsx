import { text } from '../messages/text.ts';
import type { PolicyPartProps } from './policy-part.ts';

/** A policy to read. */
export function ReadPart(_: PolicyPartProps) {
  return <p class="empty">{text('frame.not-yet')}</p>;
}
