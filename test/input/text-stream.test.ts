import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Encoding, encodingCalled, utf8, utf16be, utf16le, windows1252 } from '../../server/input/encoding.ts';
import { checkedUtf8, openText, utf8OrWestern } from '../../server/input/text-stream.ts';
import { inPieces } from '../what-if/read-cases.ts';
import { faultOf, written } from './written.ts';

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  const bytes = Buffer.concat(all);
  expect(utf8.badAt(bytes)).toBe(-1);
  return bytes.toString();
}

/** A table as it is read in pieces of so many bytes, and what it was found to be. */
async function asTable(input: Buffer, size = 65_536): Promise<{ readonly text: string; readonly read: string }> {
  let found: Encoding = utf8;
  const text = await textOf(
    utf8OrWestern(inPieces(input, size), (encoding) => {
      found = encoding;
    }),
  );
  return { text, read: found.name };
}

// U+0000 after the mark of UTF-16LE is the mark of UTF-32LE.
const anyText = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !text.startsWith('\0'));
const sized = fc.integer({ min: 1, max: 9 });

describe('a text that comes in pieces', () => {
  test.each<[string, Encoding]>([
    ['UTF-8', utf8],
    ['UTF-16LE', utf16le],
    ['UTF-16BE', utf16be],
  ])('is the same in whatever pieces it comes: %s', async (_, encoding) => {
    await fc.assert(
      fc.asyncProperty(anyText, sized, async (text, size) => {
        const opened = await openText(inPieces(written(`\ufeff${text}`, encoding), size));
        expect(opened.encoding.name).toBe(encoding.name);
        expect(await textOf(opened.encoding === utf8 ? checkedUtf8(opened.pieces) : opened.pieces)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  test('is refused at the same place in whatever pieces it comes', async () => {
    const unit = fc.constantFrom('a', 'é', '😀', '\r', '\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 30 }), sized, async (units, size) => {
        const before = units.join('');
        const lines = before.split(/\r\n|\r|\n/);
        const input = Buffer.concat([Buffer.from(before), Buffer.from([0xf8]), Buffer.from('rest')]);
        const place = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
        expect(await faultOf(textOf(checkedUtf8(inPieces(input, size))))).toMatchObject(place);
        const latin = Buffer.concat([Buffer.from(before.replace(/[é😀]/gu, 'x'), 'latin1'), Buffer.from([0xf8, 0x81])]);
        const stated = { line: lines.length, column: (lines.at(-1) ?? '').replace(/😀/gu, 'x').length + 2 };
        const opened = await openText(inPieces(latin, size), windows1252);
        expect(await faultOf(textOf(opened.pieces))).toMatchObject(stated);
      }),
      { numRuns: 150 },
    );
  });

  test('is one that was stated, in whatever pieces it comes', async () => {
    const letters = fc.string({ unit: fc.constantFrom('a', ';', '\n', 'ł', 'ó', 'ż'), maxLength: 40 });
    const latin2 = encodingCalled('iso-8859-2') ?? utf8;
    await fc.assert(
      fc.asyncProperty(letters, sized, async (text, size) => {
        const opened = await openText(inPieces(written(text, latin2), size), latin2);
        expect(await textOf(opened.pieces)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a table that is not UTF-8', () => {
  const table = (...cells: readonly string[]): string =>
    `id;site;openedAt\r\n${cells.map((cell, index) => `${index + 1};${cell};2026-06-01T10:00:00+02:00\r\n`).join('')}`;
  const swedish =
    'Användarna kan inte logga in på systemet. Fel när data laddas från databasen. Vi behöver hjälp så snart som möjligt, produktionen står stilla.';
  const french =
    'Les utilisateurs ne peuvent pas se connecter au système. Erreur lors du chargement des données. La production est arrêtée.';

  test.each([
    ['one name', table('Köln')],
    ['names', table('Malmö', 'Göteborg', 'Västerås', 'Örebro')],
    ['capitals', table('MALMÖ', 'ÅRE', 'ÄLMHULT', 'SÃO PAULO')],
    ['French names', table('Orléans', 'Besançon', 'Nîmes', 'Château-Thierry')],
    ['Windows’ own characters', table('l’équipe', '100 €', 'Paris – Lyon', '“cœur”…')],
    ['Swedish text', table(swedish, swedish)],
    ['French text', table(french)],
    ['one letter at the very end', 'id;site\n1;café'],
  ])('is Windows-1252 where that is what it looks like: %s', async (_, text) => {
    for (const size of [3, 65_536])
      expect(await asTable(written(text, windows1252), size)).toEqual({ text, read: 'Windows-1252' });
  });

  const other = (label: string, text: string): Buffer => written(text, encodingCalled(label) ?? utf8);
  const polish = 'Zażółć gęślą jaźń; Kraków; Łódź; Wrocław; Gdańsk; użytkownicy nie mogą się zalogować, błąd podczas ładowania';
  test.each<[string, Buffer, RegExp]>([
    ['Polish in ISO-8859-2', other('iso-8859-2', table(polish)), /ISO-8859-2/],
    ['Polish in Windows-1250', other('windows-1250', table(polish)), /not UTF-8/],
    [
      'Russian in Windows-1251',
      other('windows-1251', table('Москва', 'Не могу войти в систему, помогите пожалуйста')),
      /windows-1251/,
    ],
    ['one Russian word', other('windows-1251', table('Москва')), /not UTF-8/],
    ['Greek', other('iso-8859-7', table('Αθήνα')), /not UTF-8/],
    ['a Mac', other('macintosh', table('Västerås')), /not UTF-8/],
    ['DOS', Buffer.from('id;site\r\n1;V\x84ster\x86s\r\n', 'latin1'), /not UTF-8/],
    ['Japanese', Buffer.from('id;site\r\n1;\x93\x8c\x8b\x9e\r\n', 'latin1'), /not UTF-8/],
    ['no text at all', Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7_919 + 13) % 256)), /UTF-8/],
  ])('is refused where it looks like something else: %s', async (_, input, what) => {
    for (const size of [5, 65_536]) {
      const refused = await asTable(input, size).catch((error: Error) => error.message);
      expect(refused).toMatch(what);
      expect(refused).toContain('save it as UTF-8');
    }
  });

  test.each<[string, Buffer, object]>([
    ['UTF-8 before it', Buffer.concat([Buffer.from('id;site\n1;Köln\n2;K'), Buffer.from([0xf6])]), { line: 3, column: 4 }],
    [
      'UTF-8 far behind',
      Buffer.concat([written('id;site\n1;Köln\n', windows1252), Buffer.from(`${'2;x\n'.repeat(2_000)}3;Malmö\n`)]),
      { line: 2_003, column: 7 },
    ],
    [
      'far behind, a byte that is none',
      Buffer.concat([written(table(...Array<string>(400).fill('Malmö')), windows1252), Buffer.from([0x81])]),
      { line: 402, column: 1 },
    ],
  ])('is refused where it is some of both: %s', async (_, input, place) => {
    for (const size of [70, 65_536]) expect(await faultOf(asTable(input, size))).toMatchObject(place);
  });
});
