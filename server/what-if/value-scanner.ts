import { longestCase } from './case-block.ts';

const [quote, backslash, comma] = [34, 92, 44];
/** What JSON takes for space. */
const blanks = [9, 10, 13, 32];
const [openList, closeList, openMap, closeMap] = [91, 93, 123, 125];

/** The bytes of a value, or that it was too long to be kept. */
export type ScannedValue = Buffer | 'too-long';

/** Finds the values of a JSON list, or of one value after another, in pieces of a stream. What is no JSON is found when they are read. */
export class ValueScanner {
  #bytes: Buffer = Buffer.alloc(0);
  /** Where the value begins that is being scanned; -1 between two. */
  #from = -1;
  #at = 0;
  #depth = 0;
  /** How deep values stand: 1 in a list. */
  #top = 0;
  #hasBegun = false;
  #inText = false;
  #isEscaped = false;
  #isOverlong = false;

  /** The values that end in the next piece. */
  push(piece: Uint8Array): ScannedValue[] {
    const found: ScannedValue[] = [];
    this.#bytes = this.#bytes.length === 0 ? Buffer.from(piece) : Buffer.concat([this.#bytes, piece]);
    for (; this.#at < this.#bytes.length; this.#at += 1) {
      const byte = this.#bytes[this.#at] as number;
      if (this.#inText) this.#scanText(byte);
      else if (!blanks.includes(byte)) this.#scan(byte, found);
    }
    this.#forget(found);
    return found;
  }

  /** What is left at the end: a value that has not ended, and whether the list has not. */
  end(): { readonly value: Buffer | undefined; readonly isOpen: boolean } {
    const isLeft = this.#from >= 0 && !this.#isOverlong;
    return { value: isLeft ? this.#bytes.subarray(this.#from) : undefined, isOpen: this.#top === 1 };
  }

  #scanText(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === backslash) this.#isEscaped = true;
    else if (byte === quote) this.#inText = false;
  }

  #scan(byte: number, found: ScannedValue[]): void {
    const isBetween = this.#from < 0;
    if (isBetween && !this.#hasBegun && byte === openList) {
      [this.#top, this.#depth, this.#hasBegun] = [1, 1, true];
      return;
    }
    this.#hasBegun = true;
    if (this.#depth === this.#top && (byte === comma || (this.#top === 1 && byte === closeList))) {
      if (!isBetween) this.#take(this.#at, found);
      if (byte === closeList) [this.#top, this.#depth] = [0, 0];
      return;
    }
    if (isBetween) this.#from = this.#at;
    if (byte === quote) this.#inText = true;
    else if (byte === openMap || byte === openList) this.#depth += 1;
    else if (byte === closeMap || byte === closeList) {
      this.#depth = Math.max(this.#top, this.#depth - 1);
      if (this.#depth === this.#top) this.#take(this.#at + 1, found);
    }
  }

  #take(end: number, found: ScannedValue[]): void {
    if (!this.#isOverlong) found.push(this.#bytes.subarray(this.#from, end));
    this.#isOverlong = false;
    this.#from = -1;
  }

  /** Keeps only what belongs to a value that goes on. */
  #forget(found: ScannedValue[]): void {
    if (this.#from >= 0 && this.#bytes.length - this.#from > longestCase) {
      if (!this.#isOverlong) found.push('too-long');
      this.#isOverlong = true;
      this.#from = this.#bytes.length;
    }
    this.#bytes = this.#from < 0 ? Buffer.alloc(0) : this.#bytes.subarray(this.#from);
    this.#at = this.#bytes.length;
    if (this.#from >= 0) this.#from = 0;
  }
}
