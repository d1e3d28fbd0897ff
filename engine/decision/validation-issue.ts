import type { Message } from '../messages/message.ts';

/** One issue in a request. `pointer` is a JSON Pointer (RFC 6901) into what was sent. */
export type ValidationIssue = {
  readonly pointer: string;
  readonly detail: string;
  readonly allowed?: readonly string[];
  /** The known name that was probably meant. */
  readonly nearest?: string;
  readonly hint?: string;
  /** By what it can be told in other languages; nothing that an answer holds. */
  readonly said?: { readonly detail: Message; readonly hint?: Message };
};

/** Of the issues of one request so many are told; the rest is counted. */
export const mostIssuesListed = 100;

/** The issues of a request: the first of them, and how many there are. */
export class ValidationIssues {
  readonly listed: ValidationIssue[] = [];
  #count = 0;

  /** Adds an issue, which is put into words only where it will be told. */
  add(issue: () => ValidationIssue): void {
    this.#count += 1;
    if (this.listed.length < mostIssuesListed) this.listed.push(issue());
  }

  /** How many issues there are, told or not. */
  get length(): number {
    return this.#count;
  }
}
