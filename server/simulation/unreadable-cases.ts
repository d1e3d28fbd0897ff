import { invalidRequest, type Problem, type RequestFault, unreadableRequest } from '../../engine/index.ts';

/** A fault in the input as a whole, before any case of it: where it stands, counted from 1. */
export type InputFault = RequestFault & { readonly line?: number; readonly column?: number };

/** The cases cannot be read at all; the faults say why. */
export class UnreadableCases extends Error {
  override readonly name = 'UnreadableCases';
  constructor(readonly faults: readonly InputFault[]) {
    super(faults.map(({ detail }) => detail).join('; '));
  }

  /** The same as a problem. */
  problem(): Problem {
    const [only] = this.faults;
    return this.faults.length === 1 && only?.line === undefined ? unreadableRequest(this.message) : invalidRequest(this.faults);
  }
}
