import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAccess } from '../../server/auth/access.ts';
import { revokeToken } from '../../server/auth/manage-tokens.ts';
import { StoreError } from '../../server/errors/store-error.ts';
import { type AccessPlace, addPerson, openAccessPlace, signedIn, withToken } from './access-place.ts';

let place: AccessPlace;
let admin: Record<string, string>;
beforeEach(async () => {
  place = await openAccessPlace();
  admin = { ...(await signedIn(place, await addPerson(place, 'Ada', 'admin'))), 'content-type': 'application/json' };
});
afterEach(() => place.close());

const day = 24 * 60 * 60 * 1000;

type ProblemResponse = Readonly<Record<string, unknown>> & { readonly id: string; readonly token: string };

async function create(input: unknown): Promise<{ status: number; told: ProblemResponse }> {
  const answer = await place.app.request('/v1/tokens', { method: 'POST', headers: admin, body: JSON.stringify(input) });
  return { status: answer.status, told: (await answer.json()) as ProblemResponse };
}

const reads = async (token: string): Promise<number> =>
  (await place.app.request('/v1/policies', { headers: { authorization: `Bearer ${token}` } })).status;

test('a token is shown once and kept as a hash', async () => {
  const { status, told } = await create({ name: 'helpdesk', scopes: ['read', 'decide'] });
  expect(status).toBe(201);
  expect(told).toMatchObject({
    name: 'helpdesk',
    scopes: ['decide', 'read'],
    on: null,
    inUse: true,
    createdBy: 'Ada',
    expiresAt: new Date(place.now() + 90 * day).toISOString(),
    lastUsedAt: null,
  });
  expect(told.token).toMatch(/^dln_[\w-]{43}$/);
  expect(await reads(told.token)).toBe(200);
  const listed = await (await place.app.request('/v1/tokens', { headers: admin })).text();
  const audit = JSON.stringify(await place.services.ledger.audit.list({}, { limit: 50 }));
  const stored = JSON.stringify(await place.services.access.gate.store.tokens.list({ limit: 50 }));
  for (const text of [listed, audit, stored]) {
    expect(text).toContain('helpdesk');
    expect(text).not.toContain(told.token);
    expect(text).not.toContain(told.token.slice(4));
  }
});

test('every fault of a wish is named', async () => {
  const { status, told } = await create({ name: 'no good', scopes: ['read', 'publsh'], on: 'Plan View', days: 0, nver: true });
  expect(status).toBe(422);
  const faults = (told.errors as { pointer: string; nearest?: string }[]).map(({ pointer, nearest }) => [pointer, nearest]);
  expect(faults).toEqual([
    ['/nver', 'never'],
    ['/scopes/1', 'publish'],
    ['/days', undefined],
  ]);
  const again = await create({ name: 'no good', scopes: ['read', 'admin'], on: 'Plan View', days: 5, never: true });
  expect((again.told.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(['/name', '/on', '/on', '/never']);
});

test('it expires to the moment, or never', async () => {
  const [short, never] = [
    (await create({ name: 'short', scopes: ['read'], days: 1 })).told.token,
    (await create({ name: 'never', scopes: ['read'], never: true })).told.token,
  ];
  place.passTime(day - 1);
  expect([await reads(short), await reads(never)]).toEqual([200, 200]);
  place.passTime(1);
  expect([await reads(short), await reads(never)]).toEqual([401, 200]);
  place.passTime(10_000 * day);
  expect(await reads(never)).toBe(200);
});

test('one that is revoked opens nothing: here at once, on other servers after a second', async () => {
  const { told } = await create({ name: 'ci', scopes: ['read'] });
  const elsewhere = openAccess(
    { ...place.services.ledger, access: place.services.access.gate.store },
    { mode: 'required', openid: null, session: { idleHours: 1, longestHours: 1 } },
    place.now,
  );
  expect(await elsewhere.tokens.actorOf(told.token)).toMatchObject({ name: 'token:ci', behind: 'Ada' });
  expect((await create({ name: 'ci', scopes: ['read'] })).status).toBe(409);
  const revoked = await place.app.request('/v1/tokens/ci', { method: 'DELETE', headers: admin });
  expect(await revoked.json()).toMatchObject({ name: 'ci', inUse: false });
  expect(await reads(told.token)).toBe(401);
  place.passTime(1001);
  expect(await elsewhere.tokens.actorOf(told.token)).toBeUndefined();
  expect((await place.app.request('/v1/tokens/ci', { method: 'DELETE', headers: admin })).status).toBe(404);
  expect((await create({ name: 'ci', scopes: ['read'] })).status).toBe(201);
  elsewhere.close();
  const { items } = await place.services.ledger.audit.list({ subject: 'token:ci' }, { limit: 10 });
  expect(items.map(({ who, action }) => `${who} ${action}`)).toEqual([
    'Ada token-created',
    'Ada token-revoked',
    'Ada token-created',
  ]);
});

test('when it was used is noted, once a minute at most', async () => {
  const { store } = place.services.access.gate;
  const { told } = await create({ name: 'ci', scopes: ['read'] });
  const noted: number[] = [];
  const markUsed = store.tokens.markUsed.bind(store.tokens);
  store.tokens.markUsed = (id, at) => {
    noted.push(at);
    return markUsed(id, at);
  };
  const start = place.now();
  for (let request = 0; request < 20; request += 1) {
    await reads(told.token);
    place.passTime(10_000);
  }
  expect(noted).toEqual([start, start + 60_000, start + 120_000, start + 180_000]);
  expect((await store.tokens.get(told.id))?.lastUsedAt).toBe(start + 180_000);
});

test.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer  ', 'Bearer dln_', 'dln_x', `Bearer ${'x'.repeat(5000)}`, 'Bearer a b'])(
  '`%s` is no token',
  async (authorization) => {
    const answer = await place.app.request('/v1/policies', { headers: { authorization } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    expect(await answer.json()).toMatchObject({ type: 'urn:dueline:problem:bad-token' });
  },
);

test('a bad token is not overlooked because there is a session', async () => {
  const answer = await place.app.request('/v1/policies', { headers: { ...admin, authorization: 'Bearer dln_wrong' } });
  expect(answer.status).toBe(401);
});

test('asking again and again asks the store once a second', async () => {
  const { store } = place.services.access.gate;
  const headers = await withToken(place, { name: 'ci', scopes: ['read'] });
  let asked = 0;
  const byHash = store.tokens.byHash.bind(store.tokens);
  store.tokens.byHash = (hash) => {
    asked += 1;
    return byHash(hash);
  };
  const ask = (secret: string) => place.services.access.tokens.actorOf(secret);
  const secret = headers.authorization.slice('Bearer '.length);
  await Promise.all(Array.from({ length: 100 }, () => ask(secret)));
  for (let request = 0; request < 100; request += 1) await ask(secret);
  for (let request = 0; request < 100; request += 1) await ask('dln_unknown');
  expect(asked).toBe(2);
  place.passTime(1001);
  await ask(secret);
  expect(asked).toBe(3);
  await revokeToken(place.services.access.gate, 'Ada', 'ci');
});

test('decisions go on for a while where the store cannot be reached, for tokens that are known', async () => {
  const { store } = place.services.access.gate;
  const known = await withToken(place, { name: 'known', scopes: ['decide'] });
  const unknown = await withToken(place, { name: 'unknown', scopes: ['decide'] });
  const decide = async (headers: Record<string, string>): Promise<number> =>
    (await place.app.request('/v1/decisions', { method: 'POST', headers, body: '{"vendor":"ptc"}' })).status;
  expect(await decide(known)).toBe(200);
  store.tokens.byHash = () => Promise.reject(new StoreError('unreachable', 'the database does not answer', 'start it'));
  place.passTime(10 * 60_000);
  expect([await decide(known), await decide(unknown)]).toEqual([200, 503]);
  place.passTime(2000);
  expect(await decide(known)).toBe(503);
});
