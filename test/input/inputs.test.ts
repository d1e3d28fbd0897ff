import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodingCalled, utf8, utf16be, utf16le, windows1252 } from '../../server/input/encoding.ts';
import { readInput } from '../../server/input/json-input.ts';
import { type Line, readLines } from '../../server/input/json-lines.ts';
import { readText } from '../../server/input/text-input.ts';
import { inPieces } from '../what-if/read-cases.ts';
import { written } from './written.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dueline-inputs-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, bytes: Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return file;
}

async function linesOf(bytes: Uint8Array, piece = 65_536): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const batch of readLines(inPieces(bytes, piece))) lines.push(...batch);
  return lines;
}

describe('lines', () => {
  const parts = fc.array(fc.tuple(fc.constantFrom('', ' ', 'a', 'é{}', '"😀"'), fc.constantFrom('\n', '\r\n', '\r')), {
    maxLength: 20,
  });

  test('are those that an editor shows, whatever ends them and in whatever pieces they come', async () => {
    const encodings = fc.constantFrom(utf8, utf16le, utf16be);
    await fc.assert(
      fc.asyncProperty(parts, encodings, fc.boolean(), fc.integer({ min: 1, max: 40 }), async (all, encoding, isCut, piece) => {
        const text = all.map(([line, end], index) => (isCut && index === all.length - 1 ? line : `${line}${end}`)).join('');
        const shown = text
          .split(/\r\n|\r|\n/)
          .flatMap((line, index) => (line.trim() === '' ? [] : [{ number: index + 1, text: line }]));
        expect(await linesOf(written(`\ufeff${text}`, encoding), piece)).toEqual(shown);
      }),
      { numRuns: 300 },
    );
  });

  test('with bytes that are no text, and ones that are too long, touch no others', async () => {
    const long = Buffer.alloc(4_100_000, 'x');
    const input = Buffer.concat([
      Buffer.from('one\r\r\nK'),
      Buffer.from([0xf6]),
      Buffer.from('ln\rthree\r\n'),
      long,
      Buffer.from('\r\nfive\n'),
      long.subarray(0, 1_000_001),
      Buffer.from('\rseven'),
    ]);
    for (const piece of [16_385, 65_536, 5_000_000])
      expect(await linesOf(input, piece)).toMatchObject([
        { number: 1, text: 'one' },
        { number: 3, issue: { line: 3, column: 2 } },
        { number: 4, text: 'three' },
        { number: 5, tooLong: true },
        { number: 6, text: 'five' },
        { number: 7, tooLong: true },
        { number: 8, text: 'seven' },
      ]);
  });

  test('end with a fault where the bytes stop being what they say they are', async () => {
    const input = Buffer.concat([written('\ufeff{"a":1}\r\n{"b":', utf16le), Buffer.from([0, 0xd8, 0x31, 0])]);
    expect(await linesOf(input)).toMatchObject([
      { number: 1, text: '{"a":1}' },
      { number: 2, issue: { line: 2, column: 6 } },
    ]);
  });
});

describe('a file of JSON', () => {
  const value = { vendor: 'ptc', id: 'Köln', events: [{ type: 'responded' }] };
  const pretty = JSON.stringify(value, null, 2);

  test.each([
    ['UTF-8 with a mark', written(`\ufeff${pretty}`, utf8)],
    ['CR alone', written(pretty.replaceAll('\n', '\r'), utf8)],
    ['CRLF and empty lines', written(`\r\n${pretty.replaceAll('\n', '\r\n\r\n')}`, utf8)],
    ['UTF-16 with a mark', written(`\ufeff${pretty}`, utf16be)],
    ['UTF-16', written(pretty, utf16le)],
  ])('is one value: %s', async (_, bytes) => {
    expect(await readInput(await fileOf('one.json', bytes))).toEqual({ value });
  });

  test('is read as what is stated', async () => {
    const file = await fileOf('latin.json', written(pretty, windows1252));
    expect(await readInput(file, encodingCalled('latin1'))).toEqual({ value });
    await expect(readInput(file)).rejects.toThrow(/latin\.json`, line 3, column 11: the byte 0xF6 is not UTF-8/);
  });

  test('is many values where lines end with CR alone', async () => {
    const input = await readInput(await fileOf('many.json', Buffer.from('{"a":1}\r\r{"b":2}\r')));
    const lines: Line[] = [];
    for await (const batch of 'lines' in input ? input.lines : []) lines.push(...batch);
    expect(lines).toEqual([
      { number: 1, text: '{"a":1}' },
      { number: 3, text: '{"b":2}' },
    ]);
  });
});

describe('a text from the command line', () => {
  test('is read as UTF-8, as UTF-16 that says so, or as what is stated', async () => {
    const text = 'title: Contrat é\r\n';
    expect(await readText(await fileOf('mark.yaml', written(`\ufeff${text}`, utf8)))).toBe(text);
    expect(await readText(await fileOf('wide.yaml', written(`\ufeff${text}`, utf16le)))).toBe(text);
    const latin = await fileOf('latin.yaml', written(text, windows1252));
    expect(await readText(latin, windows1252)).toBe(text);
    await expect(readText(latin)).rejects.toThrow(/latin\.yaml`, line 1, column 16: .*save it as UTF-8, or state its encoding/);
  });
});
