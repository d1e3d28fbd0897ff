import { isAscii } from 'node:buffer';
import { type Encoding, utf8, utf16be, utf16le } from './encoding.ts';

/** Letters beyond ASCII as they are written in UTF-8; the first kind hardly stands for anything else. */
const letter = /([\xc2\xc3][\x80-\xbf])|[\xc4-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;

/** So many letters of any kind are no chance. */
const tellingLetters = 4;

/** Looks out for a text that was stated to be something else and is UTF-8: all its letters are, up to the first that is not. */
export class Utf8Evidence {
  #rest: Buffer = Buffer.alloc(0);
  #letters = 0;
  #isOver: boolean;

  constructor(stated: Encoding) {
    this.#isOver = [utf8, utf16le, utf16be].includes(stated);
  }

  /** Where in the next piece a letter stands after which there is no doubt; -1 where there is some. */
  at(piece: Buffer): number {
    if (this.#isOver || (this.#rest.length === 0 && isAscii(piece))) return -1;
    const seen = Buffer.concat([this.#rest, piece]);
    const stored = this.#rest.length;
    const whole = seen.subarray(0, utf8.whole(seen));
    const bad = utf8.badAt(whole);
    this.#isOver = bad >= 0;
    this.#rest = seen.subarray(whole.length);
    for (const found of whole.toString('latin1', 0, bad < 0 ? whole.length : bad).matchAll(letter)) {
      this.#letters += 1;
      if (found[1] !== undefined || this.#letters >= tellingLetters) return Math.max(0, found.index - stored);
    }
    return -1;
  }
}
