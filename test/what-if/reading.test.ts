import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeUpCases } from './made-up-cases.ts';
import { asCsv, readAll } from './read-cases.ts';
import { compiled, shippedVersion } from './two-versions.ts';

const cases = madeUpCases(compiled(shippedVersion('planview/customer-care/fr').policy), 60, 8).map((one, index) => ({
  ...one,
  id: ['plain', 'with "quotes"', 'två, tre; fyra', 'line\nbreak', 'tab\there'][index % 5] ?? '',
}));
const asRead = cases.map((input, index) => ({ place: index + 1, input }));

const written = {
  ndjson: cases.map((one) => `${JSON.stringify(one)}\n`).join(''),
  'ndjson of Windows without a last line end': cases.map((one) => JSON.stringify(one)).join('\r\n'),
  list: JSON.stringify(cases),
  'list over many lines': `\ufeff${JSON.stringify(cases, null, 2)}\n`,
  'values over many lines': cases.map((one) => JSON.stringify(one, null, 1)).join('\n'),
};

describe.each(Object.entries(written))('%s', (_, text) => {
  test('is read the same in whatever pieces it comes', async () => {
    expect(await readAll(text)).toEqual(asRead);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (piece) => {
        expect(await readAll(text, { piece: Math.max(piece, text.length >> 10) })).toEqual(asRead);
      }),
      { numRuns: 8 },
    );
  });
});

describe.each([',', ';', '\t'])('CSV with `%s`', (delimiter) => {
  const text = asCsv(cases, delimiter);

  test('states the same facts, line by line, in whatever pieces it comes', async () => {
    const read = await readAll(text);
    expect(read.map((one) => ('input' in one ? (one.input as { case: unknown }).case : one))).toEqual(cases);
    let line = 2;
    const places = cases.map(({ id }) => {
      const place = line;
      line += id.includes('\n') ? 2 : 1;
      return place;
    });
    expect(read.map(({ place }) => place)).toEqual(places);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (piece) => {
        expect(await readAll(text, { piece })).toEqual(read);
      }),
      { numRuns: 6 },
    );
  });
});

test('a bad line, a bad value and one that is too long touch no others', async () => {
  const long = JSON.stringify({ id: 'x'.repeat(1_100_000) });
  const lines = await readAll(`{"id":"a"}\nnot json\n\n${long}\n{"id":"b"}\n`, { format: 'lines', piece: 1_000 });
  expect(lines).toMatchObject([
    { place: 1, input: { id: 'a' } },
    { place: 2, issue: { detail: expect.stringContaining('the case is not JSON') } },
    { place: 4, issue: { detail: 'the line is longer than 1,000,000 characters' } },
    { place: 5, input: { id: 'b' } },
  ]);
  const list = await readAll(`[{"id":"a"}, nonsense, ${long}, {"id":"b"}`, { piece: 1_000 });
  expect(list).toMatchObject([
    { place: 1, input: { id: 'a' } },
    { place: 2, issue: { detail: expect.stringContaining('the case is not JSON') } },
    { place: 3, issue: { detail: 'the case is longer than 1,000,000 characters' } },
    { place: 4, input: { id: 'b' } },
    { place: 5, issue: { detail: 'the list does not end', hint: 'the input may have been cut off' } },
  ]);
});

test('a line break in a text and U+0000 between values are no JSON in a list either', async () => {
  const list = await readAll('[{"id":"a\nb"}, \0{"id":"c"},\r\n\t{"id":"d"}]');
  const isNotJson = { issue: { detail: expect.stringContaining('the case is not JSON') } };
  expect(list).toMatchObject([
    { place: 1, ...isNotJson },
    { place: 2, ...isNotJson },
    { place: 3, input: { id: 'd' } },
  ]);
});

test('a quote that never closes costs its record, not what stands before it', async () => {
  const read = await readAll('id,product\na,leankit\nb,"daptiv\nc,spigit\n');
  expect(read).toMatchObject([
    { place: 2, input: { case: { id: 'a', product: 'leankit' } } },
    { place: 3, issue: { detail: 'the record does not end', hint: 'a quote that is opened in it is not closed' } },
  ]);
});

test.each(['', ' \n\n', '\ufeff'])('nothing to read is said to be so: %j', async (text) => {
  await expect(readAll(text)).rejects.toMatchObject({ problem: { detail: expect.stringContaining('there is nothing to read') } });
});
