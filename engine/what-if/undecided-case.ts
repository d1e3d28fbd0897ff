import type { ValidationIssue } from '../decision/validation-issue.ts';
import type { CaseStatus, SimulatedCase } from './simulated-case.ts';

/** A case that was not decided under both versions, and why, each reason once. */
export type UndecidedCase = {
  readonly place: number;
  readonly id: string | null;
  readonly before: CaseStatus;
  readonly after: CaseStatus;
  readonly faults: readonly CaseIssue[];
};

/** What keeps a case from being decided, under which version, and in a table in which column, counted from 1. */
export type CaseIssue = ValidationIssue & { readonly under: 'before' | 'after' | 'both'; readonly column?: number };

/** Of a case that was not decided under both versions, what became of it and why. */
export function undecidedCase({ place, id, before, after }: SimulatedCase): UndecidedCase {
  const [was, is] = [before, after].map((outcome) => (outcome.status === 'decided' ? [] : outcome.faults));
  const isIn = (issue: ValidationIssue, issues: readonly ValidationIssue[] = []): boolean =>
    issues.some(({ pointer, detail }) => pointer === issue.pointer && detail === issue.detail);
  const issues = [
    ...(was ?? []).map((issue): CaseIssue => ({ ...issue, under: isIn(issue, is) ? 'both' : 'before' })),
    ...(is ?? []).filter((issue) => !isIn(issue, was)).map((issue): CaseIssue => ({ ...issue, under: 'after' })),
  ];
  return { place, id, before: before.status, after: after.status, faults: issues };
}
