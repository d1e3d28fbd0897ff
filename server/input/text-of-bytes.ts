import { isUtf8 } from 'node:buffer';
import type { Message } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';
import { type Encoding, utf8 } from './encoding.ts';
import { contradiction, recogniseEncoding } from './recognise-encoding.ts';
import { TextPlace } from './text-place.ts';
import { type TextIssue, UnreadableTextError, waysOut } from './unreadable-text.ts';
import { Utf8Evidence } from './utf8-evidence.ts';
import { likelyEncoding, sampleBytes } from './western-text.ts';

/** How a whole text is read. */
type TextReading = {
  /** The encoding that whoever sent it has stated. */
  readonly stated?: Encoding | undefined;
  /** What to do about a text that cannot be read; by default to save it as UTF-8, or to state its encoding. */
  readonly hint?: Message;
  /** Whether the byte-order mark of UTF-8 stays, so that the text can be written again byte for byte. */
  readonly keepsMark?: boolean;
};

/**
 * The text of bytes: UTF-8, UTF-16 that says so by its mark or its zeros, or what was stated. Rejects with an UnreadableTextError that
 * names the first byte which is no text; none is ever replaced.
 */
export async function textOfBytes(bytes: Uint8Array, { stated, hint, keepsMark = false }: TextReading = {}): Promise<string> {
  const all = asBuffer(bytes);
  const { encoding, mark } = recogniseEncoding(all, stated);
  const body = all.subarray(mark);
  if (encoding === utf8 && isUtf8(body)) return (keepsMark ? all : body).toString('utf8');
  const utf8At = encoding === stated ? new Utf8Evidence(encoding).at(body) : -1;
  if (utf8At >= 0) throw contradiction(encoding, utf8, placeAt(body.subarray(0, utf8At), encoding));
  const bad = encoding.badAt(body);
  if (bad < 0) return encoding.decode(body);
  throw new UnreadableTextError(
    await badBytes(body, bad, { encoding, place: placeAt(body.subarray(0, bad), encoding), ...(hint && { hint }) }),
  );
}

type Bad = {
  readonly encoding: Encoding;
  readonly place: { readonly line: number; readonly column: number };
  readonly hint?: Message;
};

/** What to say of bytes that are no text from `bad` on. */
export async function badBytes(bytes: Buffer, bad: number, { encoding, place, hint = waysOut.stated }: Bad): Promise<TextIssue> {
  const isCutOff = bad >= encoding.whole(bytes);
  const written = `0x${bytes.toString('hex', bad, bad + 1).toUpperCase()}`;
  const sample = bytes.subarray(Math.max(0, bad - 8), bad + sampleBytes);
  const likely = encoding === utf8 ? await likelyEncoding(sample) : undefined;
  const { line, column } = place;
  const issueAt = { line, column, hint };
  if (likely !== undefined)
    return { ...issueAt, what: messageOf('input.byte-looks-like', { byte: written, encoding: encoding.name, likely }) };
  if (isCutOff) return { ...issueAt, what: messageOf('input.ends-in-character', { encoding: encoding.name }) };
  return { ...issueAt, what: messageOf('input.byte-unfit', { byte: written, encoding: encoding.name }) };
}

function placeAt(before: Buffer, encoding: Encoding): TextPlace {
  const place = new TextPlace();
  place.pass(Buffer.from(encoding.decode(before)));
  return place;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
