import { type Decision, instantOf } from '../../../engine/index.ts';
import { isMessage, text } from '../../platform/messages/text.ts';
import { formatMoment } from '../../platform/time/format-time.ts';
import { readable, teamLabel } from '../vocabulary/question-label.ts';
import { type CaseFacts, severityChange } from './case-facts.ts';
import { isTakenIn } from './whether-owed.ts';

/** Where the severity comes from; `timeZone` is in which it is told when it was changed. */
export function describeSeverityBasis(
  { severity, asOf }: Pick<Decision, 'severity' | 'asOf'>,
  facts: CaseFacts,
  timeZone: string,
): string {
  const { basis, id, assessed } = severity;
  if (id === null) return text('basis.nothing');
  const isOtherwise = basis === 'requested' && assessed !== null && assessed !== id;
  const change = severityChange(facts, asOf);
  if (change !== undefined) {
    const when = formatMoment(change.at, timeZone, instantOf(asOf));
    if (id !== change.to) return basis === 'limited' ? text('basis.changed-limited', { when }) : text(`basis.${basis}`);
    return text(isOtherwise ? 'basis.changed-otherwise' : 'basis.changed', { when });
  }
  return isOtherwise ? text('basis.requested-otherwise') : text(`basis.${basis}`);
}

/** What becomes of the case on arrival. */
export function describeIntake({ outcome, to }: Decision['intake']): string {
  const words = text(`intake.${outcome}`);
  return to === null ? words : text('intake.to', { outcome: words, team: teamLabel(to) });
}

/** What becomes of the case, in a word. */
export function dispositionLabel(decision: Decision): string {
  if (!isTakenIn(decision)) return text('decision.not-taken-in');
  return text(decision.disposition.status === 'open' ? 'decision.stays-open' : 'decision.closed');
}

/** A part of the policy in plain words. */
export function policyPartLabel(part: string): string {
  const key = `part.${part}`;
  if (isMessage(key)) return text(key as 'part.intake');
  return part.startsWith('clocks.') ? text('part.clock', { name: readable(part.slice(7)).toLowerCase() }) : readable(part);
}
