import { isUtf8 } from 'node:buffer';
import { type Encoding, utf8 } from './encoding.ts';
import { badBytes } from './text-of-bytes.ts';
import { openText, type Pieces } from './text-stream.ts';
import { type TextIssue, UnreadableTextError } from './unreadable-text.ts';

/** A line longer than this, in characters, is not kept in memory. */
const longestLine = 1_000_000;

/** So many bytes may be such a line. */
const longestBytes = 4 * longestLine;

const [newline, carriageReturn] = [10, 13];

/** A line of text, or that it was too long, or that its bytes are no text. */
export type Line = { readonly number: number } & (
  | { readonly text: string }
  | { readonly tooLong: true }
  | { readonly issue: TextIssue }
);

/**
 * The lines of a stream of text that hold anything, as many at a time as have come in: never more in memory than a piece of
 * the stream and a line. Each of LF, CRLF and CR ends a line.
 */
export async function* readLines(source: Pieces, stated?: Encoding): AsyncGenerator<readonly Line[]> {
  const reader = new LineReader();
  try {
    const { pieces } = await openText(source, stated);
    for await (const piece of pieces) {
      const lines = await reader.push(piece);
      if (lines.length > 0) yield lines;
    }
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) throw error;
    yield [{ number: error.issue.line, issue: error.issue }];
    return;
  }
  const last = await reader.end();
  if (last.length > 0) yield last;
}

/** Puts lines together from pieces of UTF-8. */
class LineReader {
  /** What came of a line that has not ended, piece by piece; nothing but a CR at its very end ends one. */
  #open: Buffer[] = [];
  #number = 0;
  #isOverlong = false;

  /** The lines that end in the next piece. */
  async push(piece: Uint8Array): Promise<Line[]> {
    const next = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const bytes = endsInReturn(this.#open.at(-1)) ? Buffer.concat([...this.#open.splice(0), next]) : next;
    // After a CR at the end, its LF may still come.
    const seen = endsInReturn(bytes) ? bytes.subarray(0, -1) : bytes;
    const end = Math.max(seen.lastIndexOf(newline), seen.lastIndexOf(carriageReturn)) + 1;
    const lines = end === 0 ? [] : await this.#linesOf(Buffer.concat([...this.#open.splice(0), bytes.subarray(0, end)]));
    if (end < bytes.length) this.#open.push(bytes.subarray(end));
    const size = this.#open.reduce((sum, { length }) => sum + length, 0);
    if (size > longestBytes) {
      this.#isOverlong = true;
      this.#open = [bytes.subarray(seen.length)];
    }
    return lines;
  }

  /** The last line, which nothing ends. */
  async end(): Promise<Line[]> {
    const rest = Buffer.concat(this.#open.splice(0));
    if (endsInReturn(rest)) return this.#linesOf(rest);
    const last = await this.#lineOf(rest);
    return last === undefined ? [] : [last];
  }

  /** The lines of bytes at whose end one ends. */
  async #linesOf(bytes: Buffer): Promise<Line[]> {
    const lines: Line[] = [];
    // All at once, as long as there is nothing wrong anywhere.
    const written: readonly (string | Buffer)[] = isUtf8(bytes) ? textLines(bytes.toString('utf8')) : byteLines(bytes);
    for (const one of written.slice(0, -1)) {
      const read = this.#lineOf(one);
      const line = read instanceof Promise ? await read : read;
      if (line !== undefined) lines.push(line);
    }
    return lines;
  }

  #lineOf(written: string | Buffer): Line | undefined | Promise<Line> {
    this.#number += 1;
    const number = this.#number;
    const isOverlong = this.#isOverlong;
    this.#isOverlong = false;
    if (isOverlong) return { number, tooLong: true };
    if (typeof written !== 'string' && !isUtf8(written)) return unreadableLine(number, written);
    const text = written.toString();
    if (text.length > longestLine) return { number, tooLong: true };
    return text.trim() === '' ? undefined : { number, text };
  }
}

async function unreadableLine(number: number, bytes: Buffer): Promise<Line> {
  const bad = utf8.badAt(bytes);
  const place = { line: number, column: bytes.toString('utf8', 0, bad).length + 1 };
  return { number, issue: await badBytes(bytes, bad, { encoding: utf8, place }) };
}

function endsInReturn(bytes: Buffer | undefined): boolean {
  return bytes !== undefined && bytes[bytes.length - 1] === carriageReturn;
}

function textLines(text: string): string[] {
  return text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
}

function byteLines(bytes: Buffer): Buffer[] {
  return textLines(bytes.toString('latin1')).map((line) => Buffer.from(line, 'latin1'));
}
