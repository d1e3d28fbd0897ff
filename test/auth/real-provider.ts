import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A real OpenID provider on the loopback address. */
export type RealProvider = {
  readonly issuer: string;
  /** Says what it tells of somebody from now on. */
  readonly setClaims: (name: string, claims: Readonly<Record<string, unknown>>) => void;
  /** Goes there as a browser would, signs in and agrees; gives the address that it sends back to. */
  readonly visit: (url: string, name: string) => Promise<URL>;
  readonly close: () => Promise<void>;
};

/** Starts one that knows one client, which may be sent back to one address. */
export async function startRealProvider(clientId: string, clientSecret: string, redirectUri: string): Promise<RealProvider> {
  const people = new Map<string, Readonly<Record<string, unknown>>>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    scopes: ['openid', 'profile', 'email'],
    claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...people.get(id) }) }),
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    ttl: { AccessToken: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
  });
  const handle = provider.callback();
  server.on('request', (request, response) => void handle(request, response));
  return {
    issuer,
    setClaims: (name, claims) => people.set(name, claims),
    visit: (url, name) => walk(url, issuer, name),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Follows the provider's redirects, keeps its cookies, and fills in its forms. */
async function walk(start: string, issuer: string, name: string): Promise<URL> {
  const jar = new Map<string, string>();
  const go = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(url, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; ') },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [key = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(key, value);
    }
    return answer;
  };
  let answer = await go(start);
  for (let step = 0; step < 12; step += 1) {
    const location = answer.headers.get('location');
    if (location !== null) {
      const next = new URL(location, issuer);
      if (next.origin !== issuer) return next;
      answer = await go(next.href);
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (action === undefined || prompt === undefined) throw new Error(`the provider shows something else: ${page.slice(0, 500)}`);
    answer = await go(new URL(action, issuer).href, { prompt, login: name, password: 'any' });
  }
  throw new Error('the provider sends round in circles');
}
