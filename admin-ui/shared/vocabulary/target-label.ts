import type { TargetKind, TargetPart } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { isMessage, text } from '../../platform/messages/text.ts';
import { eventLabel } from './event-label.ts';

/** A kind of target in a word. */
export function targetLabel(kind: TargetKind, translate: Text = text): string {
  return translate(`target.${kind}`);
}

/** How a clock stands. */
export function clockStateLabel(state: TargetPart['state']): string {
  return text(`state.${state}`);
}

/** What starts a clock, to stand after “starts”. */
export function clockStartLabel(startsOn: string, translate: Text = text): string {
  const key = `start.${startsOn}`;
  return isMessage(key) ? translate(key as 'start.opened') : translate('start.other', { event: eventLabel(startsOn, translate) });
}

/** What is promised instead of a time. */
export function commitmentLabel(commitment: TargetPart['commitment']): string {
  return commitment === 'time' ? '' : text(`commitment.${commitment}`);
}

/** Why a target has no due time. */
export function describeMissingDueTime({ commitment, state, startsOn }: TargetPart): string {
  if (commitment !== 'time') return commitmentLabel(commitment);
  if (state === 'pending') return text('decision.clock-starts', { when: clockStartLabel(startsOn) });
  return text(state === 'open-ended' ? 'decision.hours-not-known' : 'decision.never-due');
}
