import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Encoding, encodingCalled, utf8, utf16be, utf16le, windows1252 } from '../../server/input/encoding.ts';
import { textOfBytes } from '../../server/input/text-of-bytes.ts';
import { UnreadableTextError } from '../../server/input/unreadable-text.ts';
import { faultOf, written } from './written.ts';

const bytes = (...of: readonly number[]): Buffer => Buffer.from(of);

/** The length of the character of UTF-8 at an offset, by the table of Unicode (3-7); 0 where there is none. */
function characterAt(all: Uint8Array, at: number): number {
  const [first = 0, second = 0] = [all[at], all[at + 1]];
  const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (at + length > all.length) return 0;
  const low = { 224: 0xa0, 240: 0x90 }[first] ?? 0x80;
  const high = { 237: 0x9f, 244: 0x8f }[first] ?? 0xbf;
  if (length > 1 && (second < low || second > high)) return 0;
  return all.subarray(at + 2, at + length).every((byte) => byte >= 0x80 && byte <= 0xbf) ? length : 0;
}

function firstBad(all: Uint8Array): number {
  for (let at = 0; at < all.length; ) {
    const length = characterAt(all, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

describe('UTF-8', () => {
  const mixed = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }).map((text) => [...Buffer.from(text)]),
      fc.array(fc.integer({ min: 0x70, max: 0xff }), { maxLength: 3 }),
    ),
    { maxLength: 12 },
  );

  test('stops where the first byte stands that begins no character', () => {
    fc.assert(
      fc.property(mixed, (parts) => {
        const all = Buffer.from(parts.flat());
        expect(utf8.badAt(all)).toBe(firstBad(all));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is whole up to a character that is cut off', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), (text, cut) => {
        const all = Buffer.from(text);
        const part = all.subarray(0, cut % (all.length + 1));
        const whole = utf8.whole(part);
        expect(all.subarray(0, whole).toString()).toBe(text.slice(0, all.subarray(0, whole).toString().length));
        expect(part.length - whole).toBeLessThan(4);
        expect(firstBad(part.subarray(0, whole))).toBe(-1);
      }),
    );
  });
});

describe('Windows-1252', () => {
  /** Code points of 0x80 to 0x9F, by the table of the WHATWG Encoding Standard; 0 where Microsoft's own has none. */
  const table = [
    0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018, 0x2019,
    0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
  ];

  test('has every character in its place, and none where there is none', () => {
    for (let byte = 0; byte < 256; byte += 1) {
      const point = byte >= 0x80 && byte < 0xa0 ? (table[byte - 0x80] ?? 0) : byte;
      const isBad = point === 0 && byte !== 0;
      expect(windows1252.badAt(bytes(0x41, byte)), String(byte)).toBe(isBad ? 1 : -1);
      if (!isBad) expect(windows1252.decode(bytes(byte)).codePointAt(0)).toBe(point);
    }
  });
});

describe('an encoding that is stated', () => {
  test.each([
    ['utf8', 'UTF-8'],
    ['Latin1', 'Windows-1252'],
    [' ISO-8859-1 ', 'Windows-1252'],
    ['cp1252', 'Windows-1252'],
    ['iso-8859-15', 'ISO-8859-15'],
    ['windows-1250', 'Windows-1250'],
    ['koi8-r', 'KOI8-R'],
    ['macintosh', 'Macintosh'],
    ['UTF-16', 'UTF-16'],
    ['utf-16le', 'UTF-16LE'],
    ['utf-16be', 'UTF-16BE'],
    ['us-ascii', 'US-ASCII'],
  ])('can be called `%s`', (label, name) => {
    expect(encodingCalled(label)?.name).toBe(name);
  });

  test.each([
    'utf-32',
    'utf-7',
    'ebcdic',
    'shift_jis',
    'gb18030',
    'x-user-defined',
    'replacement',
    'iso-2022-kr',
    '',
    'constructor',
  ])('is not called `%s`', (label) => {
    expect(encodingCalled(label)).toBeUndefined();
  });

  test.each([
    ['iso-8859-2', bytes(0xb3, 0xf3, 0x64, 0xbc), 'łódź'],
    ['windows-1250', bytes(0xb3, 0xf3, 0x64, 0x9f), 'łódź'],
    ['iso-8859-15', bytes(0xa4), '€'],
    ['macintosh', bytes(0x4b, 0x9a, 0x6c, 0x6e), 'Köln'],
    ['windows-1252', bytes(0x80, 0x92), '€’'],
    ['utf-16', bytes(0xfe, 0xff, 0, 0xe9), 'é'],
    ['utf-16', bytes(0xe9, 0), 'é'],
    ['utf-16be', bytes(0, 0xe9), 'é'],
    ['us-ascii', Buffer.from('plain'), 'plain'],
  ])('is what a text is read as: %s', async (label, input, text) => {
    expect(await textOfBytes(input, { stated: encodingCalled(label) })).toBe(text);
  });

  test.each<[string, string, Buffer, object]>([
    ['UTF-8 with a mark', 'windows-1252', Buffer.from('\ufeffid'), { line: 1, column: 1 }],
    ['UTF-8', 'windows-1252', Buffer.from('id\nKöln'), { line: 2, column: 2 }],
    ['UTF-8', 'koi8-r', Buffer.from('id\nМосква'), { line: 2, column: 7 }],
    ['UTF-16', 'utf-8', Buffer.from('\ufeffid', 'utf16le'), { line: 1, column: 1 }],
    ['UTF-16 the other way round', 'utf-16be', Buffer.from('plain', 'utf16le'), { line: 1, column: 1 }],
    ['beyond ASCII', 'us-ascii', bytes(0x61, 0xf6), { line: 1, column: 2 }],
    ['no character', 'windows-1252', bytes(0x61, 0x0d, 0x0a, 0x81), { line: 2, column: 1 }],
    ['half a character', 'utf-16le', bytes(0x61, 0, 0x61), { line: 1, column: 2 }],
    ['a lone surrogate', 'utf-16le', bytes(0x61, 0, 0, 0xd8, 0x61, 0), { line: 1, column: 2 }],
  ])('is held against the bytes: %s is not %s', async (_, label, input, place) => {
    expect(await faultOf(textOfBytes(input, { stated: encodingCalled(label) }))).toMatchObject(place);
  });
});

describe('a text of which nothing is stated', () => {
  const text = 'id;site\r\nA;Köln 😀\r\n';

  test.each<[string, Encoding, string]>([
    ['UTF-8', utf8, ''],
    ['UTF-8 with a mark', utf8, '\ufeff'],
    ['UTF-16LE with a mark', utf16le, '\ufeff'],
    ['UTF-16BE with a mark', utf16be, '\ufeff'],
    ['UTF-16LE', utf16le, ''],
    ['UTF-16BE', utf16be, ''],
  ])('is read as %s', async (_, encoding, mark) => {
    expect(await textOfBytes(written(`${mark}${text}`, encoding))).toBe(text);
  });

  test('keeps its mark where it is to be written again byte for byte', async () => {
    expect(await textOfBytes(Buffer.from(`\ufeff${text}`), { keepsMark: true })).toBe(`\ufeff${text}`);
  });

  test.each([
    ['UTF-32 with a mark', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)],
    ['UTF-32, the other way round', bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x61)],
    ['UTF-32 without a mark', Buffer.concat([...'id;site'].map((letter) => bytes(letter.charCodeAt(0), 0, 0, 0)))],
  ])('is refused as %s', async (_, input) => {
    expect(await faultOf(textOfBytes(input))).toMatchObject({
      line: 1,
      column: 1,
      what: { code: 'input.utf-32' },
    });
  });

  test.each<[string, Buffer, string]>([
    ['after CRLF', written('one\r\ntwå\r\n', windows1252), 'line 2, column 3'],
    ['after CR alone', written('one\rtwo\rthré', windows1252), 'line 3, column 4'],
    ['after a character of two units', Buffer.concat([Buffer.from('😀'), bytes(0xff)]), 'line 1, column 3'],
    ['at the end, cut off', Buffer.from('one\nKö').subarray(0, -1), 'line 2, column 2'],
  ])('is refused at its first bad byte: %s', async (_, input, place) => {
    const refused = await textOfBytes(input).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnreadableTextError);
    expect((refused as UnreadableTextError).problem).toMatchObject({
      status: 400,
      detail: expect.stringMatching(new RegExp(`^${place}: .*UTF-8`)),
    });
  });

  test('never comes out with a byte replaced', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (input) => {
        const text = await textOfBytes(input).catch(() => '');
        expect(text.includes('\ufffd')).toBe(Buffer.from(input).includes(Buffer.from('\ufffd')) && text !== '');
      }),
      { numRuns: 1_000 },
    );
  });
});
