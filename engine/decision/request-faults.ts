import type { RequestFault } from './problem.ts';

/** Of the faults of one request so many are told; the rest is counted. */
export const mostFaultsTold = 100;

/** The faults of a request: the first of them, and how many there are. */
export class RequestFaults {
  readonly told: RequestFault[] = [];
  #count = 0;

  /** Adds a fault, which is put into words only where it will be told. */
  add(tell: () => RequestFault): void {
    this.#count += 1;
    if (this.told.length < mostFaultsTold) this.told.push(tell());
  }

  /** How many faults there are, told or not. */
  get length(): number {
    return this.#count;
  }
}
