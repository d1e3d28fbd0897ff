import type { CaseDraft } from '../../../shared/case/case-draft.ts';
import type { ClockPicture } from '../../../shared/clock-strip/clock-picture.ts';
import { caseSpan } from './case-span.ts';

/** When next something turns after an instant: an event, a clock that starts, stands or goes on, a share used up, a due time; at the latest `end`. */
export function nextTurn(picture: ClockPicture, draft: CaseDraft, after: number, end: number): number {
  const ofLanes = picture.lanes.flatMap(({ startedAt, dueAt, marks, stretches }) => [
    startedAt,
    dueAt,
    ...marks.map(({ at }) => at),
    ...stretches.map(({ from }) => from),
  ]);
  const { openedAt, events } = caseSpan(draft, picture);
  const ahead = [openedAt, ...events, ...ofLanes].filter((at) => at > after + 999);
  return Math.min(end, ...ahead);
}
