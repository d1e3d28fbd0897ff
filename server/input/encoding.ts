import { isUtf8 } from 'node:buffer';

/** How bytes stand for text. */
export type Encoding = {
  /** How it is called, as `UTF-8` or `Windows-1252`. */
  readonly name: string;
  /** So many of the bytes are whole characters, whatever comes after them. */
  readonly whole: (bytes: Buffer) => number;
  /** Where the first byte stands that is no text in this encoding; -1 where there is none. */
  readonly badAt: (bytes: Buffer) => number;
  /** The text of bytes that are none of them bad. */
  readonly decode: (bytes: Buffer) => string;
};

export const utf8: Encoding = {
  name: 'UTF-8',
  whole: wholeUtf8,
  badAt: (bytes) => (isUtf8(bytes) ? -1 : badUtf8(bytes)),
  decode: (bytes) => bytes.toString('utf8'),
};

export const utf16le = ofUnits('UTF-16LE', (bytes) => bytes);
export const utf16be = ofUnits('UTF-16BE', (bytes) => Buffer.from(bytes).swap16());

/** UTF-16 of which it is not said which byte of two comes first: a mark says it, or where the zeros stand. */
export const utf16: Encoding = { ...utf16le, name: 'UTF-16' };

const ascii = singleByte('US-ASCII', () => []);

// Not by TextDecoder: Node takes it for Latin-1 from 20.18.3 on, which has no characters at 0x80 to 0x9F.
export const windows1252 = singleByte('Windows-1252', () => [
  ...'€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ',
  ...Buffer.from(Array.from({ length: 96 }, (_, index) => index + 160)).toString('latin1'),
]);

/** The encoding of a name such as `latin1` or `utf-8`, by the WHATWG list of labels; undefined for one that is not read here. */
export function encodingCalled(label: string): Encoding | undefined {
  const given = label.trim().toLowerCase();
  if (given === 'us-ascii' || given === 'ascii') return ascii;
  const name = whatwgName(given);
  const known = [utf8, utf16be, windows1252].find((one) => one.name.toLowerCase() === name);
  if (known !== undefined) return known;
  if (name === 'utf-16le') return given === name ? utf16le : utf16;
  if (name === undefined || !/^(windows-\d+|iso-8859-\d+|koi8-[ru]|macintosh|ibm866)$/.test(name)) return undefined;
  const shown = /^[wm]/.test(name) ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : name.toUpperCase();
  return singleByte(shown, () => charactersOf(name));
}

/** Examples of names, for people. */
export const someEncodings = '`utf-8`, `utf-16`, `windows-1252`, `iso-8859-1`';

function whatwgName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** What stands for the bytes from 0x80 on, by the decoder of the platform. */
function charactersOf(label: string): string[] {
  const decoder = new TextDecoder(label);
  return Array.from({ length: 128 }, (_, index) => decoder.decode(Uint8Array.of(index + 128)));
}

/** An encoding with a byte a character, ASCII below 0x80. What stands for no character, or for a control that no text has, is bad. */
function singleByte(name: string, characters: () => readonly string[]): Encoding {
  let upper: readonly (string | undefined)[] | undefined;
  const characterOf = (byte: number): string | undefined => {
    upper ??= characters().map((one) => (/^[\0\u0080-\u009f\ufffd]$/.test(one) ? undefined : one));
    return upper[byte - 128];
  };
  return {
    name,
    whole: (bytes) => bytes.length,
    badAt: (bytes) => bytes.findIndex((byte) => byte > 127 && characterOf(byte) === undefined),
    decode: (bytes) => bytes.toString('latin1').replace(/[\u0080-\u00ff]/g, (one) => characterOf(one.charCodeAt(0)) ?? one),
  };
}

function wholeUtf8(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0x80 && byte < 0xc0) continue;
    const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return wanted > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Halves its way to the first byte after which the bytes so far cannot go on as UTF-8; that character's first byte is the bad one. */
function badUtf8(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (middle <= bytes.length && mayGoOn(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return wholeUtf8(bytes.subarray(0, good));
}

function mayGoOn(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** An encoding with units of two bytes. */
function ofUnits(name: string, littleEndian: (bytes: Buffer) => Buffer): Encoding {
  const unitAt = (bytes: Buffer, at: number): number => littleEndian(bytes.subarray(at, at + 2)).readUInt16LE();
  const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
  return {
    name,
    whole: (bytes) => {
      const even = bytes.length & ~1;
      return even > 0 && isHigh(unitAt(bytes, even - 2)) ? even - 2 : even;
    },
    badAt: (bytes) => {
      const even = bytes.length & ~1;
      const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(
        littleEndian(bytes.subarray(0, even)).toString('utf16le'),
      );
      if (lone !== null) return lone.index * 2;
      return even === bytes.length ? -1 : even;
    },
    decode: (bytes) => littleEndian(bytes).toString('utf16le'),
  };
}
