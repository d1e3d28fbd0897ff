import { formatInstant, zoneOf } from '../../../../engine/index.ts';
import { answerTo, type CaseDraft, type DraftEvent, withAnswer, withEvents } from '../../../shared/case/case-draft.ts';
import { deskZone } from '../deciding/policy-in-force.ts';

/** The case looked at from another moment. If it does not say when it was opened, that stays where it stood on the axis. */
export function withAsOf(draft: CaseDraft, at: number, openedAt: number): CaseDraft {
  return withAnswer(opened(draft, openedAt), 'asOf', [instant(at)]);
}

/** The case with one of its events at another time. */
export function withEventAt(draft: CaseDraft, index: number, at: number): CaseDraft {
  const { events } = draft;
  return withEvents(
    draft,
    events.map((event, other) => (other === index ? { ...event, at: instant(at) } : event)),
  );
}

/** The case without one of its events. */
export function withoutEvent(draft: CaseDraft, index: number): CaseDraft {
  return withEvents(
    draft,
    draft.events.filter((_, other) => other !== index),
  );
}

/** The case with one more event, of the kind that is likely next. */
export function withNewEvent(draft: CaseDraft, at: number, openedAt: number): CaseDraft {
  const event: DraftEvent = { type: likelyNext(draft.events), detail: '', at: instant(at) };
  return withEvents(opened(draft, openedAt), [...draft.events, event]);
}

function opened(draft: CaseDraft, openedAt: number): CaseDraft {
  return answerTo(draft, 'openedAt') === undefined ? withAnswer(draft, 'openedAt', [instant(openedAt)]) : draft;
}

function likelyNext(events: readonly DraftEvent[]): string {
  if (!events.some(({ type }) => type === 'responded')) return 'responded';
  const isWaiting = events.findLast(({ type }) => ['waiting-on-customer', 'customer-replied'].includes(type));
  return isWaiting?.type === 'waiting-on-customer' ? 'customer-replied' : 'waiting-on-customer';
}

function instant(at: number): string {
  return formatInstant(Math.round(at / 1000) * 1000, zoneOf(deskZone.peek()));
}
