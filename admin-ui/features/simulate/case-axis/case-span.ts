import { statedInstant } from '../../../platform/time/local-time.ts';
import { answerTo, type CaseDraft } from '../../../shared/case/case-draft.ts';
import type { ClockPicture } from '../../../shared/clock-strip/clock-picture.ts';

/** What of a case lies along the axis, in milliseconds. A case that does not say when it was opened is opened when it is looked at. */
type CaseSpan = { readonly openedAt: number; readonly asOf: number; readonly events: readonly number[] };

/** The instants of a case. Those of events that are no instants are left out. */
export function caseSpan(draft: CaseDraft, { asOf: answered }: Pick<ClockPicture, 'asOf'>): CaseSpan {
  const asOf = statedInstant(answerTo(draft, 'asOf')) ?? answered;
  const openedAt = statedInstant(answerTo(draft, 'openedAt')) ?? asOf;
  return { openedAt, asOf, events: draft.events.flatMap(({ at }) => statedInstant(at) ?? []) };
}
