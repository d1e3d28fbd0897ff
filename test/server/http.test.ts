import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { decide } from '../../engine/index.ts';
import { createApp } from '../../server/http/app.ts';
import { shelfOf } from '../../server/policy-shelf.ts';
import { freshSet, shipped } from '../shipped-policies.ts';

const now = Date.parse('2026-03-02T05:50:00Z');
const app = createApp({ shelf: shipped, now: () => now });
const swedish = {
  vendor: 'planview',
  product: 'ppm-pro',
  language: 'sv',
  region: 'americas',
  requestedSeverity: 'moderate',
  openedAt: '2026-03-01T23:45:00-06:00',
};
const post = (path: string, body: string): Promise<Response> => Promise.resolve(app.request(path, { method: 'POST', body }));
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request(path, { headers }));

describe('POST /v1/decisions', () => {
  test('gives the decision that the engine gives', async () => {
    const response = await post('/v1/decisions', JSON.stringify({ case: swedish }));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(await decide(freshSet(), { case: swedish }, now))));
  });

  test.each([
    [
      'faults',
      '{"case":{"vendor":"ptc","enviroment":"test","dataLoss":"no"}}',
      422,
      { errors: [{ pointer: '/case/enviroment', nearest: 'environment' }, { pointer: '/case/dataLoss' }] },
    ],
    [
      'an unknown vendor',
      '{"case":{"vendor":"acme"}}',
      404,
      {
        lookedFor: { vendor: 'acme', product: null, language: null, at: '2026-03-02T05:50:00Z' },
        available: expect.arrayContaining([expect.objectContaining({ policy: 'ptc/technical-support' })]),
      },
    ],
    ['no JSON', '{"case":', 400, { detail: expect.stringContaining('the body is not JSON') }],
    ['an empty body', '', 400, { detail: 'the body is empty; send a case as JSON' }],
    ['a megabyte of nonsense', 'x'.repeat(1_100_000), 413, { detail: expect.stringContaining('larger than 1,000,000 bytes') }],
    ['half a megabyte of nonsense', 'x'.repeat(500_000), 400, { detail: expect.stringContaining('the body is not JSON') }],
  ])('answers %s with a problem', async (_, body, status, expected) => {
    const response = await post('/v1/decisions', body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = await response.json();
    expect(problem).toMatchObject({
      status,
      type: expect.stringMatching(/^urn:dueline:problem:/),
      title: expect.any(String),
      ...expected,
    });
    expect(JSON.stringify(problem).length).toBeLessThan(6000);
  });
});

describe('POST /v1/decisions/batch', () => {
  test('gives a line for each line, in order', async () => {
    const response = await post(
      '/v1/decisions/batch',
      `${JSON.stringify({ case: { ...swedish, id: 'a' } })}\r\n\nnot json\n${JSON.stringify({ case: { vendor: 'acme' } })}\n${'x'.repeat(1_000_001)}\n${JSON.stringify({ ...swedish, id: 'b' })}`,
    );
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { caseId: 'a' },
      { status: 400, line: 3 },
      { status: 404, line: 4 },
      { status: 413, line: 5 },
      { caseId: 'b' },
    ]);
  });

  test('an empty body gives no lines', async () => {
    expect(await (await post('/v1/decisions/batch', '\n\n')).text()).toBe('');
  });
});

describe('POST /v1/clock', () => {
  const berlin = {
    timeZone: 'Europe/Berlin',
    open: [
      { days: 'mon-fri', from: '09:00', to: '12:00' },
      { days: 'mon-fri', from: '13:00', to: '17:00' },
    ],
    holidays: ['2026-06-02'],
  };
  const add = { calendar: berlin, op: 'add', start: '2026-06-01T10:00:00+02:00', amount: { value: 8, unit: 'hour' } };

  test('answers one question as JSON', async () => {
    expect(await (await post('/v1/clock', JSON.stringify(add))).json()).toEqual({ end: '2026-06-03T11:00:00+02:00' });
    const between = {
      calendar: berlin,
      op: 'between',
      start: '2026-06-01T00:00:00Z',
      end: '2026-06-04T00:00:00Z',
      pauses: [['2026-06-01T10:00:00+02:00', '2026-06-01T14:00:00+02:00']],
    };
    expect(await (await post('/v1/clock', JSON.stringify(between))).json()).toEqual({ seconds: 11 * 3600 });
  });

  test('knows the calendars of policies, in a version', async () => {
    const at = '2026-06-06T12:00:00-05:00';
    for (const calendar of [
      'planview/customer-care/sv#enterprise-one-americas',
      'planview/customer-care/sv@1#enterprise-one-americas',
    ]) {
      expect(await (await post('/v1/clock', JSON.stringify({ calendar, op: 'open', at }))).json()).toEqual({
        open: false,
        opensAt: '2026-06-07T17:00:00-05:00',
        closesAt: null,
      });
    }
    for (const calendar of [
      'planview/customer-care/sv@7#enterprise-one-americas',
      'planview/customer-care/sw#x',
      'planview/customer-care/sv#enterprise-one',
      'nonsense',
    ]) {
      expect(await (await post('/v1/clock', JSON.stringify({ calendar, op: 'open', at }))).json(), calendar).toMatchObject({
        status: 422,
        errors: [{ pointer: '/calendar' }],
      });
    }
  });

  test('names every fault of a question', async () => {
    const faulty = {
      calendar: {
        timeZone: 'Europe/Berlin',
        open: [{ days: 'mn', from: '9:00', to: '25:00' }],
        holidays: ['2026-02-30'],
        hours: 1,
        special: { june: [] },
      },
      op: 'add',
      amount: { value: -1, unit: 'hours' },
    };
    const { errors } = (await (await post('/v1/clock', JSON.stringify(faulty))).json()) as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(
      [
        '/amount/unit',
        '/amount/value',
        '/calendar/holidays/0',
        '/calendar/hours',
        '/calendar/open/0/days',
        '/calendar/open/0/from',
        '/calendar/open/0/to',
        '/calendar/special/june',
        '/start',
      ].sort(),
    );
    for (const question of [
      { ...add, start: '2026-06-01T10:00:00' },
      { ...add, calendar: { ...berlin, timeZone: 'Europe/Berln' } },
      { ...add, pauses: [['2026-06-02T10:00:00Z', '2026-06-01T10:00:00Z']] },
      { ...add, amount: { value: 1.5, unit: 'business-day' } },
      5,
      {},
    ]) {
      expect((await post('/v1/clock', JSON.stringify(question))).status, JSON.stringify(question)).toBe(422);
    }
  });

  test('answers many as NDJSON, in order', async () => {
    const body = [JSON.stringify(add), 'nope', '', JSON.stringify({ ...add, amount: { value: 1, unit: 'day' } })].join('\n');
    const response = await app.request('/v1/clock', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect(
      (await response.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ end: '2026-06-03T11:00:00+02:00' }, { status: 400, line: 2 }, { end: '2026-06-02T10:00:00+02:00' }]);
  });
});

describe('GET /v1/policies', () => {
  test('lists every version and whether it is in force', async () => {
    const { policies, unusable } = (await (await get('/v1/policies?at=2020-01-01T00:00:00%2B01:00')).json()) as {
      policies: { policy: string; language: string; inForce: boolean }[];
      unusable: unknown[];
    };
    expect(unusable).toEqual([]);
    expect(policies.filter(({ inForce }) => !inForce).map(({ policy, language }) => `${policy}/${language}`)).toEqual([
      'planview/customer-care/sv',
    ]);
    expect((await get('/v1/policies?at=soon')).status).toBe(422);
  });

  test('gives a version as it was written or complete as JSON', async () => {
    const yaml = await get('/v1/policies/planview/customer-care/sv/1', { accept: 'application/yaml' });
    expect(yaml.headers.get('content-type')).toBe('application/yaml; charset=utf-8');
    const text = await yaml.text();
    expect(text).toBe(shipped.files.find(({ path }) => path === 'planview/customer-care/sv/1.yaml')?.text);
    const json = (await (await get('/v1/policies/planview/customer-care/sv/1')).json()) as {
      digest: string;
      severity: { setBy: string };
    };
    expect(parse(text).severity.setBy).toBeUndefined();
    expect(json).toMatchObject({ digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), severity: { setBy: 'customer' } });
    const again = await get('/v1/policies/planview/customer-care/sv/1', { 'if-none-match': `"${json.digest}"` });
    expect(again.status).toBe(304);
  });

  test('gives the one in force', async () => {
    expect((await get('/v1/policies/planview/customer-care/sv')).status).toBe(200);
    expect((await get('/v1/policies/planview/customer-care/sv?at=2019-01-01T00:00:00Z')).status).toBe(404);
    expect(await (await get('/v1/policies/planview/costumer-care/sv')).json()).toMatchObject({
      status: 404,
      detail: expect.stringContaining('did you mean `planview/customer-care`?'),
    });
    expect((await get('/v1/policies/planview/customer-care/sv/9')).status).toBe(404);
    expect((await get('/v1/policies/planview/customer-care/base/1')).status).toBe(200);
  });
});

describe('the rest', () => {
  test('GET /v1/facts says what can be asked', async () => {
    const { facts, derived, events } = (await (await get('/v1/facts?vendor=planettogether')).json()) as {
      facts: { name: string; values?: string[] }[];
      derived: { name: string }[];
      events: string[];
    };
    expect(facts.find(({ name }) => name === 'symptoms')?.values).toContain('cannot-connect');
    expect(derived.map(({ name }) => name)).toContain('severity');
    expect(events).toContain('waiting-on-customer');
    expect((await get('/v1/facts?vendor=acme')).status).toBe(404);
  });

  test('GET /v1/holidays/US has the days on which they are kept', async () => {
    const { holidays } = (await (await get('/v1/holidays/US?from=2026&to=2027')).json()) as { holidays: { date: string }[] };
    expect(holidays.map(({ date }) => date)).toEqual(expect.arrayContaining(['2026-07-03', '2026-09-07', '2027-01-01']));
    for (const path of [
      '/v1/holidays/XX',
      '/v1/holidays/US?region=XX',
      '/v1/holidays/US?from=5',
      '/v1/holidays/US?from=2030&to=2026',
    ])
      expect((await get(path)).status).toBe(422);
  });

  test('health tells the truth about broken and missing policies', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'alive' });
    expect(await (await get('/readyz')).json()).toMatchObject({ status: 'ready', faults: [] });
    const half = shelfOf('policies', [...shipped.files, { path: 'acme/help/en/1.yaml', text: 'policy: [' }], []);
    const ready = await createApp({ shelf: half, now: () => now }).request('/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      policies: 5,
      unusable: [{ file: 'acme/help/en/1.yaml', faults: expect.any(Number) }],
    });
    expect((await createApp({ shelf: shelfOf('none', [], []), now: () => now }).request('/readyz')).status).toBe(503);
  });

  test('GET /openapi.json describes every route that answers, and only those', async () => {
    const document = (await (await get('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: object }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && (path.startsWith('/v1') || path.endsWith('z')))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual([...new Set(served)].sort());
  });

  test('the schemas in the OpenAPI document can be used as they are', async () => {
    const document = (await (await get('/openapi.json')).json()) as {
      paths: {
        '/v1/decisions': {
          post: {
            requestBody: { content: { 'application/json': { schema: object } } };
            responses: Record<string, { content: Record<string, { schema: object }> }>;
          };
        };
      };
    };
    const { requestBody, responses } = document.paths['/v1/decisions'].post;
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    expect(ajv.validate(requestBody.content['application/json'].schema, { case: swedish })).toBe(true);
    expect(ajv.validate(requestBody.content['application/json'].schema, { case: { ...swedish, region: 'europe' } })).toBe(false);
    const decision = await (await post('/v1/decisions', JSON.stringify({ case: swedish, explain: true }))).json();
    ajv.validate(responses['200']?.content['application/json']?.schema ?? {}, decision);
    expect(ajv.errors ?? []).toEqual([]);
    const problem = await (await post('/v1/decisions', '{}')).json();
    expect(ajv.validate(responses['422']?.content['application/problem+json']?.schema ?? {}, problem)).toBe(true);
  });

  test('GET /docs loads nothing from elsewhere', async () => {
    const page = await (await get('/docs')).text();
    expect(page).not.toMatch(/(src|href)="(?!\/)/);
    for (const [, path] of page.matchAll(/(?:src|href)="([^"]+)"/g)) expect((await get(path ?? '')).status, path).toBe(200);
  });

  test('what is not there is said to be so', async () => {
    const response = await get('/v1/nothing');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('GET /v1/nothing') });
    expect((await get('/nothing')).headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await get('/v1/facts')).status).toBe(200);
  });
});
