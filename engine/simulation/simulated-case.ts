import type { UnnamedDecision } from '../decision/decide.ts';
import type { RequestFault } from '../decision/problem.ts';
import type { Change } from './change.ts';

/** What became of a case under one version: decided, not for this policy, or with faults. */
export type CaseStatus = 'decided' | 'not-covered' | 'faulty';

/** A case under one version. `faults` say why it was not decided. */
export type CaseOutcome =
  | { readonly status: 'decided'; readonly decision: UnnamedDecision }
  | { readonly status: 'not-covered' | 'faulty'; readonly faults: readonly RequestFault[] };

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
