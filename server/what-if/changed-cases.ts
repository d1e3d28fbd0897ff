import type { ChangedCase } from '../../engine/index.ts';
import { BadCursorError } from '../errors/bad-cursor-error.ts';
import type { Page, PageOf } from '../storage/port/page.ts';
import { placeOfLine, type StoredCase } from './stored-case.ts';
import { TemporaryFile } from './temporary-file.ts';

/** So many changed cases, in so many bytes, are kept to be looked through; the rest are counted. */
export const mostChanged = 100_000;
const mostChangedBytes = 500_000_000;

/** Where the line of a case begins is remembered once in so many cases. */
const markEvery = 100;

const newline = 10;

/** The changed cases of a simulation with their requests, in order, in a temporary file. Cursors are offsets in it. */
export class ChangedCases {
  #kept = 0;
  #bytes = 0;
  #isFull = false;
  #writing: Promise<void> = Promise.resolve();
  readonly #marks: { readonly place: number; readonly at: number }[] = [];

  private constructor(
    private readonly file: TemporaryFile,
    private readonly mostBytes: number,
  ) {}

  static async create(mostBytes = mostChangedBytes): Promise<ChangedCases> {
    return new ChangedCases(await TemporaryFile.create(), mostBytes);
  }

  /** How many are kept. */
  get kept(): number {
    return this.#kept;
  }

  /** Takes in kept lines, as far as there is room. */
  write(lines: readonly string[]): void {
    const taken: string[] = [];
    for (const line of lines) if (this.#takes(line)) taken.push(`${line}\n`);
    if (taken.length > 0) this.#writing = this.#writing.then(() => this.file.append(Buffer.from(taken.join(''))));
  }

  /** Fulfilled once everything that was taken in can be read; rejects where it could not be written. */
  written(): Promise<void> {
    return this.#writing;
  }

  /** A part of them. Rejects with a BadCursorError. */
  async page({ limit, cursor }: Page): Promise<PageOf<ChangedCase>> {
    let at = await this.#offsetOf(cursor);
    const items: ChangedCase[] = [];
    for await (const line of linesOf(this.file.pieces(at))) {
      if (items.length === limit) return { items, next: String(at) };
      const { place, id, changes } = JSON.parse(line.toString()) as StoredCase;
      items.push({ place, id, changes });
      at += line.length + 1;
    }
    return { items, next: null };
  }

  /** The one at a place, with its request; undefined where none of those that are kept stands there. */
  async at(place: number): Promise<StoredCase | undefined> {
    const mark = this.#marks.findLast((one) => one.place <= place);
    if (mark === undefined) return undefined;
    for await (const line of linesOf(this.file.pieces(mark.at))) {
      const found = placeOfLine(line.toString('latin1', 0, 40));
      if (found === place) return JSON.parse(line.toString()) as StoredCase;
      if (found > place) return undefined;
    }
    return undefined;
  }

  /** All of them, many at a time. */
  async *all(): AsyncGenerator<readonly ChangedCase[]> {
    let cursor: string | undefined;
    do {
      const { items, next } = await this.page({ limit: 500, cursor });
      yield items;
      cursor = next ?? undefined;
    } while (cursor !== undefined);
  }

  async close(): Promise<void> {
    await this.#writing.catch(() => undefined);
    await this.file.close();
  }

  /** Whether there is room for a line; after one for which there is none, for no other either. */
  #takes(line: string): boolean {
    const size = Buffer.byteLength(line) + 1;
    this.#isFull ||= this.#kept === mostChanged || this.#bytes + size > this.mostBytes;
    if (this.#isFull) return false;
    if (this.#kept % markEvery === 0) this.#marks.push({ place: placeOfLine(line), at: this.#bytes });
    this.#kept += 1;
    this.#bytes += size;
    return true;
  }

  async #offsetOf(cursor: string | undefined): Promise<number> {
    if (cursor === undefined) return 0;
    const at = /^[1-9]\d{0,14}$/.test(cursor) ? Number(cursor) : Number.NaN;
    if (!(at < this.file.size)) throw new BadCursorError(cursor);
    for await (const piece of this.file.pieces(at - 1))
      if (piece[0] === newline) return at;
      else break;
    throw new BadCursorError(cursor);
  }
}

async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const piece of pieces) {
    rest = Buffer.concat([rest, piece]);
    for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
      yield rest.subarray(0, end);
      rest = rest.subarray(end + 1);
    }
  }
}
