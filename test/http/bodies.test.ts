import { describe, expect, test } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { encodingCalled, utf8, utf16be, utf16le, windows1252 } from '../../server/input/encoding.ts';
import { written } from '../input/written.ts';
import { openTestServices, shareTestServices } from '../test-services.ts';

const { services } = await shareTestServices({ now: '2026-03-02T05:50:00Z' });
const app = createApp(services);
const edition = '/v1/policies/planview/customer-care/fr';
const openedAt = '2026-03-01T23:45:00-06:00';

type Answer = { readonly status: number; readonly headers: Headers; readonly told: Readonly<Record<string, unknown>> };

async function send(
  method: string,
  path: string,
  body: Uint8Array | string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await app.request(path, {
    method,
    ...(method !== 'GET' && { body: new Uint8Array(Buffer.from(body)) }),
    headers,
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    told: text.startsWith('{') ? JSON.parse(text.split('\n')[0] ?? '') : {},
  };
}

const simulation = '/v1/simulations?from=planview/customer-care/fr@1&to=planview/customer-care/sv@1';

/** Every kind of route that takes a body: what it is called to take, what it takes besides, and a body that it takes. */
const routes: readonly (readonly [route: string, types: string, besides: readonly string[], body: string])[] = [
  [
    'POST /v1/decisions',
    'application/json',
    ['application/vnd.acme+json; charset=UTF-8', 'application/x-www-form-urlencoded', 'text/plain;charset=UTF-8'],
    '{"vendor":"ptc"}',
  ],
  [
    'POST /v1/decisions/batch',
    'application/x-ndjson',
    ['application/jsonl', 'application/ndjson', 'application/x-www-form-urlencoded'],
    '{"vendor":"ptc"}\n',
  ],
  ['POST /v1/clock', 'application/json, application/x-ndjson', ['application/x-ndjson; charset="utf-8"', 'text/plain'], '{}'],
  [
    `POST ${simulation}`,
    'application/x-ndjson, application/json, text/csv',
    ['text/tab-separated-values', 'text/plain', 'application/octet-stream'],
    '',
  ],
  ['POST /v1/comparisons', 'application/json', [], '{}'],
  [`POST ${edition}/draft`, 'application/json', [], '{"from":1}'],
  [`PUT ${edition}/draft`, 'application/yaml', ['text/yaml', 'application/x-yaml', 'text/x-yaml; charset=utf-8'], 'a: b'],
  [`POST ${edition}/draft/reviews`, 'application/json', [], '{}'],
  [`POST ${edition}/draft/publication`, 'application/json', [], '{}'],
  [`POST ${edition}/rollback`, 'application/json', [], '{}'],
  [`POST ${edition}/retirement`, 'application/json', [], '{}'],
  [`DELETE ${edition}/retirement`, 'application/json', [], '{}'],
  ['POST /v1/tokens', 'application/json', [], '{}'],
  ['POST /v1/invitations', 'application/json', [], '{}'],
];

describe.each(routes)('%s', (route, taken, besides, body) => {
  const [method = '', path = ''] = route.split(' ');
  const put = (headers: Record<string, string>): Promise<Answer> => send(method, path, body, headers);

  test.each(['application/xml', 'multipart/form-data; boundary=x', 'text/html', 'no type at all'])(
    'does not take %s',
    async (type) => {
      const { status, headers, told } = await put({ 'content-type': type });
      expect({ status, type: headers.get('content-type'), accept: headers.get('accept') }).toEqual({
        status: 415,
        type: 'application/problem+json',
        accept: taken,
      });
      expect(told).toMatchObject({ type: 'urn:dueline:problem:unreadable', status: 415 });
      for (const name of taken.split(', ')) expect(told.detail).toContain(`\`${name}\``);
    },
  );

  test('takes what it is called to take, and a body of which nothing is said', async () => {
    const types = [...taken.split(', '), ...besides];
    for (const type of types) expect((await put({ 'content-type': type })).status, type).not.toBe(415);
    expect((await put({})).status).not.toBe(415);
  });

  test('takes no charset that is not read, and no content coding', async () => {
    const [type = ''] = taken.split(', ');
    const { status, told } = await put({ 'content-type': `${type}; charset=utf-32` });
    expect(status).toBe(415);
    expect(told.detail).toContain('`utf-32`');
    for (const coding of ['gzip', 'br', 'deflate, gzip', 'x-unknown']) {
      const refused = await put({ 'content-type': type, 'content-encoding': coding });
      expect([refused.status, refused.headers.get('accept-encoding')]).toEqual([415, 'identity']);
    }
    expect((await put({ 'content-type': type, 'content-encoding': 'Identity' })).status).not.toBe(415);
  });
});

test('what describes the interface says so of every route with a body', async () => {
  const described = (await (await app.request('/openapi.json')).json()) as {
    readonly paths: Readonly<
      Record<string, Readonly<Record<string, { readonly responses: object; readonly requestBody?: object }>>>
    >;
  };
  const withBody = Object.values(described.paths).flatMap((path) =>
    ['post', 'put', 'patch'].flatMap((method) => path[method] ?? []),
  );
  expect(withBody.length).toBeGreaterThan(12);
  expect(withBody.filter(({ responses, requestBody }) => !('415' in responses) || requestBody === undefined)).toEqual([]);
});

describe('routes that change something', () => {
  test.each(routes.filter(([, , besides]) => besides.length === 0).map(([route]) => route))('take no form: %s', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const { status } = await send(method, path, '{}', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(status).toBe(415);
  });

  test('read a body of which no type is stated, and tell what is no JSON', async () => {
    const { status, told } = await send('POST', `${edition}/rollback`, '{"to":"one","reason":"x"}');
    expect(status).toBe(422);
    expect(told.errors).toMatchObject([{ pointer: '/to' }]);
    const faulty = await send('POST', `${edition}/rollback`, '{"to":', { 'content-type': 'application/json' });
    expect(faulty.told).toMatchObject({ status: 400, detail: expect.stringMatching(/^the body is not JSON: /) });
    const empty = await send('POST', `${edition}/rollback`, '', { 'content-type': 'application/json' });
    expect(empty.told).toMatchObject({ status: 400, detail: 'the body is empty; send JSON' });
  });
});

describe('the charset of a body', () => {
  const asked = JSON.stringify({ case: { vendor: 'ptc', id: 'Köln', openedAt } });
  const decide = (body: Uint8Array, type: string): Promise<Answer> =>
    send('POST', '/v1/decisions', body, { 'content-type': type });

  test.each([
    ['application/json', written(asked, utf8)],
    ['application/json', written(`\ufeff${asked}`, utf8)],
    ['application/json; charset=ISO-8859-1', written(asked, windows1252)],
    ['application/json;charset="windows-1252"', written(asked, windows1252)],
    ['application/json; charset=iso-8859-15', written(asked, encodingCalled('iso-8859-15') ?? utf8)],
    ['application/json; charset=utf-16', written(`\ufeff${asked}`, utf16be)],
    ['application/json', written(asked, utf16le)],
  ])('is read as %s says', async (type, body) => {
    expect(await decide(body, type)).toMatchObject({ status: 200, told: { caseId: 'Köln' } });
  });

  test.each([
    ['application/json', written(asked, windows1252), /^line 1, column \d+: the byte 0xF6 is not UTF-8; .*save it as UTF-8/],
    ['application/json; charset=utf-8', written(asked, windows1252), /0xF6 is not UTF-8/],
    ['application/json; charset=us-ascii', written(asked, utf8), /US-ASCII was stated, but the bytes are UTF-8/],
    ['application/json; charset=latin1', written(asked, utf8), /Windows-1252 was stated, but the bytes are UTF-8/],
    ['application/json; charset=utf-16le', written(asked, utf16be), /UTF-16LE was stated, but the bytes are UTF-16BE/],
  ])('is held against the bytes: %s', async (type, body, detail) => {
    expect(await decide(body, type)).toMatchObject({
      status: 400,
      told: {
        type: 'urn:dueline:problem:unreadable',
        line: 1,
        column: expect.any(Number),
        detail: expect.stringMatching(detail),
      },
    });
  });

  test.each([
    ['sv', 'raden|kolumn'],
    ['fr', 'ligne'],
  ])('is told in the language of the reader: %s', async (language, word) => {
    const { told, headers } = await send('POST', '/v1/decisions', written(asked, windows1252), { 'accept-language': language });
    expect(headers.get('content-language')).toBe(language);
    expect(told.detail).toMatch(new RegExp(word));
    const refused = await send('POST', '/v1/decisions', asked, { 'accept-language': language, 'content-type': 'text/html' });
    expect(refused.told.detail).not.toMatch(/is not taken/);
  });

  test.each(['/v1/decisions/batch', '/v1/clock'])('of many lines costs the bad one alone: %s', async (path) => {
    const line = JSON.stringify({ vendor: 'ptc', calendar: 'ptc/technical-support/en#x', op: 'open', at: openedAt });
    const body = Buffer.concat([
      Buffer.from(`\ufeff${line}\r\r\n`),
      Buffer.from([0x7b, 0x22, 0xe5, 0x22, 0x7d]),
      Buffer.from(`\r\n${line}\r`),
    ]);
    const response = await app.request(path, { method: 'POST', body, headers: { 'content-type': 'application/x-ndjson' } });
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatchObject({
      status: 400,
      line: 3,
      detail: expect.stringContaining('line 3, column 3: the byte 0xE5 is not UTF-8'),
    });
    expect([lines[0], lines[2]].filter((one) => /UTF-8|JSON/.test(one.detail ?? ''))).toEqual([]);
  });
});

describe('a draft', () => {
  test('that is not UTF-8 is not saved, and one whose charset is stated is', async () => {
    const own = await openTestServices();
    const door = createApp(own.services);
    const started = await door.request(`${edition}/draft`, { method: 'POST' });
    const save = async (body: Uint8Array, type: string, revision: string) =>
      door.request(`${edition}/draft`, {
        method: 'PUT',
        body: new Uint8Array(body),
        headers: { 'content-type': type, 'if-match': revision },
      });
    const revision = started.headers.get('etag') ?? '';
    const text = 'title: Contrat é\r\n';
    const refused = await save(written(text, windows1252), 'application/yaml', revision);
    expect(await refused.json()).toMatchObject({ status: 400, line: 1, column: 16 });
    expect(await (await door.request(`${edition}/draft`)).json()).toMatchObject({ revision: JSON.parse(revision) });
    const saved = await save(written(text, windows1252), 'application/yaml; charset=iso-8859-1', revision);
    expect(await saved.json()).toMatchObject({ text });
  });
});

describe('cases over HTTP', () => {
  const table = `id;product;openedAt\r\nKöln;leankit;${openedAt}\r\n`;

  const simulate = async (body: Uint8Array, type: string): Promise<Answer> => {
    const begun = await send('POST', simulation, body, { 'content-type': type });
    const id = String(begun.told.id);
    await services.simulations.get(id)?.done;
    return begun.status === 202 ? send('GET', `/v1/simulations/${id}`, '') : begun;
  };

  test.each([
    ['text/csv', utf8, undefined],
    ['text/csv', windows1252, 'Windows-1252'],
    ['text/plain', windows1252, 'Windows-1252'],
    ['text/csv', utf16le, 'UTF-16LE'],
    ['text/csv; charset=iso-8859-1', windows1252, 'Windows-1252'],
    ['text/csv; charset=macintosh', encodingCalled('macintosh') ?? utf8, 'Macintosh'],
  ])('are read, and it is said as what: %s', async (type, encoding, said) => {
    const { told } = await simulate(written(table, encoding), type);
    const { report } = told as { report: { encoding?: string; cases: number } };
    expect(report.cases).toBe(1);
    expect(report.encoding).toBe(said);
  });

  test('that stop being text far behind end the simulation, and it is said where', async () => {
    const rows = Buffer.from(`id;product;openedAt\r\n${`Köln;leankit;${openedAt}\r\n`.repeat(600)}`);
    const { told } = await simulate(Buffer.concat([rows, Buffer.from('K\xf6ln;leankit;x\r\n', 'latin1')]), 'text/csv');
    expect(told).toMatchObject({
      state: 'failed',
      problem: { status: 400, detail: expect.stringMatching(/^line 602, column 2: the text is neither UTF-8 nor Windows-1252/) },
    });
  });

  test.each<[string, string, Uint8Array, object]>([
    ['text/csv', 'neither', Buffer.from('id;product\r\nK\x81ln;x', 'latin1'), { status: 400, line: 2, column: 2 }],
    ['text/csv; charset=utf-8', 'not what is stated', Buffer.from('id;product\r\nK\xf6ln;x', 'latin1'), { status: 400, line: 2 }],
    ['application/json', 'a list', Buffer.from('[\n{"id":"K\xf6ln"}]', 'latin1'), { status: 400, line: 2, column: 9 }],
    ['text/csv', 'a quote in a heading', Buffer.from('id;"a\r\nb'), { status: 422 }],
    ['text/csv', 'UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), { status: 400 }],
  ])('are refused before anything begins: %s, %s', async (type, _, body, problem) => {
    expect((await simulate(body, type)).told).toMatchObject(problem);
  });
});
