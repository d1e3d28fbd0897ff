import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Encoding, encodingCalled, utf8, utf16be, utf16le, windows1252 } from '../../server/input/encoding.ts';
import { casesOf, type ReadCase } from '../../server/what-if/block-cases.ts';
import { csvBlocks } from '../../server/what-if/csv-blocks.ts';
import { lineBlocks } from '../../server/what-if/line-blocks.ts';
import { written } from '../input/written.ts';
import { inPieces, readBytes } from './read-cases.ts';

const ends = ['\n', '\r\n', '\r'] as const;
const delimiters = [',', ';', '\t'] as const;

/** A cell, and whether it is written between quotes even where it need not be. */
type Cell = { readonly text: string; readonly isQuoted: boolean };
type Row = { readonly cells: readonly Cell[]; readonly end: string; readonly blanks: readonly string[] };

/** Writes a table by RFC 4180 and nothing of ours: each row with an end of its own, and after it empty lines. */
function tableOf(rows: readonly Row[], delimiter: string): string {
  const cell = ({ text, isQuoted }: Cell): string =>
    isQuoted || /["\r\n,;\t]/.test(text) ? `"${text.split('"').join('""')}"` : text;
  return rows.map(({ cells, end, blanks }) => [cells.map(cell).join(delimiter), end, ...blanks].join('')).join('');
}

/** On which line each row begins, as an editor counts. */
function linesOf(rows: readonly Row[], delimiter: string): number[] {
  let before = '';
  return rows.map((row) => {
    const line = before.split(/\r\n|\r|\n/).length;
    before += tableOf([row], delimiter);
    return line;
  });
}

// None of the letters of the first can begin one of UTF-8, so that chance never contradicts what is stated.
const western = ['a', 'B', '7', ' ', '"', ',', ';', '\t', '\r', '\n', '\r\n', 'ü', 'ö', '€', '’', '–'];
const beyond = [...western, 'É', '漢', '😀', '\u2028', '\u0085', '\ufeff', '\ufffd'];
const textOf = (units: readonly string[]) => fc.string({ unit: fc.constantFrom(...units), maxLength: 10 }).filter(isTrimmed);
// What is stated is trimmed.
const isTrimmed = (text: string): boolean => text === text.trim();

const rowOf = (units: readonly string[], width: number) =>
  fc.record({
    cells: fc.array(fc.record({ text: textOf(units), isQuoted: fc.boolean() }), { minLength: width, maxLength: width }),
    end: fc.constantFrom(...ends),
    blanks: fc.array(fc.constantFrom(...ends, ' \n'), { maxLength: 2 }),
  });

const facts = ['id', 'product', 'topic', 'cause', '#note'];
const headingOf = (names: readonly string[], end: string): Row => ({
  cells: names.map((text) => ({ text, isQuoted: false })),
  end,
  blanks: [],
});

/** Tables with their encoding; of one that nothing names, only what looks like it. */
const tables = fc
  .tuple(
    fc.constantFrom<Encoding>(utf8, utf16le, utf16be, encodingCalled('windows-1252') ?? windows1252),
    fc.integer({ min: 2, max: 5 }),
  )
  .chain(([encoding, width]) =>
    fc.record({
      encoding: fc.constant(encoding),
      names: fc.constant(facts.slice(0, width)),
      headingEnd: fc.constantFrom(...ends),
      delimiter: fc.constantFrom(...delimiters),
      hasMark: fc.boolean(),
      before: fc.array(fc.constantFrom(...ends), { maxLength: 2 }),
      rows: fc.array(rowOf(encoding === windows1252 ? western : beyond, width), {
        minLength: 1,
        maxLength: 12,
      }),
    }),
  );

/** What a row states: its cells by their headings, without remarks and empty ones. */
function statedBy(names: readonly string[], cells: readonly Cell[]): Readonly<Record<string, string>> {
  const all = names.map((name, column): [string, string] => [name, cells[column]?.text ?? '']);
  return Object.fromEntries(all.filter(([name, text]) => name !== '#note' && text !== ''));
}

const size = fc.integer({ min: 1, max: 60 });
const sizes = fc.record({ piece: size, first: size, later: size });

describe('a table', () => {
  test('comes back cell for cell and line for line, whatever its line ends, quotes and encoding, and in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 1, max: 120 }), async (table, piece) => {
        const { encoding, names, headingEnd, delimiter, hasMark, before, rows } = table;
        const blank = { cells: [], end: '', blanks: before };
        const all = [blank, headingOf(names, headingEnd), ...rows];
        const input = written(tableOf(all, delimiter), encoding);
        const mark = hasMark && encoding !== windows1252 ? written('\ufeff', encoding) : Buffer.alloc(0);
        const stated = encoding === windows1252 || !hasMark ? encoding : undefined;
        const read = await readBytes(Buffer.concat([mark, input]), { format: 'csv', piece, encoding: stated });
        const places = linesOf(all, delimiter).slice(2);
        expect(read).toEqual(rows.map(({ cells }, index) => ({ place: places[index], input: { case: statedBy(names, cells) } })));
      }),
      { numRuns: 400 },
    );
  });

  test('is the same in blocks of whatever size', async () => {
    await fc.assert(
      fc.asyncProperty(tables, sizes, async ({ names, delimiter, rows }, { piece, ...block }) => {
        const columns = names.map((name) => ({ name, type: name === '#note' ? ('remark' as const) : ('text' as const) }));
        const pieces = inPieces(Buffer.from(tableOf(rows, delimiter)), piece);
        const read: ReadCase[] = [];
        for await (const one of csvBlocks(pieces, delimiter, 2, block)) read.push(...casesOf(one, { delimiter, columns }));
        const places = linesOf(rows, delimiter);
        expect(read).toEqual(
          rows.map(({ cells }, index) => ({ place: (places[index] ?? 0) + 1, input: { case: statedBy(names, cells) } })),
        );
      }),
      { numRuns: 300 },
    );
  });
});

test('lines of JSON are the same in blocks of whatever size, whatever ends them', async () => {
  const line = fc.record({ text: fc.string({ unit: 'binary', maxLength: 8 }), end: fc.constantFrom(...ends) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(line), { maxLength: 20 }), sizes, async (lines, { piece, ...block }) => {
      const text = lines.map((one) => (one === null ? '\r\n' : `${JSON.stringify(one.text)}${one.end}`)).join('');
      const read: ReadCase[] = [];
      for await (const one of lineBlocks(inPieces(Buffer.from(text), piece), block)) read.push(...casesOf(one, undefined));
      const places = text.split(/\r\n|\r|\n/).flatMap((one, index) => (one === '' ? [] : [index + 1]));
      const stated = lines.flatMap((one) => (one === null ? [] : [one.text]));
      expect(read).toEqual(stated.map((input, index) => ({ place: places[index], input })));
    }),
    { numRuns: 300 },
  );
});
