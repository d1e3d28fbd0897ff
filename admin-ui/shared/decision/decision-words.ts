import { type Decision, instantOf, type TargetKind, type TargetPart } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { isMessage, text } from '../../platform/messages/text.ts';
import { formatMoment } from '../../platform/time/format-time.ts';
import { eventWords } from '../vocabulary/event-words.ts';
import { readable, teamWords } from '../vocabulary/question-words.ts';
import { type Asked, severityChange } from './asked.ts';
import { isTakenIn } from './whether-owed.ts';

/** A kind of target in a word. */
export function targetWords(kind: TargetKind, words: Text = text): string {
  return words(`target.${kind}`);
}

/** How a clock stands. */
export function stateWords(state: TargetPart['state']): string {
  return text(`state.${state}`);
}

/** What starts a clock, to stand after “starts”. */
export function startWords(startsOn: string, words: Text = text): string {
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

/** Where the severity comes from; `timeZone` is in which it is told when it was changed. */
export function basisWords({ severity, asOf }: Pick<Decision, 'severity' | 'asOf'>, asked: Asked, timeZone: string): string {
  const { basis, id, assessed } = severity;
  if (id === null) return text('basis.nothing');
  const isOtherwise = basis === 'requested' && assessed !== null && assessed !== id;
  const change = severityChange(asked, asOf);
  if (change !== undefined) {
    const when = formatMoment(change.at, timeZone, instantOf(asOf));
    if (id !== change.to) return text('basis.changed-limited', { when });
    return text(isOtherwise ? 'basis.changed-otherwise' : 'basis.changed', { when });
  }
  return isOtherwise ? text('basis.requested-otherwise') : text(`basis.${basis}`);
}

/** What becomes of the case on arrival. */
export function intakeWords({ outcome, to }: Decision['intake']): string {
  const words = text(`intake.${outcome}`);
  return to === null ? words : text('intake.to', { outcome: words, team: teamWords(to) });
}

/** What becomes of the case, in a word. */
export function statusWords(decision: Decision): string {
  if (!isTakenIn(decision)) return text('decision.not-taken-in');
  return text(decision.disposition.status === 'open' ? 'decision.stays-open' : 'decision.closed');
}

/** A part of the policy in plain words. */
export function partWords(part: string): string {
  const key = `part.${part}`;
  if (isMessage(key)) return text(key as 'part.intake');
  return part.startsWith('clocks.') ? text('part.clock', { name: readable(part.slice(7)).toLowerCase() }) : readable(part);
}
