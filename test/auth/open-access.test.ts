import { userInfo } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProxyConfig } from '../../server/http/shared/proxy-config.ts';
import { type AccessPlace, openAccessPlace, withToken } from './access-place.ts';

let place: AccessPlace;
beforeAll(async () => {
  place = await openAccessPlace({ access: { mode: 'open' }, proxyConfig: new ProxyConfig(null, ['127.0.0.1']) });
});
afterAll(() => place.close());

const session = async (headers: Record<string, string> = {}) => {
  const answer = await place.app.request('/v1/session', { headers });
  return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) };
};

test('everything works at once, as the user of the operating system', async () => {
  expect(await session()).toEqual({
    status: 200,
    name: userInfo().username,
    kind: 'local',
    grants: ['admin'],
    scopes: null,
    access: 'open',
  });
  for (const path of ['/v1/policies', '/v1/tokens', '/v1/people', '/', '/sign-in']) {
    const { status } = await place.app.request(path, { headers: { accept: 'text/html' } });
    expect([200, 303], path).toContain(status);
  }
});

test('two can work on one computer', async () => {
  expect(await session({ 'x-dueline-as': 'Ada' })).toMatchObject({ name: 'Ada', kind: 'local' });
  expect(await session({ 'x-dueline-as': encodeURIComponent('Jürgen Å') })).toMatchObject({ name: 'Jürgen Å' });
  for (const name of ['token:ci', 'folder', '%20x', '%00', '%0aroot', 'x'.repeat(101)])
    expect((await session({ 'x-dueline-as': name })).status, name).toBe(422);
  const start = (who: string) =>
    place.app.request('/v1/policies/planview/customer-care/fr/draft', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-dueline-as': who },
      body: '{}',
    });
  expect((await start('Ada')).status).toBe(201);
  const review = async (who: string, kind: string) => {
    const answer = await place.app.request('/v1/policies/planview/customer-care/fr/draft/reviews', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-dueline-as': who },
      body: JSON.stringify({ kind, text: 'please' }),
    });
    return answer.status;
  };
  expect(await review('Ada', 'request')).toBe(201);
  expect(await review('Ada', 'approval')).toBe(403);
  expect(await review('Bob', 'approval')).toBe(201);
});

describe('what does not come from this computer', () => {
  test.each([
    'evil.example',
    'evil.example:7400',
    '192.168.1.2:7400',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '0.0.0.0',
    '',
  ])('is refused: host `%s`', async (host) => {
    expect((await session({ host })).status).toBe(403);
  });

  test.each(['localhost', 'localhost:7400', '127.0.0.1:7400', '[::1]:7400', 'dueline.localhost:7400'])(
    'and what does is not: host `%s`',
    async (host) => {
      expect((await session({ host })).status).toBe(200);
    },
  );

  test('is refused where a proxy handed it on, trusted or not', async () => {
    expect((await session({ 'x-forwarded-for': '10.0.0.1' })).status).toBe(403);
    expect((await session({ forwarded: 'for=10.0.0.1' })).status).toBe(403);
  });

  test('is refused where another page sent it', async () => {
    const write = async (headers: Record<string, string>) => {
      const answer = await place.app.request('/v1/decisions', {
        method: 'POST',
        headers,
        body: '{"vendor":"ptc"}',
      });
      return answer.status;
    };
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'http://localhost:8080' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[])
      expect(await write(headers), JSON.stringify(headers)).toBe(403);
    for (const headers of [{}, { origin: 'http://localhost' }, { 'sec-fetch-site': 'same-origin' }] as Record<string, string>[])
      expect(await write(headers), JSON.stringify(headers)).toBe(200);
    const read = await place.app.request('/v1/policies', { headers: { origin: 'https://evil.example' } });
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('a token that is sent is held to, also here', async () => {
  const headers = await withToken(place, { name: 'reads', scopes: ['read'] });
  expect(await session(headers)).toMatchObject({ name: 'token:reads', kind: 'token', scopes: ['read'] });
  expect((await place.app.request('/v1/tokens', { headers })).status).toBe(403);
  expect((await session({ authorization: 'Bearer dln_unknown' })).status).toBe(401);
});
