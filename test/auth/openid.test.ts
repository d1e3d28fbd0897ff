import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpenIdSettings } from '../../server/config/settings.ts';
import { type AccessPlace, addPerson, cookiesOf, grantsOf, openAccessPlace, origin, signedIn } from './access-place.ts';
import { type Forgery, type ForgingProvider, startForgingProvider } from './forging-provider.ts';
import { type RealProvider, startRealProvider } from './real-provider.ts';

const redirectUri = `${origin}/sign-in/openid/return`;
const [editor] = grantsOf('editor:planview');
const [admin] = grantsOf('admin');
const settings = (issuer: string, more: Partial<OpenIdSettings> = {}): OpenIdSettings => ({
  issuer,
  clientId: 'dueline',
  clientSecret: 's3cret-of-the-client',
  scopes: ['openid', 'profile', 'email'],
  rolesClaim: 'groups',
  roles: { ...(editor && { planview: editor }), ...(admin && { leads: admin }) },
  ...more,
});

let place: AccessPlace;

const get = async (path: string, cookie = ''): Promise<Response> => place.app.request(path, { headers: { cookie } });
const whoIs = async (cookie: string) =>
  (await (await get('/v1/session', cookie)).json()) as { name: string | null; grants: string[] };
const back = (url: URL, cookie: string): Promise<Response> => get(`${url.pathname}${url.search}`, cookie);

async function lastRefusal(): Promise<string> {
  const { items } = await place.services.ledger.audit.list({ action: 'sign-in-refused' }, { limit: 1 });
  return String(items[0]?.details.why);
}

describe('with a real provider', () => {
  let provider: RealProvider;
  beforeAll(async () => {
    provider = await startRealProvider('dueline', 's3cret-of-the-client', redirectUri);
  });
  afterAll(() => provider.close());
  beforeEach(async () => {
    place = await openAccessPlace({ access: { openid: settings(provider.issuer) } });
    provider.setClaims('ada', {
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      email_verified: true,
      groups: ['planview', 'other'],
    });
  });
  afterEach(() => place.close());

  async function signIn(name: string, path = '/sign-in/openid'): Promise<{ answer: Response; cookie: string }> {
    const departure = await get(path);
    const returned = await provider.visit(departure.headers.get('location') ?? '', name);
    const answer = await back(returned, cookiesOf(departure));
    return { answer, cookie: cookiesOf(departure, answer) };
  }

  test('people come in with the roles that it tells, and go on to where they wanted', async () => {
    const { answer, cookie } = await signIn('ada', '/sign-in/openid?return=%2Fpolicies%2Fplanview');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/policies/planview']);
    expect(await whoIs(cookie)).toMatchObject({ name: 'ada@example.com', kind: 'person', grants: ['editor:planview'] });
    expect(cookie).not.toContain('visit');
  });

  test('roles are those that it tells at the next sign-in; what changed is written down', async () => {
    const first = await signIn('ada');
    provider.setClaims('ada', { name: 'Ada King', email: 'ada@example.com', groups: ['leads'] });
    expect((await whoIs(first.cookie)).grants).toEqual(['editor:planview']);
    const second = await signIn('ada');
    expect((await whoIs(second.cookie)).grants).toEqual(['admin']);
    provider.setClaims('ada', { groups: 'none' });
    const third = await signIn('ada');
    expect(await whoIs(third.cookie)).toMatchObject({ name: 'ada@example.com', grants: [] });
    expect((await get('/v1/policies', third.cookie)).status).toBe(403);
    const { items } = await place.services.ledger.audit.list({ who: 'ada@example.com' }, { limit: 20 });
    expect(items.map(({ action }) => action).reverse()).toEqual([
      'person-joined',
      'signed-in',
      'person-changed',
      'signed-in',
      'person-changed',
      'signed-in',
    ]);
    expect((await place.services.access.gate.store.people.list({ limit: 10 })).items).toHaveLength(1);
  });

  test('somebody else’s name is never taken over', async () => {
    await addPerson(place, 'ada@example.com', 'admin');
    provider.setClaims('eve', { email: 'ADA@example.com', groups: [] });
    provider.setClaims('mallory', { email: 'ada@example.com', email_verified: false, groups: [] });
    provider.setClaims('trudy', { preferred_username: 'folder', email: 'token:ci', groups: [] });
    const names = [];
    for (const name of ['eve', 'mallory', 'trudy']) names.push((await whoIs((await signIn(name)).cookie)).name);
    expect(names).toEqual(['ADA@example.com (2)', 'mallory', 'trudy']);
  });

  test('signing out ends the session; coming back is a new one', async () => {
    const { cookie } = await signIn('ada');
    const out = await place.app.request('/sign-out', { method: 'POST', headers: { cookie, origin } });
    expect(out.status).toBe(303);
    expect((await whoIs(cookie)).name).toBeNull();
    expect((await whoIs((await signIn('ada')).cookie)).name).toBe('ada@example.com');
  });

  test('who was removed stays out, whatever it tells', async () => {
    const { cookie } = await signIn('ada');
    const boss = await signedIn(place, await addPerson(place, 'boss', 'admin'));
    const removed = await place.app.request('/v1/people/ada@example.com', { method: 'DELETE', headers: boss });
    expect(removed.status).toBe(200);
    expect((await whoIs(cookie)).name).toBeNull();
    const again = await signIn('ada');
    expect(again.answer.headers.get('location')).toBe('/sign-in?note=not-let-in');
    expect((await whoIs(again.cookie)).name).toBeNull();
  });

  test('roles that come from there are not changed here', async () => {
    await signIn('ada');
    const boss = await signedIn(place, await addPerson(place, 'boss', 'admin'));
    const answer = await place.app.request('/v1/people/ada@example.com', {
      method: 'PATCH',
      headers: { ...boss, 'content-type': 'application/json' },
      body: '{"grants":["admin"]}',
    });
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      409,
      expect.stringContaining('change them there'),
    ]);
  });

  test('the way back is good once, for the browser that went, and for a while', async () => {
    const departure = await get('/sign-in/openid');
    const url = departure.headers.get('location') ?? '';
    const cookie = cookiesOf(departure);
    const returned = await provider.visit(url, 'ada');
    for (const [wicked, theirs] of [
      [new URL(returned.href.replace(/state=[^&]+/, 'state=chosen')), cookie],
      [returned, ''],
    ] as const) {
      const answer = await back(wicked, theirs);
      expect(answer.headers.get('location')).toBe('/sign-in?note=not-let-in');
      expect(cookiesOf(answer)).toBe('');
    }
    // The one who lacked the cookie has used it up: a guess is not to be tried twice.
    expect((await back(returned, cookie)).headers.get('location')).toBe('/sign-in?note=not-let-in');
    expect(await lastRefusal()).toContain('was not begun here');

    const late = await get('/sign-in/openid');
    const lateReturn = await provider.visit(late.headers.get('location') ?? '', 'ada');
    place.passTime(15 * 60_000);
    expect((await back(lateReturn, cookiesOf(late))).headers.get('location')).toBe('/sign-in?note=not-let-in');
  });
});

describe('with a provider that forges', () => {
  let provider: ForgingProvider;
  beforeAll(async () => {
    provider = await startForgingProvider('dueline');
  });
  afterAll(() => provider.close());
  beforeEach(async () => {
    place = await openAccessPlace({ access: { openid: settings(provider.issuer) } });
  });
  afterEach(() => place.close());

  async function signIn(forgery: (nonce: string) => Forgery, change: (url: URL) => URL = (url) => url): Promise<string | null> {
    provider.forge(forgery);
    const departure = await get('/sign-in/openid');
    const returned = change(provider.visit(departure.headers.get('location') ?? ''));
    const answer = await back(returned, cookiesOf(departure));
    expect(answer.status).toBe(303);
    return (await whoIs(cookiesOf(departure, answer))).name;
  }

  const longAgo = Math.floor(Date.now() / 1000) - 7200;
  const now = Math.floor(Date.now() / 1000);
  const cases: readonly (readonly [string, (nonce: string) => Forgery])[] = [
    ['for another visit', () => ({ claims: { nonce: 'another' } })],
    ['without a nonce', () => ({ claims: { nonce: undefined } })],
    ['for another client', () => ({ claims: { aud: 'another' } })],
    ['of another provider', () => ({ claims: { iss: 'https://another.example' } })],
    ['that has expired', () => ({ claims: { iat: longAgo, exp: longAgo + 60 } })],
    ['that does not expire', () => ({ claims: { exp: undefined } })],
    ['that is of the future', () => ({ claims: { nbf: now + 7200 } })],
    ['of nobody', () => ({ claims: { sub: undefined } })],
    ['that another signed', () => ({ signed: 'other' })],
    ['that nobody signed', () => ({ header: { alg: 'none' }, signed: 'none' })],
    ['that claims to be signed by a shared secret', () => ({ header: { alg: 'HS256' }, signed: 'secret' })],
    ['without its signature', () => ({ tamper: (token) => `${token.split('.').slice(0, 2).join('.')}.` })],
    [
      'that was tampered with',
      () => ({
        tamper: (token) => {
          const [head, body = '', signature] = token.split('.');
          const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
          return [
            head,
            Buffer.from(JSON.stringify({ ...claims, sub: 'ada', groups: ['leads'] })).toString('base64url'),
            signature,
          ].join('.');
        },
      }),
    ],
    ['that is none', () => ({ tamper: () => 'nonsense' })],
  ];

  test('a good token lets somebody in', async () => {
    expect(await signIn(() => ({ claims: { groups: ['leads'] } }))).toBe('mallory');
  });

  test.each(cases)('a token %s does not', async (_, forgery) => {
    expect(await signIn(forgery)).toBeNull();
    expect(await lastRefusal()).toContain('is not good');
    expect((await place.services.access.gate.store.people.list({ limit: 1 })).items).toEqual([]);
  });

  test('an answer of another provider does not', async () => {
    const mixedUp = (url: URL) =>
      new URL(url.href.replace(encodeURIComponent(provider.issuer), encodeURIComponent('https://another.example')));
    expect(await signIn(() => ({}), mixedUp)).toBeNull();
  });

  test('a refusal is one', async () => {
    const refused = (url: URL) => new URL(url.href.replace(/code=[^&]+/, 'error=access_denied'));
    expect(await signIn(() => ({}), refused)).toBeNull();
  });
});

test('strangers leave only so much behind: ways that they begin, and notes of what they forged', async () => {
  const provider = await startForgingProvider('dueline');
  place = await openAccessPlace({ access: { openid: settings(provider.issuer) } });
  const gone: (string | null)[] = [];
  for (let round = 0; round < 501; round += 1) gone.push((await get('/sign-in/openid')).headers.get('location'));
  expect(gone.slice(0, 500).every((location) => location?.startsWith(provider.issuer))).toBe(true);
  expect(gone[500]).toBe('/sign-in?note=too-many');
  for (let round = 0; round < 40; round += 1)
    expect((await get(`/sign-in/openid/return?state=${round}&code=x`)).headers.get('location')).toBe('/sign-in?note=not-let-in');
  const { items } = await place.services.ledger.audit.list({ action: 'sign-in-refused' }, { limit: 100 });
  expect(items).toHaveLength(20);
  place.passTime(15 * 60_000);
  expect((await get('/sign-in/openid')).headers.get('location')).toContain(provider.issuer);
  await place.close();
  await provider.close();
});

test('a provider that does not answer is said to be so, and asked again the next time', async () => {
  const provider = await startForgingProvider('dueline');
  await provider.close();
  place = await openAccessPlace({ access: { openid: settings(provider.issuer) } });
  const answer = await get('/sign-in/openid');
  expect(answer.headers.get('location')).toBe('/sign-in?note=no-provider');
  expect(await (await get('/sign-in?note=no-provider')).text()).toContain('does not answer');
  await place.close();
});
