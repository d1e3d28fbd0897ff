import type { Message } from '../messages/message.ts';

/** One fault in a request. `pointer` is a JSON Pointer (RFC 6901) into what was sent. */
export type RequestFault = {
  readonly pointer: string;
  readonly detail: string;
  readonly allowed?: readonly string[];
  /** The known name that was probably meant. */
  readonly nearest?: string;
  readonly hint?: string;
  /** By what it can be told in other languages; nothing that an answer holds. */
  readonly said?: { readonly detail: Message; readonly hint?: Message };
};

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
