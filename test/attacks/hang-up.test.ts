import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, startApp } from '../observability/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ access: { mode: 'open' } });
});
afterAll(() => app.close());

const big = '{"vendor":"planview"}\n'.repeat(50_000);

/** Sends the beginning of a request and is gone; gives when the connection is closed. */
function hangUp(beginning: string, afterAnswer = false): Promise<void> {
  const { port } = app.server.address() as { port: number };
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(beginning, () => {
        if (!afterAnswer) setTimeout(() => socket.destroy(), 50);
      });
    });
    socket.on('data', () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });
}

const head = (route: string, type: string, length: number): string =>
  `${route} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`;

test.each([
  ['in the middle of a JSON body', 'POST /v1/decisions', `${head('POST /v1/decisions', 'application/json', 500)}{"vendor":`],
  ['in the middle of a checked body', 'POST /v1/comparisons', `${head('POST /v1/comparisons', 'application/json', 500)}{"to":`],
  [
    'in the middle of NDJSON',
    'POST /v1/decisions/batch',
    head('POST /v1/decisions/batch', 'application/x-ndjson', 9_000_000) + big,
  ],
  [
    'in the middle of cases',
    'POST /v1/simulations',
    head(
      'POST /v1/simulations?from=planview/customer-care/fr@1&to=planview/customer-care/sv@1',
      'application/x-ndjson',
      9_000_000,
    ) + big,
  ],
  [
    'in the middle of a draft',
    'PUT /draft',
    `${head('PUT /v1/policies/planview/customer-care/fr/draft', 'application/yaml', 500).replace(
      '\r\n\r\n',
      '\r\nif-match: "a"\r\n\r\n',
    )}a: b`,
  ],
])('a client that hangs up %s is no error of ours', async (_, route, beginning) => {
  const before = app.lines.length;
  await hangUp(beginning);
  await expect
    .poll(() => app.lines.slice(before).some((line) => line.includes(route.split(' ')[1] ?? '')), { timeout: 60_000 })
    .toBe(true);
  const told = app.lines.slice(before).map((line) => JSON.parse(line) as { level: string; status?: number });
  expect(told.filter(({ level }) => level === 'error')).toEqual([]);
  expect(told.map(({ status }) => status)).toEqual(expect.not.arrayContaining([500, 503]));
});

test('a client that hangs up while it is answered is no error of ours', async () => {
  const before = app.lines.length;
  await hangUp(head('POST /v1/decisions/batch', 'application/x-ndjson', big.length) + big, true);
  await expect.poll(() => app.lines.length, { timeout: 60_000 }).toBeGreaterThan(before);
  expect(app.lines.slice(before).filter((line) => line.includes('"level":"error"'))).toEqual([]);
});

test.each([
  'GET /v1/policies',
  'GET /v1/nothing',
  'POST /v1/decisions',
  'POST /v1/decisions/batch',
  'GET /v1/policies/planview/customer-care/fr/1',
  'GET /',
  'GET /openapi.json',
  'GET /healthz',
])('no browser guesses what %s is', async (route) => {
  const [method = '', path = ''] = route.split(' ');
  const answer = await fetch(`${app.address}${path}`, { method, ...(method === 'POST' && { body: '{}' }), redirect: 'manual' });
  await answer.body?.cancel();
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  const here = await app.place.app.request(path, { method, ...(method === 'POST' && { body: '{}' }) });
  expect(here.headers.get('x-content-type-options')).toBe('nosniff');
});
