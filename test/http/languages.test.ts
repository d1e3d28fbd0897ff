import { describe, expect, test } from 'vitest';
import { formatMessage, problemIn } from '../../engine/index.ts';
import { problemOf } from '../../server/errors/problem-of.ts';
import { StoreError } from '../../server/errors/store-error.ts';
import { createApp } from '../../server/http/app.ts';
import { serializeRecord } from '../../server/http/what-if/serialize-run.ts';
import { jsonIssue } from '../../server/input/json-issue.ts';
import { messageCatalogOf } from '../../server/messages/message-catalog-of.ts';
import { untoldIn } from '../messages/untold.ts';
import { shareTestServices } from '../test-services.ts';

const { services } = await shareTestServices({ now: '2026-03-02T05:50:00Z' });
const app = createApp(services);

const ask = async (path: string, language: string | undefined, body?: unknown) => {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    ...(language && { 'accept-language': language }),
  };
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await app.request(path, init);
  return {
    headers: response.headers,
    told: (await response.json()) as Record<string, never> & { detail: string; title: string },
  };
};

describe('a refusal', () => {
  const input = { case: { vendor: 'ptc', enviroment: 'test' } };

  test('is English where nobody asks for another language', async () => {
    const { headers, told } = await ask('/v1/decisions', undefined, input);
    expect(told).toMatchObject({
      type: 'urn:dueline:problem:invalid-request',
      title: 'The request has faults',
      status: 422,
      detail: 'one fault: `enviroment` is not a fact that this policy knows',
      errors: [{ pointer: '/case/enviroment', nearest: 'environment' }],
    });
    expect(JSON.stringify(told)).not.toContain('said');
    expect(headers.get('content-language')).toBe('en');
    expect(headers.get('vary')).toBe('Accept-Language');
  });

  test('is told in the language that the reader likes best', async () => {
    const swedish = await ask('/v1/decisions', 'de, sv-FI;q=0.9, en;q=0.5', input);
    expect(swedish.told).toMatchObject({
      title: 'Det finns fel i frågan',
      detail: 'ett fel: `enviroment` är ingen uppgift som de här villkoren känner till',
      errors: [{ detail: '`enviroment` är ingen uppgift som de här villkoren känner till', nearest: 'environment' }],
    });
    expect(swedish.headers.get('content-language')).toBe('sv');
    const french = await ask('/v1/drafts?limit=0', 'fr-CA');
    expect(french.told.detail).toBe('une erreur : `limit` est un nombre entier de 1 à 500, et non `0`');
    expect((await ask('/v1/nowhere', 'sv')).told).toMatchObject({ title: 'Finns inte' });
  });

  test('has the same shape in every language', async () => {
    const shapes = await Promise.all(
      ['en', 'sv', 'fr'].map(async (language) => {
        const { told } = await ask('/v1/decisions', language, { case: { vendor: 'acme' } });
        return { ...told, title: '', detail: '' };
      }),
    );
    expect(shapes[1]).toEqual(shapes[0]);
    expect(shapes[2]).toEqual(shapes[0]);
  });

  test('of a line among many is told in it too', async () => {
    const headers = { 'accept-language': 'sv', 'content-type': 'application/x-ndjson' };
    const response = await app.request('/v1/decisions/batch', { method: 'POST', headers, body: '{"case":\n{"vendor":"acme"}\n' });
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { title: string; detail: string });
    expect(lines).toMatchObject([
      { title: 'Frågan kan inte läsas', detail: 'raden är inte JSON: i kolumn 9 behövs ett värde', line: 1 },
      { title: 'Inga villkor gäller', line: 2 },
    ]);
  });

  test('of a store says in it what is the matter', () => {
    const fault = new StoreError('full', 'the disk is full', 'make room');
    expect(problemOf(fault)?.problem).toMatchObject({ title: 'The store cannot be used', detail: 'the disk is full; make room' });
    const { problem } = problemOf(fault) ?? {};
    expect(problem && problemIn(problem, messageCatalogOf('fr')).title).toBe('L’enregistrement n’est pas possible');
  });
});

test('a simulation says in the language of whoever asks why cases were not decided, also later', async () => {
  const versions = 'from=planview/customer-care/fr@1&to=planview/customer-care/fr';
  const cases = ['{"vendor":"planview","product":"enterprise-one","language":"fr","sat":1}', '{'].join('\n');
  const headers = { 'content-type': 'application/x-ndjson', 'accept-language': 'fr' };
  const started = await app.request(`/v1/simulations?${versions}`, { method: 'POST', headers, body: cases });
  const { id } = (await started.json()) as { id: string };
  await services.simulations.get(id)?.done;
  const faultsIn = async (language: string): Promise<unknown> => {
    const { told } = await ask(`/v1/simulations/${id}`, language);
    expect(JSON.stringify(told)).not.toContain('"said"');
    const { undecided } = (told as unknown as { report: { undecided: { faults: { detail: string }[] }[] } }).report;
    return undecided.map(({ faults }) => faults[0]?.detail);
  };
  expect(await faultsIn('sv')).toEqual([
    '`sat` är ingen uppgift som de här villkoren känner till',
    expect.stringMatching(/^ärendet är inte JSON: /),
  ]);
  expect(await faultsIn('fr')).toEqual([
    '`sat` n’est pas une information que cette politique connaît',
    expect.stringMatching(/^le dossier n’est pas du JSON : /),
  ]);
  const events = await app.request(`/v1/simulations/${id}/events?language=sv`, { headers: { 'accept-language': 'fr' } });
  expect(await events.text()).toContain('`sat` är ingen uppgift');
  await expect.poll(() => services.ledger.simulations.get(id)).toBeDefined();
  const stored = await services.ledger.simulations.get(id);
  const { report } = (stored && serializeRecord(stored, messageCatalogOf('fr'))) ?? {};
  expect(JSON.stringify(report)).toContain('`sat` n’est pas une information');
  expect(JSON.stringify(report)).not.toContain('"said"');
  expect(await faultsIn('en')).toEqual([
    '`sat` is not a fact that this policy knows',
    expect.stringMatching(/^the case is not JSON: /),
  ]);
});

test('a simulation that another version stored keeps its English where its messages are unknown', async () => {
  const detail = '`sat` is not a fact that this policy knows';
  const [known, ofBefore, unknown] = [
    { code: 'request.unknown-fact', values: { name: 'sat' } },
    { english: '`{0}` is not a fact that this policy knows', values: ['sat'] },
    { code: 'request.unknown-fact', values: { fact: 'sat' } },
  ];
  const faults = [known, ofBefore, unknown].map((message) => ({ pointer: '/case/sat', detail, said: { detail: message } }));
  const text = (english: string) => ({ english, values: [] });
  await services.ledger.simulations.put({
    id: 'of-another-version',
    at: 0,
    who: 'ann',
    state: 'failed',
    draft: null,
    revision: null,
    from: 'planview/customer-care/fr@1',
    to: 'planview/customer-care/fr@2',
    report: {
      cases: 1,
      undecided: [{ place: 1, id: null, faults }],
      changesKept: 0,
      problem: {
        type: 'about:blank',
        title: 'Our fault',
        status: 500,
        detail: 'something went wrong here; the cases were not at fault',
        errors: faults,
        said: { title: text('Our fault'), detail: text('something went wrong here; the cases were not at fault') },
      },
    },
  });
  const { told } = await ask('/v1/simulations/of-another-version', 'sv');
  const issues = ['`sat` är ingen uppgift som de här villkoren känner till', detail, detail].map((one) => ({
    pointer: '/case/sat',
    detail: one,
  }));
  expect(told).toMatchObject({
    report: { undecided: [{ place: 1, id: null, faults: issues }] },
    problem: { title: 'Our fault', detail: 'something went wrong here; the cases were not at fault', errors: issues },
  });
});

test.each([
  ['{"a"', 'at column 5 `:` is expected after the key'],
  ['{"a" 1}', 'at column 6 `:` is expected after the key'],
  ['{a}', 'at column 2 there is something that is no JSON value; texts and keys stand in double quotes'],
  ['{"vendor": "ptc",}', 'at column 18 a key in double quotes is expected'],
  ['[1', 'at column 3 `]` or `,` is expected'],
  ['"a', 'at column 1 a text is not closed by a double quote'],
  ['{"a":1,', 'at column 8 a key in double quotes is expected'],
  ['{"a":1}}', 'at column 8 something is left over after the end'],
  ['-', 'at column 1 there is something that is no JSON value; texts and keys stand in double quotes'],
  ['1e', 'at column 1 a number ends too early'],
  ['1.', 'at column 1 a number ends too early'],
  ['01', 'at column 2 something is left over after the end'],
  ['"\\x"', 'at column 1 what follows a backslash in a text is not known'],
  ['"\\u12"', 'at column 1 four hexadecimal digits are expected after `\\u`'],
  ['"\n"', 'at column 1 a text is not closed by a double quote'],
  ['', 'at column 1 a value is expected'],
  ['[1 2]', 'at column 4 `,` is expected before the next entry'],
  ['{\n  "a": 1,\n  // b\n  "c": 2\n}', 'at line 3 column 3 there is a comment; JSON has none'],
  ["{'a': 1}", 'at column 2 there is something that is no JSON value; texts and keys stand in double quotes'],
  ['\u0000', 'at column 1 there is something that is no JSON value; texts and keys stand in double quotes'],
])('what is wrong with %j as JSON is told with its place, in every language', (text, english) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  const said = jsonIssue(text);
  expect(formatMessage(said, messageCatalogOf('en'))).toBe(english);
  for (const language of ['sv', 'fr'] as const) expect(untoldIn(messageCatalogOf(language))(said)).toEqual([]);
});
