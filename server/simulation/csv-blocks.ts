import { type Phrase, phrase } from '../../engine/index.ts';
import { blockBytes, type CaseBlock, copied, longestCase } from './case-block.ts';

const [quote, newline] = [34, 10];

/**
 * Records of CSV as blocks of whole ones, never more in memory than a block, a record and a piece of the stream. `place` is the
 * line on which the first piece begins.
 */
export async function* csvBlocks(pieces: AsyncIterable<Uint8Array>, delimiter: string, place: number): AsyncGenerator<CaseBlock> {
  const records = new RecordScanner(delimiter.charCodeAt(0), place);
  for await (const piece of pieces) yield* records.push(piece);
  yield* records.end();
}

/** Finds where records end: with a line, unless that is within quotes. A quote opens only where a cell begins; elsewhere it is a letter. */
class RecordScanner {
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  /** How far whole records reach, and how many lines they take; and how many lines were seen. */
  #whole = { bytes: 0, lines: 0 };
  #lines = 0;
  #wanted: number = blockBytes.first;

  constructor(
    private readonly delimiter: number,
    private place: number,
  ) {}

  *push(piece: Uint8Array): Generator<CaseBlock> {
    this.#bytes = Buffer.concat([this.#bytes, piece]);
    while (this.#at < this.#bytes.length) {
      this.#scan(this.#bytes[this.#at] as number);
      this.#at += 1;
      if (this.#at === this.#whole.bytes && this.#at >= this.#wanted) yield* this.#take();
    }
    if (this.#at - this.#whole.bytes > longestCase) yield* this.#giveUp(phrase`the record is longer than 1,000,000 characters`);
  }

  *end(): Generator<CaseBlock> {
    if (this.#state === 'quoted') return yield* this.#giveUp(phrase`the record does not end`);
    this.#whole = { bytes: this.#bytes.length, lines: this.#lines };
    yield* this.#take();
  }

  #scan(byte: number): void {
    if (byte === newline) this.#lines += 1;
    if (this.#state === 'quoted') {
      if (byte === quote) this.#state = 'closed';
    } else if (byte === newline) {
      this.#state = 'start';
      this.#whole = { bytes: this.#at + 1, lines: this.#lines };
    } else if (byte === this.delimiter) this.#state = 'start';
    // A quote right after the one that closed is a quote within the text.
    else this.#state = byte === quote && this.#state !== 'plain' ? 'quoted' : 'plain';
  }

  *#take(): Generator<CaseBlock> {
    const { bytes, lines } = this.#whole;
    if (bytes > 0) yield { kind: 'csv', place: this.place, bytes: copied(this.#bytes.subarray(0, bytes)) };
    this.#drop(bytes, lines);
    this.#wanted = blockBytes.later;
  }

  #drop(bytes: number, lines: number): void {
    this.#bytes = this.#bytes.subarray(bytes);
    this.#at -= bytes;
    this.#lines -= lines;
    this.place += lines;
    this.#whole = { bytes: 0, lines: 0 };
  }

  /** Hands on what is whole, and goes on after the record that is not to be had. */
  *#giveUp(why: Phrase): Generator<CaseBlock> {
    yield* this.#take();
    const isQuoted = this.#state === 'quoted';
    yield {
      kind: 'fault',
      place: this.place,
      detail: why,
      ...(isQuoted && { hint: phrase`a quote that is opened in it is not closed` }),
    };
    this.#drop(this.#at, this.#lines);
    this.#state = 'plain';
  }
}
