import type { NearestChanges, Policy, RelevantFacts } from '../../../../engine/index.ts';
import type { DecisionRequest } from '../../../shared/case/decisions-client.ts';
import type { HolidayTable } from '../../../shared/policies/holiday-table.ts';
import type { PolicyName } from '../deciding/messages.ts';

/** What is looked for: the questions that still matter, or the smallest changes that lead elsewhere. */
export type Search = 'relevant' | 'nearest';

/** A case around which is looked. Of each kind of search only the last one is gone on with. */
export type ToExplorer =
  | { readonly policies: readonly Policy[]; readonly holidays: HolidayTable }
  | { readonly search: Search; readonly sequence: number; readonly request: DecisionRequest; readonly policy: PolicyName }
  | { readonly stop: Search };

/** How many answers are changed at once at most. */
export const mostChanged = 3;

/** The smallest changes as far as they are known: those of so many answers at once have been looked through. */
export type NearestSoFar = { readonly changes: NearestChanges; readonly looked: number };

/** What was found; undefined where the case cannot be looked around. */
export type FromExplorer = { readonly sequence: number } & (
  | { readonly relevant: RelevantFacts | undefined }
  | { readonly nearest: NearestSoFar | undefined }
);
