import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPolicies, mostNestedLevels, parseYaml, releasedText } from '../../engine/index.ts';
import { tooDeepAt } from '../../engine/yaml/too-deep.ts';
import { createApp } from '../../server/http/app.ts';
import { DeepJsonError, jsonIn, LargeJsonError, mostParts, parseJson } from '../../server/input/parse-json.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';
import { casesOf } from '../../server/what-if/block-cases.ts';
import { caseColumns } from '../../server/what-if/case-column.ts';
import { runDueline } from '../cli/run-dueline.ts';
import { shareTestServices } from '../test-services.ts';

const { services, data } = await shareTestServices({ now: '2026-03-02T05:50:00Z' });
const app = createApp(services);
const edition = '/v1/policies/planview/customer-care/fr';

const lists = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const maps = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const good = '{"vendor":"planview","product":"ppm-pro","language":"sv","region":"americas","requestedSeverity":"moderate"}';
const bad = '{"vendor":"planview","product":';
const limit = `nested more than ${mostNestedLevels} levels deep`;

/** Deep values, whole and cut off, and one whose brackets stand only in a text. */
const deep: readonly (readonly [string, string])[] = [
  ['lists', lists(5_000)],
  ['maps', maps(5_000)],
  ['half a million lists', lists(250_000)],
  ['lists that never close', '['.repeat(400_000)],
  ['a fact of a case', `${bad}${lists(5_000)}}`],
  ['an event of a case', `{"vendor":"planview","events":[{"type":"responded","at":${maps(5_000)}}]}`],
  ['a case', `{"case":${maps(5_000)}}`],
];

describe('the one reader of JSON', () => {
  test('takes what is as deep as may be, and names the place of what is deeper', () => {
    expect(parseJson(lists(mostNestedLevels))).toHaveLength(1);
    expect(() => parseJson(lists(mostNestedLevels + 1))).toThrow(DeepJsonError);
    const said = (text: string): unknown => {
      try {
        return parseJson(text);
      } catch (error) {
        return error instanceof DeepJsonError ? Object.values(error.said.values)[0] : error;
      }
    };
    expect(said(lists(200))).toMatchObject({ code: 'input.at-column', values: { column: mostNestedLevels + 1 } });
    expect(said(`[\n\n${lists(200)}]`)).toMatchObject({
      code: 'input.at-line-and-column',
      values: { line: 3, column: mostNestedLevels },
    });
  });

  test('counts brackets that stand side by side, and those in texts, as what they are', () => {
    const beside = `[${Array.from({ length: 10_000 }, () => '{"a":[1,{}]}').join(',')}]`;
    expect(jsonIn(beside)?.value).toHaveLength(10_000);
    const text = `${'['.repeat(500)}\\"${'{'.repeat(500)}\\\\`;
    expect(jsonIn(`["${text}",[]]`)?.value).toEqual([JSON.parse(`"${text}"`), []]);
    expect(jsonIn(`{"a":"${'['.repeat(1_000)}`)).toBeUndefined();
  });
});

describe('JSON of more than is read', () => {
  const list = (count: number, one: (index: number) => string): string =>
    `[${Array.from({ length: count }, (_, index) => one(index)).join(',')}]`;
  const object = (count: number): string => `{${Array.from({ length: count }, (_, index) => `"a${index}":{"b":1}`).join(',')}}`;
  const keyed = (count: number): string => list(count, (index) => `{"a${index}":1}`);

  test.each([
    ['keys', keyed(mostParts.keys), keyed(mostParts.keys + 1)],
    ['keysOfOne', object(mostParts.keysOfOne), object(mostParts.keysOfOne + 1)],
    ['entries', list(mostParts.entries + 1, () => '1'), list(mostParts.entries + 2, () => '1')],
  ] as const)('is told by its number of %s, wherever they stand', async (part, most, more) => {
    expect(parseJson(most)).toBeTypeOf('object');
    expect(() => parseJson(more)).toThrow(LargeJsonError);
    const answer = await app.request('/v1/tokens', {
      method: 'POST',
      body: more,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(400);
    const [limit, count] = [mostParts[part], mostParts[part] + 1].map((number) => number.toLocaleString('en-US'));
    expect(await answer.json()).toMatchObject({
      detail: expect.stringMatching(`${count} ${part.replace('OfOne', '')}.*at most ${limit} are read`),
    });
  });

  test('counts what stands in texts for nothing', () => {
    const text = ':,'.repeat(mostParts.entries);
    expect(parseJson(JSON.stringify({ text, more: `\\"${text}` }))).toEqual({ text, more: `\\"${text}` });
  });

  test('costs one line of a batch and none of the others', async () => {
    const answer = await app.request('/v1/decisions/batch', {
      method: 'POST',
      body: `${good}\n${keyed(mostParts.keys + 1)}\n${good}\n`,
      headers: { 'content-type': 'application/x-ndjson' },
    });
    const lines = (await answer.text()).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { readonly detail?: string }).detail)).toEqual([
      undefined,
      expect.stringContaining('at most 20,000 are read'),
      undefined,
    ]);
  });
});

describe.each(deep)('%s', (_, body) => {
  test.each([
    ['POST', '/v1/decisions'],
    ['POST', '/v1/clock'],
    ['POST', '/v1/comparisons'],
    ['POST', `${edition}/draft`],
    ['POST', `${edition}/rollback`],
    ['POST', '/v1/tokens'],
    ['POST', '/v1/invitations'],
  ])('is refused by %s %s', async (method, path) => {
    const answer = await app.request(path, { method, body, headers: { 'content-type': 'application/json' } });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining(limit) });
  });

  test.each(['/v1/decisions/batch', '/v1/clock'])('costs one line of %s and none of the others', async (path) => {
    const input = [good, body, good].join('\n');
    const answer = await app.request(path, { method: 'POST', body: input, headers: { 'content-type': 'application/x-ndjson' } });
    expect(answer.status).toBe(200);
    const told = (await answer.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told).toHaveLength(3);
    expect(told[1]).toMatchObject({ status: 400, line: 2, detail: expect.stringContaining(limit) });
    for (const other of [told[0], told[2]]) expect(other.detail ?? '').not.toContain(limit);
  });

  test('is a fault of its case in a simulation', () => {
    const bytes = Buffer.from([good, body, good].join('\n'));
    const cases = [...casesOf({ kind: 'lines', bytes, place: 1 }, undefined)];
    expect(cases).toMatchObject([
      { place: 1, input: { vendor: 'planview' } },
      { place: 2, issue: { detail: expect.stringContaining(limit) } },
      { place: 3 },
    ]);
  });
});

test('events in a cell of CSV that are nested too deep are a fault of their line', () => {
  const { columns } = caseColumns(['vendor', 'events'], services.snapshot.set.catalogue(undefined));
  const bytes = Buffer.from(`planview,"${lists(5_000)}"\nplanview,\n`);
  const cases = [...casesOf({ kind: 'csv', bytes, place: 2 }, { delimiter: ',', columns })];
  expect(cases).toMatchObject([
    { place: 2, issue: { pointer: '/events', detail: expect.stringContaining(limit), column: 2 } },
    { place: 3, input: { case: { vendor: 'planview' } } },
  ]);
});

describe('policies in YAML', () => {
  const head = 'policy: acme/care\nlanguage: en\nversion: 1\ntitle: Acme\nsource: { document: care.pdf }\n';
  const indented = (line: string): string =>
    Array.from({ length: 1_900 }, (_, level) => `${' '.repeat(level)}${line}\n`).join('');
  const faultOf = (text: string) => {
    const { policies, diagnostics } = loadPolicies([{ path: 'acme/care/en/1.yaml', text }], publicHolidays);
    expect(policies).toEqual([]);
    return diagnostics[0];
  };

  test.each<readonly [string, string]>([
    ...deep,
    ['entries in entries', '- '.repeat(900_000)],
    ['keys in keys', '? '.repeat(900_000)],
    ['maps below maps', indented('a:')],
    ['lists below lists', indented('-')],
    ['lists beside brackets in quotes', '[ "]", '.repeat(100_000)],
    ['lists below maps, in one line each', `${' - a: [b, {c: ['.repeat(50)}`],
  ])('%s are a fault with its place, and are not parsed', (_, body) => {
    expect(tooDeepAt(body)).toBeGreaterThanOrEqual(mostNestedLevels - 1);
    for (const text of [body, `${head}notes:\n  ${body}\n`])
      expect(faultOf(text)).toMatchObject({ code: 'yaml-syntax', message: expect.stringContaining('nested') });
    expect(releasedText(body, { version: 2 })).toBe(body);
  });

  test('as deep as may be are parsed', () => {
    expect(tooDeepAt(lists(mostNestedLevels))).toBeUndefined();
    expect(tooDeepAt(lists(mostNestedLevels + 1))).toBe(mostNestedLevels);
    expect(tooDeepAt(`${'- '.repeat(mostNestedLevels)}a`)).toBeUndefined();
    expect(tooDeepAt(`${'- '.repeat(mostNestedLevels + 1)}a`)).toBeDefined();
  });

  test('whose brackets stand in texts, comments and side by side are parsed', () => {
    const text = `title: "${'['.repeat(500)}"\nnote: |\n  ${'[{'.repeat(500)}\n# ${'['.repeat(500)}\nlist: [${'[], {}, '.repeat(500)}]\nplain: a${'['.repeat(200)}\n`;
    expect(tooDeepAt(text)).toBeUndefined();
    expect(parseYaml('a.yaml', text).diagnostics).toEqual([]);
  });
});

test('the command line refuses it with the limit, and answers the other lines', async () => {
  const file = join(data, 'deep.json');
  await writeFile(file, lists(5_000));
  expect(await runDueline(['decide', file])).toMatchObject({ code: 2, error: expect.stringContaining(limit) });
  const many = await runDueline(['decide', '-', '--format', 'json'], `${good}\n${lists(5_000)}\n${good}\n`);
  expect(many.out.trimEnd().split('\n')).toEqual([
    expect.not.stringContaining(limit),
    expect.stringContaining(limit),
    expect.not.stringContaining(limit),
  ]);
});
