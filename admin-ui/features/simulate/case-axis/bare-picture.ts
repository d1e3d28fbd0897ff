import { type Decision, decisionZone, instantOf, type Policy } from '../../../../engine/index.ts';
import type { CaseDraft } from '../../../shared/case/case-draft.ts';
import type { ClockPicture } from '../../../shared/clock-strip/clock-picture.ts';
import { caseSpan } from './case-span.ts';

const hour = 3_600_000;

/** An axis without clocks, for a case in which nothing is promised within a time. */
export function barePicture(decision: Decision, { document }: Policy, draft: CaseDraft): ClockPicture {
  const asOf = instantOf(decision.asOf);
  const { openedAt, events } = caseSpan(draft, { asOf });
  const instants = [openedAt, asOf, ...events];
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  const margin = Math.max((last - first) * 0.3, 6 * hour);
  const timeZone = decisionZone(decision, document);
  return { from: first - margin / 8, to: last + margin, timeZone, asOf, lanes: [] };
}
