import { isStandardMetric, ownValue, type SupportPolicy, type TargetPart } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { isMessage, text } from '../../platform/messages/text.ts';
import { eventLabel } from './event-label.ts';
import { readable } from './question-label.ts';

/** What a metric is called: as the policy says, or else in the reader's language where every policy knows it. */
export function targetLabel(
  metric: string,
  document: Pick<SupportPolicy, 'metrics'> | undefined,
  translate: Text = text,
): string {
  const own = ownValue(document?.metrics, metric)?.label;
  return own ?? (isStandardMetric(metric) ? translate(`target.${metric}`) : readable(metric));
}

/** How a clock stands. */
export function clockStateLabel(state: TargetPart['state']): string {
  return text(`state.${state}`);
}

/** What starts a clock, to stand after “starts”. */
export function clockStartLabel(
  startsOn: string,
  document: Pick<SupportPolicy, 'events'> | undefined,
  translate: Text = text,
): string {
  const several = startsOn.split(', ');
  if (several.length > 1) return several.map((one) => clockStartLabel(one, document, translate)).join(' / ');
  const key = `start.${startsOn}`;
  if (isMessage(key)) return translate(key as 'start.opened');
  return translate('start.other', { event: eventLabel(startsOn, document, translate) });
}

/** What is promised instead of a time. */
export function commitmentLabel(commitment: TargetPart['commitment']): string {
  return commitment === 'time' ? '' : text(`commitment.${commitment}`);
}

/** Why a target has no due time. */
export function describeMissingDueTime(
  { commitment, state, startsOn }: TargetPart,
  document: Pick<SupportPolicy, 'events'> | undefined,
): string {
  if (commitment !== 'time') return commitmentLabel(commitment);
  if (state === 'pending') return text('decision.clock-starts', { when: clockStartLabel(startsOn, document) });
  return text(state === 'open-ended' ? 'decision.hours-not-known' : 'decision.never-due');
}
