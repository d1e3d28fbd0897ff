import type { UnnamedDecision } from '../decision/decide.ts';
import type { ValidationIssue } from '../decision/validation-issue.ts';
import type { Change } from './change.ts';

/** What became of a case under one version: decided, not for this policy, or with issues. */
export type CaseStatus = 'decided' | 'not-covered' | 'faulty';

/**
 * A case under one version. Of a case that rules decide alike under both, the decision itself is not worked out. `issues` say
 * why a case was not decided.
 */
export type CaseOutcome =
  | DecidedCase
  | { readonly status: 'not-covered' | 'faulty'; readonly faults: readonly ValidationIssue[] };

export type DecidedCase = {
  readonly status: 'decided';
  readonly severity: string | null;
  readonly desk: string | null;
  readonly decision: UnnamedDecision | undefined;
};

/** A case under both versions. `place` is its line or its position in the input. */
export type SimulatedCase = {
  readonly place: number;
  readonly id: string | null;
  readonly before: CaseOutcome;
  readonly after: CaseOutcome;
  /** What differs; empty where the two decide alike. */
  readonly changes: readonly Change[];
  /** The same is said in other words. */
  readonly isReworded: boolean;
};
