import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '../../contract/role.ts';
import { type Scope, scopes } from '../../contract/scope.ts';
import { type RouteRule, routeTable } from '../../server/auth/route-table.ts';
import { type AccessPlace, addPerson, openAccessPlace, signedIn, withToken } from './access-place.ts';

let place: AccessPlace;
type Headers = Record<string, string>;
const people: Record<string, Headers> = {};
const tokens: Partial<Record<Scope, Headers>> = {};

const openid = {
  issuer: 'https://login.example.com',
  clientId: 'dueline',
  clientSecret: null,
  scopes: ['openid'],
  rolesClaim: 'groups',
  roles: {},
};

beforeAll(async () => {
  place = await openAccessPlace({ access: { openid } });
  people.nobody = {};
  people.without = await signedIn(place, await addPerson(place, 'without'));
  for (const role of roles) {
    people[role] = await signedIn(place, await addPerson(place, role, role));
    people[`${role}:planview`] = await signedIn(place, await addPerson(place, `${role} here`, `${role}:planview`));
    people[`${role}:ptc`] = await signedIn(place, await addPerson(place, `${role} elsewhere`, `${role}:ptc`));
  }
  for (const scope of scopes) tokens[scope] = await withToken(place, { name: scope, scopes: [scope] });
});
afterAll(() => place.close());

const rules = Object.entries(routeTable).filter(
  (entry): entry is [string, Extract<RouteRule, { for: 'actors' }>] => entry[1].for === 'actors',
);
const registered = (): string[] => [...new Set(place.app.routes.map(({ method, path }) => `${method} ${path}`))];

/** A request to a route that changes nothing: what it names is not there, or what it sends is not good. */
async function ask(route: string, headers: Headers): Promise<number> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern
    .replace(':vendor/:policy/:language', 'planview/no-such-policy/sv')
    .replace(/:\w+\{[^}]+\}/, '1')
    .replace(/:\w+/g, 'none');
  const body = method === 'GET' || method === 'DELETE' ? undefined : 'not json';
  const answer = await place.app.request(path, { method, headers, ...(body && { body }) });
  await answer.body?.cancel();
  return answer.status;
}

const isLetIn = (status: number): boolean => status !== 401 && status !== 403;

describe('the table of routes', () => {
  test('has every route that the server answers to', () => {
    // What is registered for every method runs before the route itself and answers nothing of its own, but for the page's files.
    const answering = registered().filter((route) => !route.startsWith('ALL '));
    expect(answering.filter((route) => routeTable[route] === undefined)).toEqual([]);
    expect(registered().filter((route) => route.startsWith('ALL '))).toEqual(['ALL /*', 'ALL /assets/*']);
  });

  test('has no route that there is not', () => {
    const known = registered();
    // Only where metrics are counted, and only where the page has not been built.
    const sometimes = ['GET /metrics', 'GET /'];
    expect(Object.keys(routeTable).filter((route) => !known.includes(route) && !sometimes.includes(route))).toEqual([]);
  });

  test('a route that is not in it is refused', async () => {
    const { app, services, close } = await openAccessPlace({ access: { mode: 'open' } });
    app.get('/v1/forgotten', (context) => context.text('secret'));
    const answer = await app.request('/v1/forgotten');
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('secret');
    expect(services.access.mode).toBe('open');
    await close();
  });
});

describe('people', () => {
  test.each(rules)('%s lets in who has the role, there or everywhere, and nobody else', async (route, { role }) => {
    const isPlaced = route.includes(':vendor/:policy');
    const expected = (who: string): boolean => {
      if (who === 'nobody' || who === 'without') return false;
      const [held = '', on] = who.split(':');
      if (role === 'reader') return true;
      const isEnough = roles.indexOf(held as never) >= roles.indexOf(role);
      return isEnough && (on === undefined || (isPlaced && on === 'planview'));
    };
    for (const [who, headers] of Object.entries(people)) {
      // Signing out everywhere ends the session that the next routes need.
      if (route === 'DELETE /v1/sessions' && expected(who)) continue;
      expect(isLetIn(await ask(route, headers)), `${who} at ${route}`).toBe(expected(who));
    }
    expect(await ask(route, {})).toBe(401);
  });
});

describe('tokens', () => {
  test.each(rules)('%s lets in the scope that it asks for, and no other', async (route, { scope }) => {
    for (const one of scopes) expect(isLetIn(await ask(route, tokens[one] ?? {})), `${one} at ${route}`).toBe(one === scope);
  });

  test('that are confined change what they are confined to and nothing else, and read everything', async () => {
    const here = await withToken(place, { name: 'here', scopes: ['read', 'edit', 'publish'], on: 'planview/no-such-policy' });
    const there = await withToken(place, { name: 'there', scopes: ['read', 'edit', 'publish'], on: 'planview/other' });
    for (const [route, rule] of rules) {
      if (rule.scope === null || rule.scope === 'decide' || rule.scope === 'admin') continue;
      expect(isLetIn(await ask(route, here)), route).toBe(true);
      expect(isLetIn(await ask(route, there)), route).toBe(rule.scope === 'read');
    }
  });
});

test('what is refused says what is missing', async () => {
  const told = async (path: string, method: string, headers: Headers) =>
    (await place.app.request(path, { method, headers })).json();
  const publication = '/v1/policies/planview/customer-care/fr/draft/publication';
  expect(await told(publication, 'POST', {})).toMatchObject({ status: 401, type: 'urn:dueline:problem:not-signed-in' });
  expect(await told(publication, 'POST', people['publisher:ptc'] ?? {})).toMatchObject({
    status: 403,
    detail:
      'this takes the role `publisher` on `planview/customer-care`, which `publisher elsewhere` does not have; an admin can give it',
    missing: { role: 'publisher', on: 'planview/customer-care' },
  });
  expect(await told(publication, 'POST', tokens.edit ?? {})).toMatchObject({
    detail: 'this takes a token with the scope `publish`; `token:edit` has `edit`',
    missing: { scope: 'publish', on: 'planview/customer-care' },
  });
  expect(await told('/v1/policies', 'GET', people.without ?? {})).toMatchObject({
    detail: '`without` has no role yet; an admin can give one',
  });
});

test.each(['planview%2Fcustomer-care', 'PLANVIEW', '..', '%2e%2e', 'planview%00', '%E0%A4%A'])(
  'a role on a vendor does not hold for `%s`',
  async (vendor) => {
    const answer = await place.app.request(`/v1/policies/${vendor}/customer-care/fr/draft`, {
      method: 'DELETE',
      headers: people['editor:planview'] ?? {},
    });
    expect([403, 404]).toContain(answer.status);
  },
);

test('a page that is asked for sends to where one signs in, and back', async () => {
  const html = { accept: 'text/html,*/*' };
  const answer = await place.app.request('/policies/planview?x=1', { headers: html });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(`/sign-in?return=${encodeURIComponent('/policies/planview?x=1')}`);
  expect((await place.app.request('/policies', { headers: { ...html, ...people.reader } })).status).toBe(200);
  expect((await place.app.request('/healthz')).status).toBe(200);
});
