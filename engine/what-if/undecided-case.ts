import type { RequestFault } from '../decision/request-faults.ts';
import type { CaseStatus, SimulatedCase } from './simulated-case.ts';

/** A case that was not decided under both versions, and why, each reason once. */
export type UndecidedCase = {
  readonly place: number;
  readonly id: string | null;
  readonly before: CaseStatus;
  readonly after: CaseStatus;
  readonly faults: readonly CaseFault[];
};

/** What keeps a case from being decided, under which version, and in a table in which column, counted from 1. */
export type CaseFault = RequestFault & { readonly under: 'before' | 'after' | 'both'; readonly column?: number };

/** Of a case that was not decided under both versions, what became of it and why. */
export function undecidedCase({ place, id, before, after }: SimulatedCase): UndecidedCase {
  const [was, is] = [before, after].map((outcome) => (outcome.status === 'decided' ? [] : outcome.faults));
  const isIn = (fault: RequestFault, faults: readonly RequestFault[] = []): boolean =>
    faults.some(({ pointer, detail }) => pointer === fault.pointer && detail === fault.detail);
  const faults = [
    ...(was ?? []).map((fault): CaseFault => ({ ...fault, under: isIn(fault, is) ? 'both' : 'before' })),
    ...(is ?? []).filter((fault) => !isIn(fault, was)).map((fault): CaseFault => ({ ...fault, under: 'after' })),
  ];
  return { place, id, before: before.status, after: after.status, faults };
}
