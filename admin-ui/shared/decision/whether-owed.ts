import { type Decision, instantOf } from '../../../engine/index.ts';

/** Whether the case is taken in; where it is not, nothing is owed and nothing becomes of it. */
export function isTakenIn({ intake }: Decision): boolean {
  return intake.outcome === 'accepted';
}

/** Whether silence has closed the case. */
export function isSilenced({ closure, asOf }: Pick<Decision, 'closure' | 'asOf'>): boolean {
  return closure.closesAt !== null && instantOf(closure.closesAt) <= instantOf(asOf);
}
