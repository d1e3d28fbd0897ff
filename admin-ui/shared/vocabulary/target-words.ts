import { isStandardMetric, ownValue, type SupportPolicy, type TargetPart } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { isMessage, text } from '../../platform/messages/text.ts';
import { eventWords } from './event-words.ts';
import { readable } from './question-words.ts';

/** What a metric is called: as the policy says, or else in the reader's language where every policy knows it. */
export function targetWords(metric: string, document?: Pick<SupportPolicy, 'metrics'>, words: Text = text): string {
  const own = ownValue(document?.metrics, metric)?.label;
  return own ?? (isStandardMetric(metric) ? words(`target.${metric}`) : readable(metric));
}

/** How a clock stands. */
export function stateWords(state: TargetPart['state']): string {
  return text(`state.${state}`);
}

/** What starts a clock, to stand after “starts”. */
export function startWords(startsOn: string, words: Text = text): string {
  const several = startsOn.split(', ');
  if (several.length > 1) return several.map((one) => startWords(one, words)).join(' / ');
  const key = `start.${startsOn}`;
  return isMessage(key) ? words(key as 'start.opened') : words('start.other', { event: eventWords(startsOn, words) });
}

/** What is promised instead of a time. */
export function commitmentWords(commitment: TargetPart['commitment']): string {
  return commitment === 'time' ? '' : text(`commitment.${commitment}`);
}

/** Why a target has no due time. */
export function undatedWords({ commitment, state, startsOn }: TargetPart): string {
  if (commitment !== 'time') return commitmentWords(commitment);
  if (state === 'pending') return text('decision.clock-starts', { when: startWords(startsOn) });
  return text(state === 'open-ended' ? 'decision.hours-not-known' : 'decision.never-due');
}
