import { afterEach, beforeEach, expect } from 'vitest';
import { invite } from '../../server/auth/invite.ts';
import { type AccessPlace, cookiesOf, openAccessPlace, origin } from './access-place.ts';

export type Headers = Record<string, string>;

/** What the browser says of a form on one of our own pages. */
export const own = { origin, 'sec-fetch-site': 'same-origin' };
export const password = 'correct horse battery';
export const minute = 60_000;
export const hour = 60 * minute;

/** Before each test a new place to sign in to, with ways to knock at its door. */
export function atFrontDoor() {
  let place: AccessPlace;
  beforeEach(async () => {
    place = await openAccessPlace();
  });
  afterEach(() => place.close());

  const get = async (path: string, headers: Headers = {}): Promise<Response> => place.app.request(path, { headers });
  const send = async (path: string, form: Record<string, string>, headers: Headers = own): Promise<Response> =>
    place.app.request(path, { method: 'POST', body: new URLSearchParams(form), headers });

  return {
    get place() {
      return place;
    },
    get,
    send,
    tryPassword: (name: string, given: string, headers: Headers = {}) =>
      send('/sign-in', { name, password: given }, { ...own, ...headers }),
    /** Who a cookie stands for; null for nobody. */
    whoIs: async (cookie: string): Promise<string | null> =>
      ((await (await get('/v1/session', { cookie })).json()) as { name: string | null }).name,
    /** The cookie of somebody who has come in by an invitation. */
    joined: async (name: string, ...grants: readonly string[]): Promise<string> => {
      const { secret } = await invite(place.services.access.gate, 'ada', { name, grants });
      const answer = await send(`/sign-in/link/${secret}`, { password, again: password });
      expect(answer.status).toBe(303);
      return cookiesOf(answer);
    },
    /** What people did, oldest first. */
    trail: async (): Promise<string[]> => {
      const { items } = await place.services.ledger.audit.list({}, { limit: 50 });
      return items
        .filter(({ who }) => who !== 'folder')
        .map(({ who, action, subject }) => `${who} ${action} ${subject}`)
        .reverse();
    },
  };
}
