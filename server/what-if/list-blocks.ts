import { messageOf } from '../messages/message-of.ts';
import { blockBytes, type CaseBlock, copied } from './case-block.ts';
import { type ScannedValue, ValueScanner } from './value-scanner.ts';

/**
 * The values of a JSON list, or one value after another, as blocks of whole ones, while the rest still comes in. Places
 * are positions, counted from 1.
 */
export async function* listBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CaseBlock> {
  const scanner = new ValueScanner();
  const pile = new Pile();
  for await (const chunk of chunks) for (const value of scanner.push(chunk)) yield* pile.add(value);
  const { value, isOpen } = scanner.end();
  if (value !== undefined) yield* pile.add(value);
  yield* pile.take();
  if (isOpen)
    yield {
      kind: 'unreadable',
      place: pile.next,
      detail: messageOf('simulation.list-unfinished'),
      hint: messageOf('simulation.input-cut-off'),
    };
}

/** Piles values up until they make a block. */
class Pile {
  next = 1;
  #values: Buffer[] = [];
  #ends: number[] = [];
  #size = 0;
  #first = 1;
  #wanted: number = blockBytes.first;

  *add(value: ScannedValue): Generator<CaseBlock> {
    if (value === 'too-long') {
      yield* this.take();
      yield { kind: 'unreadable', place: this.next, detail: messageOf('simulation.case-too-long') };
      this.next += 1;
      this.#first = this.next;
      return;
    }
    this.#values.push(value);
    this.#size += value.length;
    this.#ends.push(this.#size);
    this.next += 1;
    if (this.#size >= this.#wanted) yield* this.take();
  }

  *take(): Generator<CaseBlock> {
    if (this.#values.length === 0) return;
    yield { kind: 'values', place: this.#first, bytes: copied(Buffer.concat(this.#values)), ends: this.#ends };
    [this.#values, this.#ends, this.#size, this.#first, this.#wanted] = [[], [], 0, this.next, blockBytes.later];
  }
}
