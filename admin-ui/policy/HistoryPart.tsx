import { text } from '../messages/text.ts';
import type { PolicyPartProps } from './policy-part.ts';

/** A policy's history. */
export function HistoryPart(_: PolicyPartProps) {
  return <p class="empty">{text('frame.not-yet')}</p>;
}
