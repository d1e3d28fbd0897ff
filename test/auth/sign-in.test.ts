import { describe, expect, test } from 'vitest';
import { addPerson, cookiesOf, origin, signedIn } from './access-place.ts';
import { atFrontDoor, type Headers, hour, own, password } from './front-door.ts';

const door = atFrontDoor();
const { get, joined, send, trail, tryPassword, whoIs } = door;

describe('signing in', () => {
  test('takes a name in any spelling, and leads to where one wanted to go, and never elsewhere', async () => {
    await joined('Bob', 'reader');
    for (const [wanted, led] of [
      ['/policies?x=1', '/policies?x=1'],
      ['https://evil.example', '/'],
      ['//evil.example', '/'],
      ['/\\evil.example', '/'],
      ['/.//evil.example', '/'],
      ['javascript:alert(1)', '/'],
      ['', '/'],
    ] as const) {
      const answer = await send('/sign-in', { name: ' bOB ', password, return: wanted });
      expect([answer.status, answer.headers.get('location')], wanted).toEqual([303, led]);
    }
  });

  test('sets a cookie that neither scripts nor other sites get at', async () => {
    await joined('Bob', 'reader');
    const [cookie = ''] = (await tryPassword('Bob', password)).headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-dueline=[\w-]{43}; Max-Age=172800; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('begins a session that nobody can have known before, and ends the one that was there', async () => {
    const before = await joined('Bob', 'reader');
    const made = '__Host-dueline=chosen-by-somebody-else-0000000000000000000';
    for (const old of [before, made]) {
      const answer = await tryPassword('Bob', password, { cookie: old });
      const now = cookiesOf(answer);
      expect(now).not.toBe(old);
      expect([await whoIs(old), await whoIs(now)]).toEqual([null, 'Bob']);
    }
  });

  test('says the same, whether the name or the password is wrong, and shows neither', async () => {
    await joined('Bob', 'reader');
    const [wrong, unknown] = [await tryPassword('Bob', 'wrong password'), await tryPassword('Bib', 'wrong password')];
    const text = await wrong.text();
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect((await unknown.text()).replace('Bib', 'Bob')).toBe(text);
    expect(text).not.toContain('wrong password');
    expect((await trail()).slice(-2)).toEqual(['nobody sign-in-refused Bob', 'nobody sign-in-refused nobody']);
  });

  test('writes nothing that was typed into a page unescaped', async () => {
    const text = await (
      await send('/sign-in', { name: '"><script>alert(1)</script>', password: 'x', return: '/"><script>' })
    ).text();
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('/"><script>');
  });

  test('is out of reach for people who were removed, at once', async () => {
    const admin = await signedIn(door.place, await addPerson(door.place, 'Ada', 'admin'));
    const cookie = await joined('Bob', 'reader');
    expect((await door.place.app.request('/v1/people/bob', { method: 'DELETE', headers: admin })).status).toBe(200);
    expect(await whoIs(cookie)).toBeNull();
    expect((await tryPassword('Bob', password)).status).toBe(401);
  });
});

test.each([
  ['sv-SE,sv;q=0.9,en;q=0.8', 'sv', 'Logga in'],
  ['de,fr-CA;q=0.8,en;q=0.5', 'fr', 'Se connecter'],
  ['fr;q=0.2, en;q=0.9', 'en', 'Sign in'],
  ['de', 'en', 'Sign in'],
  ['*;q=0.1, <script>;q=9', 'en', 'Sign in'],
  ['', 'en', 'Sign in'],
])('the page speaks the language that `%s` asks for', async (header, language, words) => {
  const text = await (await get('/sign-in', { 'accept-language': header })).text();
  expect(text).toContain(`<html lang="${language}">`);
  expect(text).toContain(`<h1>${words}</h1>`);
});

describe('guessing', () => {
  test('locks an account longer and longer, also for the right password, from wherever it is tried', async () => {
    await joined('Bob', 'reader');
    for (let round = 0; round < 5; round += 1) expect((await tryPassword('Bob', `guess number ${round}`)).status).toBe(401);
    const locked = await tryPassword('Bob', password);
    expect([locked.status, locked.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await locked.text()).toContain('Wait 30 seconds');
    door.place.passTime(31_000);
    expect((await tryPassword('Bob', 'guess number 6')).status).toBe(401);
    expect((await tryPassword('Bob', password)).headers.get('retry-after')).toBe('60');
    door.place.passTime(61_000);
    expect((await tryPassword('Bob', password)).status).toBe(303);
    expect((await tryPassword('Bob', 'guess number 7')).status).toBe(401);
  });

  test('many at once are no more than one after another', async () => {
    await joined('Bob', 'reader');
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => tryPassword('Bob', `guess number ${index}`)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  test('locks an address that tries many names, and what people there do in good faith does not count', async () => {
    await joined('Bob', 'reader');
    for (let round = 0; round < 30; round += 1) expect((await tryPassword('Bob', password)).status).toBe(303);
    for (let round = 0; round < 20; round += 1) expect((await tryPassword(`name-${round}`, 'a guess')).status).toBe(401);
    expect((await tryPassword('Bob', password)).status).toBe(429);
  });
});

describe('a session', () => {
  test('ends when nobody was there for long, and in the end in any case', async () => {
    const cookie = await joined('Bob', 'reader');
    door.place.passTime(12 * hour - 1);
    expect(await whoIs(cookie)).toBe('Bob');
    for (let passed = 0; passed < 36; passed += 6) {
      expect(await whoIs(cookie)).toBe('Bob');
      await new Promise((resolve) => setTimeout(resolve, 20));
      door.place.passTime(6 * hour);
    }
    door.place.passTime(1);
    expect(await whoIs(cookie)).toBeNull();
    const other = cookiesOf(await tryPassword('Bob', password));
    door.place.passTime(12 * hour);
    expect(await whoIs(other)).toBeNull();
  });

  test('ends when one signs out, here or everywhere', async () => {
    const [first, second, third] = [
      await joined('Bob', 'reader'),
      cookiesOf(await tryPassword('Bob', password)),
      cookiesOf(await tryPassword('Bob', password)),
    ];
    const out = await send('/sign-out', {}, { ...own, cookie: first });
    expect([out.status, out.headers.get('location')]).toEqual([303, '/sign-in?note=signed-out']);
    expect(await Promise.all([first, second, third].map(whoIs))).toEqual([null, 'Bob', 'Bob']);
    await door.place.app.request('/v1/sessions', { method: 'DELETE', headers: { ...own, cookie: second } });
    expect(await Promise.all([first, second, third].map(whoIs))).toEqual([null, null, null]);
    expect((await trail()).at(-1)).toBe('Bob signed-out Bob');
  });

  test('is worth nothing to another page', async () => {
    const cookie = await joined('Bob', 'admin');
    const change = (headers: Headers) =>
      door.place.app.request('/v1/tokens', {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ name: 'x', scopes: ['admin'] }),
      });
    const foreign: Headers[] = [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'cross-site', origin },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${origin}.evil.example` },
      { origin: 'nonsense' },
    ];
    for (const headers of foreign) expect((await change(headers)).status, JSON.stringify(headers)).toBe(403);
    expect((await send('/sign-out', {}, { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await whoIs(cookie)).toBe('Bob');
    expect((await change({ origin })).status).toBe(201);
  });

  test('of a page that is reached over http has a plain cookie; a forged one opens nothing', async () => {
    expect(await whoIs('__Host-dueline=forged')).toBeNull();
    expect(await whoIs('dueline=forged')).toBeNull();
    const cookie = await joined('Bob', 'reader');
    expect(await whoIs(cookie.replace('__Host-', ''))).toBeNull();
    expect(await whoIs(cookie.slice(0, -1))).toBeNull();
  });
});

test('the last admin can neither go nor step down', async () => {
  const ada = await addPerson(door.place, 'Ada', 'admin');
  const headers = { ...(await signedIn(door.place, ada)), 'content-type': 'application/json' };
  const change = (method: string, body?: string) =>
    door.place.app.request('/v1/people/Ada', { method, headers, ...(body && { body }) });
  expect((await change('DELETE')).status).toBe(409);
  expect((await change('PATCH', '{"grants":["editor"]}')).status).toBe(409);
  expect(await door.place.services.access.gate.store.people.get(ada.id)).toEqual(ada);
  await addPerson(door.place, 'Bob', 'admin');
  expect((await change('PATCH', '{"grants":["editor:planview"]}')).status).toBe(200);
  expect((await trail()).filter((line) => line.includes('person-'))).toEqual(['Ada person-changed Ada']);
  expect((await change('PATCH', '{"grants":[]}')).status).toBe(403);
});
