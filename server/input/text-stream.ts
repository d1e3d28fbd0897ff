import { isAscii, isUtf8 } from 'node:buffer';
import { messageOf } from '../messages/message-of.ts';
import { type Encoding, utf8, windows1252 } from './encoding.ts';
import { contradiction, recogniseEncoding } from './recognise-encoding.ts';
import { badBytes } from './text-of-bytes.ts';
import { TextPlace } from './text-place.ts';
import { type TextIssue, UnreadableTextError, waysOut } from './unreadable-text.ts';
import { Utf8Evidence } from './utf8-evidence.ts';
import { likelyEncoding, notWesternAt, sampleBytes } from './western-text.ts';

/** Pieces of a text. */
export type Pieces = AsyncIterable<Uint8Array>;

/** A text that comes in pieces: in which encoding, and its pieces without a mark, as UTF-8 where they are in any other. */
type OpenedText = { readonly encoding: Encoding; readonly pieces: Pieces };

/**
 * Finds out in which encoding a text is that comes in pieces. UTF-8 is given on as it comes and can have bad bytes; any other
 * becomes UTF-8, and rejects with an UnreadableTextError at the first byte that is no text. Rejects where the beginning contradicts
 * what was stated.
 */
export async function openText(source: Pieces, stated?: Encoding): Promise<OpenedText> {
  const pieces = new PieceReader(source);
  const head = await pieces.atLeast(4);
  const { encoding, mark } = recogniseEncoding(head, stated);
  pieces.putBack(head.subarray(mark));
  if (encoding === utf8) return { encoding, pieces };
  return { encoding, pieces: asUtf8(pieces, encoding, encoding === stated) };
}

/** UTF-8 as it comes. Rejects with an UnreadableTextError at the first byte that is none. */
export async function* checkedUtf8(source: Pieces): AsyncGenerator<Uint8Array> {
  for await (const { good, bad, place } of utf8Parts(new PieceReader(source))) {
    if (good.length > 0) yield good;
    if (bad !== undefined) throw new UnreadableTextError(await badBytes(bad, 0, { encoding: utf8, place }));
  }
}

/**
 * UTF-8 as it comes; a text that turns out to be Windows-1252 instead becomes UTF-8 from there on, and `found` is told. Rejects with
 * an UnreadableTextError where it is neither, or some of both.
 */
export async function* utf8OrWestern(source: Pieces, found: (encoding: Encoding) => void): AsyncGenerator<Uint8Array> {
  const pieces = new PieceReader(source);
  let isPlain = true;
  let before: Buffer = Buffer.alloc(0);
  for await (const { good, bad, place } of utf8Parts(pieces)) {
    if (good.length > 0) yield good;
    isPlain &&= isAscii(good);
    before = good.length < 8 ? Buffer.concat([before, good]).subarray(-8) : good.subarray(-8);
    if (bad === undefined) continue;
    pieces.putBack(bad);
    const sample = await pieces.atLeast(sampleBytes);
    pieces.putBack(sample);
    if (!isPlain) throw new UnreadableTextError(mixture(place));
    const seen = Buffer.concat([before, sample]);
    if ((await likelyEncoding(seen)) !== windows1252.name)
      throw new UnreadableTextError(await badBytes(seen, before.length, { encoding: utf8, place }));
    found(windows1252);
    return yield* westernRest(pieces, before, place);
  }
}

/** The rest of a text that is Windows-1252, as UTF-8. */
async function* westernRest(pieces: PieceReader, before: Buffer, place: TextPlace): AsyncGenerator<Uint8Array> {
  let context = before;
  for await (const piece of pieces) {
    const seen = Buffer.concat([context, piece]);
    const at = notWesternAt(seen);
    if (at >= 0) {
      place.pass(Buffer.from(windows1252.decode(seen.subarray(context.length, Math.max(at, context.length)))));
      throw new UnreadableTextError(mixture(place));
    }
    const good = Buffer.from(windows1252.decode(asBuffer(piece)));
    place.pass(good);
    yield good;
    context = seen.subarray(-3);
  }
}

function mixture({ line, column }: TextPlace): TextIssue {
  const what = messageOf('input.mixed-encodings');
  return { line, column, what, hint: waysOut.stated };
}

async function* asUtf8(pieces: PieceReader, encoding: Encoding, isStated: boolean): AsyncGenerator<Uint8Array> {
  const place = new TextPlace();
  const evidence = isStated ? new Utf8Evidence(encoding) : undefined;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes = Buffer.concat([rest, piece]);
    const whole = encoding.whole(bytes);
    yield* decoded(bytes.subarray(0, whole));
    rest = bytes.subarray(whole);
  }
  if (rest.length > 0) yield* decoded(rest);

  async function* decoded(bytes: Buffer): AsyncGenerator<Uint8Array> {
    const utf8At = evidence?.at(bytes) ?? -1;
    const bad = utf8At >= 0 ? utf8At : encoding.badAt(bytes);
    const good = Buffer.from(encoding.decode(bad < 0 ? bytes : bytes.subarray(0, bad)));
    place.pass(good);
    if (good.length > 0) yield good;
    if (utf8At >= 0) throw contradiction(encoding, utf8, place);
    if (bad >= 0) throw new UnreadableTextError(await badBytes(bytes, bad, { encoding, place }));
  }
}

/** A part of a text that is UTF-8; where bytes follow that are none, they and their place. */
type Part = { readonly good: Buffer; readonly bad?: Buffer; readonly place: TextPlace };

/** Cuts pieces where characters end, up to the first byte that is not UTF-8. */
async function* utf8Parts(pieces: PieceReader): AsyncGenerator<Part> {
  const place = new TextPlace();
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes = rest.length === 0 ? asBuffer(piece) : Buffer.concat([rest, piece]);
    const whole = utf8.whole(bytes);
    const good = bytes.subarray(0, whole);
    if (!isUtf8(good)) return yield upTo(utf8.badAt(good), bytes);
    place.pass(good);
    yield { good, place };
    rest = bytes.subarray(whole);
  }
  if (rest.length > 0) yield upTo(0, rest);

  function upTo(at: number, bytes: Buffer): Part {
    const good = bytes.subarray(0, at);
    place.pass(good);
    return { good, bad: bytes.subarray(at), place };
  }
}

/** Pieces of which some can be put back. */
class PieceReader implements Pieces {
  readonly #source: AsyncIterator<Uint8Array>;
  #back: Buffer | undefined;

  constructor(source: Pieces) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** So many bytes or more, fewer only at the end. */
  async atLeast(wanted: number): Promise<Buffer> {
    const taken: Uint8Array[] = [];
    for (let size = 0; size < wanted; ) {
      const next = await this.#next();
      if (next === undefined) break;
      taken.push(next);
      size += next.length;
    }
    return Buffer.concat(taken);
  }

  putBack(bytes: Buffer): void {
    this.#back = bytes.length > 0 ? bytes : undefined;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      for (let next = await this.#next(); next !== undefined; next = await this.#next()) yield next;
    } finally {
      await this.#source.return?.();
    }
  }

  async #next(): Promise<Uint8Array | undefined> {
    const back = this.#back;
    this.#back = undefined;
    if (back !== undefined) return back;
    const next = await this.#source.next();
    return next.done ? undefined : next.value;
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
