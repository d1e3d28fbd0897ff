import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What an ID token is made of, and by whom it is signed. */
export type Forgery = {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** `own` by the key that the provider shows, `other` by another, `none` not at all, `secret` by what only the client should know. */
  readonly signed?: 'own' | 'other' | 'none' | 'secret';
  /** Changes the token after it was signed. */
  readonly tamper?: (token: string) => string;
};

/** A provider on the loopback address that gives whatever ID token it is told to. */
export type ForgingProvider = {
  readonly issuer: string;
  /** The next token; `nonce` is the one that was asked for. */
  forge: (make: (nonce: string) => Forgery) => void;
  /** What its authorization endpoint would send the browser back with. */
  readonly visit: (url: string) => URL;
  readonly close: () => Promise<void>;
};

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Starts one. */
export async function startForgingProvider(clientId: string): Promise<ForgingProvider> {
  const [own, other] = [generateKeyPairSync('rsa', { modulusLength: 2048 }), generateKeyPairSync('rsa', { modulusLength: 2048 })];
  let make: (nonce: string) => Forgery = () => ({});
  const nonces = new Map<string, string>();
  const server = createServer((request, response) => {
    const send = (value: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    const path = request.url ?? '';
    if (path.startsWith('/.well-known')) {
      send(metadata(issuer));
      return;
    }
    if (path === '/jwks') {
      send({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }] });
      return;
    }
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const nonce = nonces.get(new URLSearchParams(body).get('code') ?? '') ?? '';
      const idToken = tokenOf(make(nonce), { issuer, clientId, nonce, own: own.privateKey, other: other.privateKey });
      send({ access_token: 'access', token_type: 'Bearer', expires_in: 60, id_token: idToken });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    forge: (next) => {
      make = next;
    },
    visit: (url) => {
      const asked = new URL(url).searchParams;
      const code = `code-${nonces.size}`;
      nonces.set(code, asked.get('nonce') ?? '');
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer }).toString();
      return back;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Maker = {
  readonly issuer: string;
  readonly clientId: string;
  readonly nonce: string;
  readonly own: KeyObject;
  readonly other: KeyObject;
};

function tokenOf({ claims, header, signed = 'own', tamper }: Forgery, { issuer, clientId, nonce, own, other }: Maker): string {
  const now = Math.floor(Date.now() / 1000);
  const content = `${encode({ alg: 'RS256', kid: 'own', ...header })}.${encode({
    iss: issuer,
    aud: clientId,
    sub: 'mallory',
    nonce,
    iat: now,
    exp: now + 60,
    ...claims,
  })}`;
  const signature =
    signed === 'none'
      ? ''
      : signed === 'secret'
        ? createHmac('sha256', 'guess').update(content).digest('base64url')
        : createSign('RSA-SHA256')
            .update(content)
            .sign(signed === 'own' ? own : other, 'base64url');
  const token = `${content}.${signature}`;
  return tamper ? tamper(token) : token;
}

function metadata(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  };
}
