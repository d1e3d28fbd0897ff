import { afterAll, afterEach, expect, test } from 'vitest';
import { invite } from '../../server/auth/invite.ts';
import { createApp } from '../../server/http/app.ts';
import { ProxyConfig } from '../../server/http/shared/proxy-config.ts';
import { openLog } from '../../server/observability/server-log.ts';
import { withToken } from '../auth/access-place.ts';
import { openTestServices } from '../test-services.ts';
import { type RunningApp, type RunningOptions, startApp } from './running-app.ts';

const running: RunningApp[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
});
afterAll(() => expect(running).toEqual([]));

async function start(options: RunningOptions = {}): Promise<RunningApp> {
  const app = await startApp(options);
  running.push(app);
  return app;
}

test('every request has a line: its name, what was asked, what came of it, how long it took, and who asked', async () => {
  const { address, lineOf, place } = await start();
  const headers = await withToken(place, { name: 'ci', scopes: ['decide'] });
  const answer = await fetch(`${address}/v1/decisions?secret=x`, { method: 'POST', headers, body: '{"vendor":"ptc"}' });
  expect(await lineOf(200, '/v1/decisions')).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    id: answer.headers.get('x-request-id'),
    method: 'POST',
    path: '/v1/decisions',
    route: '/v1/decisions',
    status: 200,
    ms: expect.any(Number),
    actor: 'token:ci',
    address: '127.0.0.1',
  });
  await fetch(`${address}/v1/policies`);
  expect((await lineOf(401, '/v1/policies')).actor).toBeUndefined();
  await fetch(`${address}/healthz`);
  expect((await lineOf(200, '/healthz')).level).toBe('debug');
});

test('a request keeps the name that a trusted proxy gave it, and none that a stranger gave', async () => {
  const name = async (proxyConfig: ProxyConfig, given: string): Promise<string | null> => {
    const { address } = await start({ proxyConfig });
    return (await fetch(`${address}/healthz`, { headers: { 'x-request-id': given } })).headers.get('x-request-id');
  };
  const [behind, open] = [new ProxyConfig(null, ['127.0.0.1']), new ProxyConfig(null, [])];
  expect(await name(behind, 'proxy-7')).toBe('proxy-7');
  expect(await name(open, 'proxy-7')).not.toBe('proxy-7');
  expect(await name(behind, 'x'.repeat(200))).toMatch(/^[0-9a-f]{12}-/);
  expect(await name(behind, '{"level":"fatal"}')).toMatch(/^[0-9a-f]{12}-/);
});

test('nothing that opens anything stands in the log', async () => {
  const { address, lines, place, lineOf } = await start();
  const { authorization } = await withToken(place, { name: 'ci', scopes: ['read'] });
  const { secret } = await invite(place.services.access.gate, 'Ada', { name: 'Bob', grants: ['reader'] });
  const password = 'correct horse battery';
  const form = (fields: Record<string, string>) => ({
    method: 'POST',
    redirect: 'manual' as const,
    headers: { origin: address },
    body: new URLSearchParams(fields),
  });
  await fetch(`${address}/v1/policies`, { headers: { authorization } });
  await fetch(`${address}/v1/policies?token=${authorization.slice(7)}`);
  await fetch(`${address}/sign-in/link/${secret}`);
  const joined = await fetch(`${address}/sign-in/link/${secret}`, form({ password, again: password }));
  await fetch(`${address}/sign-in`, form({ name: 'Bob', password }));
  await fetch(`${address}/sign-in`, form({ name: password, password: 'x' }));
  const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  await fetch(`${address}/v1/session`, { headers: { cookie } });
  await lineOf(200, '/v1/session');
  const text = lines.join('');
  expect(text).toContain('"path":"/sign-in/link/:secret"');
  for (const hidden of [authorization.slice(7), authorization.slice(11, 30), secret, password, cookie.split('=')[1] ?? ''])
    expect(text).not.toContain(hidden);
});

test('what is named like a secret is left out, however deep it lies', () => {
  const lines: string[] = [];
  const { log } = openLog(
    { level: 'info', format: 'json' },
    { isTerminal: false, color: false, write: (line) => lines.push(line) },
  );
  const secrets = {
    password: 'pa55',
    token: 'pa55',
    authorization: 'pa55',
    cookie: 'pa55',
    clientSecret: 'pa55',
    databaseUrl: 'pa55',
  };
  log.info({ ...secrets, request: secrets, deeper: { headers: secrets } }, 'looked');
  expect(lines.join('')).not.toContain('pa55');
  expect(lines.join('')).toContain('hidden');
});

test('where somebody looks it is a line of text each, and nothing that steers the terminal', async () => {
  const { address, lines } = await start({ format: 'text' });
  await fetch(`${address}/v1/policies/%1b%5b31m/x/y`);
  for (let tries = 0; tries < 100 && lines.length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d 401 GET \/v1\/policies\/.* {2}[\d.]+ ms\n$/);
  expect(lines[0]).not.toContain('\u001b');
});

test('a request that fails by our own fault is told in full to the log, and by its name to whoever asked', async () => {
  const { address, lines, place } = await start({ access: { mode: 'open' } });
  place.services.ledger.audit.list = () => Promise.reject(new Error('the innermost reason'));
  const answer = await fetch(`${address}/v1/audit`);
  expect(answer.status).toBe(500);
  const told = (await answer.json()) as { requestId: string };
  expect(JSON.stringify(told)).not.toContain('innermost');
  expect(told.requestId).toBe(answer.headers.get('x-request-id'));
  expect(lines.find((line) => line.includes('innermost'))).toContain(told.requestId);
});

test('a line of a batch that we fail at is in the log, and the others are answered', async () => {
  const lines: string[] = [];
  const { services } = await openTestServices();
  const log = openLog({ level: 'warn', format: 'json' }, { isTerminal: false, color: false, write: (line) => lines.push(line) });
  let asked = 0;
  const failsOnce: typeof services.nameOf = (...question) => {
    asked += 1;
    if (asked === 2) throw new Error('the second name is lost');
    return services.nameOf(...question);
  };
  const app = createApp(
    {
      ...services,
      get snapshot() {
        return services.snapshot;
      },
      nameOf: failsOnce,
    },
    { log },
  );
  const body = '{"vendor":"ptc"}\n'.repeat(3);
  const answer = await app.request('/v1/decisions/batch', {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body,
  });
  const answers = (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { status?: number; line?: number });
  expect(answers.map(({ status, line }) => [status, line])).toEqual([
    [undefined, undefined],
    [500, 2],
    [undefined, undefined],
  ]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', error: expect.stringContaining('the second name is lost') },
  ]);
});
