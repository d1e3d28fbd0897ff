import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { decide } from '../../engine/index.ts';
import { createApp } from '../../server/http/app.ts';
import { freshSet } from '../shipped-policies.ts';
import { openTestServices, shareTestServices } from '../test-services.ts';

const now = Date.parse('2026-03-02T05:50:00Z');
const { services } = await shareTestServices({ now: '2026-03-02T05:50:00Z' });
const app = createApp(services);
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
    expect(await response.json()).toEqual(
      JSON.parse(JSON.stringify(await decide(freshSet(), { case: swedish }, now, services.nameOf))),
    );
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
    expect(text).toBe(services.snapshot.files.find(({ path }) => path === 'planview/customer-care/sv/1.yaml')?.text);
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

  test('GET /v1/days has the days that a rule gives', async () => {
    const answer = await get('/v1/days?rule=4th%20thursday%20in%20november&from=2026&to=2027');
    expect(await answer.json()).toMatchObject({
      rule: '4th thursday in november',
      days: [{ date: '2026-11-26' }, { date: '2027-11-25' }],
    });
    for (const query of ['', '?rule=12-24', '?rule=thanksgiving', '?rule=easter&from=5', '?rule=easter&from=2030&to=2026'])
      expect((await get(`/v1/days${query}`)).status).toBe(422);
  });

  test('health tells the truth about broken and missing policies', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'alive' });
    expect(await (await get('/readyz')).json()).toMatchObject({ status: 'ready', faults: [] });
    const half = await openTestServices();
    await mkdir(join(half.folder, 'acme/help/en'), { recursive: true });
    await writeFile(join(half.folder, 'acme/help/en/1.yaml'), 'policy: [');
    await half.services.watcher.refresh();
    const ready = await createApp(half.services).request('/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      policies: 5,
      unusable: [{ file: 'acme/help/en/1.yaml', faults: expect.any(Number) }],
    });
    const none = await openTestServices({ from: null });
    expect((await createApp(none.services).request('/readyz')).status).toBe(503);
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
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`);
    expect(described.sort()).toEqual([...new Set(served)].sort());
  });

  test('the schemas in the OpenAPI document can be used as they are', async () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema((await (await get('/openapi.json')).json()) as object, 'openapi.json');
    const ofDecisions = (place: string, type: string) =>
      ajv.compile({ $ref: `openapi.json#/paths/~1v1~1decisions/post/${place}/content/application~1${type}/schema` });
    const isRequest = ofDecisions('requestBody', 'json');
    expect(isRequest({ case: swedish })).toBe(true);
    expect(isRequest({ case: { ...swedish, region: 'europe' } })).toBe(false);
    const decision = await (await post('/v1/decisions', JSON.stringify({ case: swedish, explain: true }))).json();
    const isDecision = ofDecisions('responses/200', 'json');
    isDecision(decision);
    expect(isDecision.errors ?? []).toEqual([]);
    const problem = await (await post('/v1/decisions', '{}')).json();
    expect(ofDecisions('responses/422', 'problem+json')(problem)).toBe(true);
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
