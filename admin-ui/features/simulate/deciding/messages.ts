import type { Decision, Policy, Problem } from '../../../../engine/index.ts';
import type { CaseDraft } from '../../../shared/case/case-draft.ts';
import type { DecisionRequest } from '../../../shared/case/decisions-client.ts';
import type { ClockPicture } from '../../../shared/clock-strip/clock-picture.ts';
import type { HolidayTable } from '../../../shared/policies/holiday-table.ts';

/** What the page tells the worker: the policies to decide by, or a case to decide. */
export type ToWorker =
  | { readonly policies: readonly Policy[]; readonly holidays: HolidayTable }
  | { readonly sequence: number; readonly draft: CaseDraft; readonly now: number };

/** Which policy version is meant. */
export type PolicyName = { readonly id: string; readonly language: string; readonly version: number };

/** What the page shows about a case. */
export type Answer = {
  readonly request: DecisionRequest;
  readonly outcome: Decision | Problem;
  /** The policy that decides the case, also where the case has faults. */
  readonly policy: PolicyName | undefined;
  /** The version under which the case was opened, where it has moved to another one since. */
  readonly openedUnder?: number | undefined;
  readonly picture: ClockPicture | undefined;
  /** Who decided. */
  readonly by: 'page' | 'server';
};

/** What the worker tells the page. `unknownHolidays` says why it cannot decide. */
export type FromWorker = { readonly sequence: number } & (
  | { readonly answer: Answer }
  | { readonly request: DecisionRequest; readonly policy: PolicyName | undefined; readonly unknownHolidays: string }
);
