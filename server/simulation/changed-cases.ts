import type { ChangedCase } from '../../engine/index.ts';
import { BadCursor } from '../store/bad-cursor.ts';
import type { Page, PageOf } from '../store/page.ts';
import { TemporaryFile } from './temporary-file.ts';

/** So many changed cases are kept to be looked through; the rest are counted. */
export const mostChanged = 100_000;

const newline = 10;

/** The changed cases of a simulation, in order, in a temporary file. Cursors are offsets in it. */
export class ChangedCases {
  #kept = 0;
  #writing: Promise<void> = Promise.resolve();

  private constructor(private readonly file: TemporaryFile) {}

  static async create(): Promise<ChangedCases> {
    return new ChangedCases(await TemporaryFile.create());
  }

  /** How many are kept. */
  get kept(): number {
    return this.#kept;
  }

  /** Takes in lines of JSON, a case each, as far as there is room. */
  write(lines: readonly string[]): void {
    const taken = lines.slice(0, mostChanged - this.#kept);
    if (taken.length === 0) return;
    this.#kept += taken.length;
    this.#writing = this.#writing.then(() => this.file.append(Buffer.from(`${taken.join('\n')}\n`)));
  }

  /** Fulfilled once everything that was taken in can be read; rejects where it could not be written. */
  written(): Promise<void> {
    return this.#writing;
  }

  /** A part of them. Rejects with a BadCursor. */
  async page({ limit, cursor }: Page): Promise<PageOf<ChangedCase>> {
    let at = await this.#offsetOf(cursor);
    const items: ChangedCase[] = [];
    for await (const line of linesOf(this.file.pieces(at))) {
      if (items.length === limit) return { items, next: String(at) };
      items.push(JSON.parse(line.toString()) as ChangedCase);
      at += line.length + 1;
    }
    return { items, next: null };
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

  async #offsetOf(cursor: string | undefined): Promise<number> {
    if (cursor === undefined) return 0;
    const at = /^[1-9]\d{0,14}$/.test(cursor) ? Number(cursor) : Number.NaN;
    if (!(at < this.file.size)) throw new BadCursor(cursor);
    for await (const piece of this.file.pieces(at - 1))
      if (piece[0] === newline) return at;
      else break;
    throw new BadCursor(cursor);
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
