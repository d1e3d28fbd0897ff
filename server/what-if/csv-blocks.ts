import { messageOf } from '../messages/message-of.ts';
import { type BlockBytes, blockBytes, type CaseBlock, copied, longestCase } from './case-block.ts';
import { recordAt } from './csv-record.ts';

const [newline, carriageReturn] = [10, 13];

/**
 * Records of CSV as blocks of whole ones, never more in memory than a block, a record and a piece of the stream. `place` is the
 * line on which the first piece begins.
 */
export async function* csvBlocks(
  pieces: AsyncIterable<Uint8Array>,
  delimiter: string,
  place: number,
  sizes = blockBytes,
): AsyncGenerator<CaseBlock> {
  const cutter = new BlockCutter(delimiter.charCodeAt(0), place, sizes);
  for await (const piece of pieces) yield* cutter.push(piece);
  yield* cutter.end();
}

/** Cuts pieces of CSV where records end. */
class BlockCutter {
  #bytes: Buffer = Buffer.alloc(0);
  /** How far whole records reach, and how many lines they take. */
  #whole = { bytes: 0, lines: 0 };
  #wanted: number;
  /** Whether the rest of a line belongs to a record that was too long. */
  #isSkipping = false;

  readonly #delimiters: readonly number[];

  constructor(
    delimiter: number,
    private place: number,
    private readonly sizes: BlockBytes,
  ) {
    this.#wanted = sizes.first;
    this.#delimiters = [delimiter];
  }

  *push(piece: Uint8Array): Generator<CaseBlock> {
    this.#bytes = Buffer.concat([this.#bytes, piece]);
    yield* this.#cut(false);
    if (this.#bytes.length - this.#whole.bytes > longestCase) yield* this.#giveUp();
  }

  *end(): Generator<CaseBlock> {
    yield* this.#cut(true);
    yield* this.#take();
  }

  *#cut(isWhole: boolean): Generator<CaseBlock> {
    if (this.#isSkipping && !this.#skip(isWhole)) return;
    while (this.#whole.bytes < this.#bytes.length) {
      const record = recordAt(this.#bytes, this.#whole.bytes, this.#delimiters, isWhole);
      if (record === undefined) return;
      this.#whole = { bytes: record.end, lines: this.#whole.lines + record.lines };
      if (record.end >= this.#wanted) yield* this.#take();
    }
  }

  *#take(): Generator<CaseBlock> {
    const { bytes, lines } = this.#whole;
    if (bytes === 0) return;
    yield { kind: 'csv', place: this.place, bytes: copied(this.#bytes.subarray(0, bytes)) };
    this.#drop(bytes, lines);
    this.#wanted = this.sizes.later;
  }

  #drop(bytes: number, lines: number): void {
    this.#bytes = this.#bytes.subarray(bytes);
    this.place += lines;
    this.#whole = { bytes: 0, lines: 0 };
  }

  /** Hands on what is whole, and goes on with the first line after what came of the record that is not to be had. */
  *#giveUp(): Generator<CaseBlock> {
    yield* this.#take();
    const { lines, issue } = recordAt(this.#bytes, 0, this.#delimiters, true) ?? { lines: 0 };
    yield {
      kind: 'unreadable',
      place: this.place,
      detail: messageOf('simulation.record-too-long'),
      ...(issue?.kind === 'open-quote' && { hint: messageOf('simulation.quote-not-closed') }),
    };
    // After a CR at the end, its LF may still come.
    const left = this.#bytes[this.#bytes.length - 1] === carriageReturn ? 1 : 0;
    this.#drop(this.#bytes.length - left, lines - left);
    this.#isSkipping = true;
  }

  /** Leaves out what is left of a line; false where it goes on. */
  #skip(isWhole: boolean): boolean {
    const at = this.#bytes.findIndex((byte) => byte === newline || byte === carriageReturn);
    const isCut = at >= 0 && at + 1 === this.#bytes.length && this.#bytes[at] === carriageReturn && !isWhole;
    if (isCut) return false;
    if (at < 0) {
      this.#drop(this.#bytes.length, 0);
      return false;
    }
    const length = this.#bytes[at] === carriageReturn && this.#bytes[at + 1] === newline ? 2 : 1;
    this.#drop(at + length, 1);
    this.#isSkipping = false;
    return true;
  }
}
