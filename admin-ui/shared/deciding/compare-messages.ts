import type { Change, Decision, Policy, PolicyFile, Problem } from '../../../engine/index.ts';
import type { ClockPicture } from '../clock-strip/clock-picture.ts';
import type { HolidayTable } from '../policies/holiday-table.ts';

/** By what a case is decided: a complete version, or a draft's file with those that it builds on. */
export type PolicyVersion = { readonly policy: Policy } | { readonly file: PolicyFile; readonly bases: readonly PolicyFile[] };

/** A case and the moment from which it is looked at, as POST /v1/decisions takes them. */
export type CaseAtInstant = { readonly case: Readonly<Record<string, unknown>>; readonly asOf: string };

/** What is decided by one of the versions; the policy is undefined where a draft has faults. */
export type VersionOutcome = {
  readonly policy: Policy | undefined;
  readonly outcome: Decision | Problem | undefined;
  readonly picture: ClockPicture | undefined;
};

/** What is decided by each version, and what differs between the first two. */
export type ComparedDecisions = { readonly outcomes: readonly VersionOutcome[]; readonly changes: readonly Change[] };

export type ToCompareWorker = {
  readonly sequence: number;
  readonly policyVersions: readonly PolicyVersion[];
  readonly holidays: HolidayTable;
  readonly request: CaseAtInstant;
};

export type FromCompareWorker = { readonly sequence: number } & (
  | { readonly answer: ComparedDecisions }
  | { readonly failure: string }
);
