import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AccessPlace, addPerson, openAccessPlace, origin, signedIn, withToken } from '../auth/access-place.ts';

let place: AccessPlace;
beforeEach(async () => {
  place = await openAccessPlace();
});
afterEach(() => place.close());

const ask = (method: string, path: string, headers: Record<string, string>, body?: BodyInit): Promise<Response> =>
  Promise.resolve(
    place.app.request(`${origin}${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/x-ndjson' }) },
      ...(body !== undefined && { body }),
    }),
  );

async function simulated(headers: Record<string, string>): Promise<string> {
  const path = '/v1/simulations?from=ptc/technical-support/en@1&to=ptc/technical-support/en@1';
  const begun = await ask('POST', path, headers, '{"vendor":"ptc"}\n');
  expect(begun.status).toBe(202);
  return `/v1/simulations/${((await begun.json()) as { readonly id: string }).id}`;
}

test('a simulation is cancelled by whoever began it, with whatever key, or by an admin, and by nobody else', async () => {
  const headersOf = async (name: string, role: string) => signedIn(place, await addPerson(place, name, role));
  const [rita, otto, ada] = [
    await headersOf('Rita', 'reader'),
    await headersOf('Otto', 'publisher'),
    await headersOf('Ada', 'admin'),
  ];
  const reading = await withToken(place, { name: 'reading', scopes: ['read'] });
  const path = await simulated(rita);
  for (const headers of [otto, reading]) {
    const answer = await ask('DELETE', path, headers);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('only they and an admin') });
  }
  expect((await ask('DELETE', path, rita)).status).toBe(200);
  expect((await ask('DELETE', await simulated(otto), ada)).status).toBe(200);
  const ownKey = await simulated(reading);
  expect((await ask('DELETE', ownKey, rita)).status).toBe(403);
  expect((await ask('DELETE', ownKey, reading)).status).toBe(200);
});

test.each([300, 5_000])(
  'a language, a policy or a vendor of %i letters is no name, and not a fault of the disk',
  async (length) => {
    const ada = await signedIn(place, await addPerson(place, 'Ada', 'admin'));
    const long = 'a'.repeat(length);
    for (const edition of [`acme/help-desk/${long}`, `acme/${long}/en`, `${long}/help-desk/en`]) {
      const answer = await place.app.request(`${origin}/v1/policies/${edition}/draft`, {
        method: 'POST',
        headers: { ...ada, 'content-type': 'application/json' },
        body: '{"template":{}}',
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      for (const path of ['draft', 'versions', 'history']) {
        const { status } = await ask('GET', `/v1/policies/${edition}/${path}`, ada);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }
    }
  },
);
