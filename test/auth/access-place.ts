import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Grant } from '../../contract/role.ts';
import { formatMessage } from '../../engine/index.ts';
import { createToken, type TokenInput } from '../../server/auth/manage-tokens.ts';
import { newId } from '../../server/auth/secret.ts';
import type { AccessSettings } from '../../server/config/settings.ts';
import { createApp } from '../../server/http/app.ts';
import type { MetricsRule } from '../../server/http/auth/access-check.ts';
import { ProxyConfig } from '../../server/http/shared/proxy-config.ts';
import { parseGrant } from '../../server/identity/parse-grant.ts';
import type { Person } from '../../server/identity/person.ts';
import { english } from '../../server/messages/english.ts';
import { openServices, type Services, type ServicesOptions } from '../../server/services.ts';
import { copyFirstVersions } from '../first-versions.ts';

/** The address under which tests ask. */
export const origin = 'https://dueline.example.com';

/** A server that lets nobody in without being asked to, with a clock that the test sets. */
export type AccessPlace = {
  readonly services: Services;
  readonly app: Hono;
  /** Milliseconds. */
  readonly passTime: (milliseconds: number) => void;
  readonly now: () => number;
  readonly close: () => Promise<void>;
};

export type PlaceOptions = {
  readonly access?: Partial<AccessSettings>;
  readonly proxyConfig?: ProxyConfig;
  readonly metrics?: MetricsRule;
} & Pick<ServicesOptions, 'record'>;

/** Opens one over a copy of the shipped policies at version 1. */
export async function openAccessPlace({ access, proxyConfig, metrics, record }: PlaceOptions = {}): Promise<AccessPlace> {
  const root = await mkdtemp(join(tmpdir(), 'dueline-access-'));
  await copyFirstVersions(join(root, 'policies'));
  let now = Date.parse('2026-11-21T12:00:00Z');
  const settings: AccessSettings = { mode: 'required', openid: null, session: { idleHours: 12, longestHours: 48 }, ...access };
  const services = await openServices({
    policies: join(root, 'policies'),
    data: join(root, 'data'),
    now: () => now,
    access: settings,
    ...(record && { record }),
  });
  const app = createApp(services, {
    proxyConfig: proxyConfig ?? new ProxyConfig(origin, []),
    ...(metrics && { metricsFor: metrics }),
  });
  return {
    services,
    app,
    now: () => now,
    passTime: (milliseconds) => {
      now += milliseconds;
    },
    close: async () => {
      await services.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** Grants as they are written. */
export function grantsOf(...texts: readonly string[]): Grant[] {
  return texts.map((text) => {
    const grant = parseGrant(text);
    if ('issue' in grant) throw new Error(formatMessage(grant.issue, english));
    return grant;
  });
}

/** Somebody who is there already, without a password. */
export async function addPerson({ services, now }: AccessPlace, name: string, ...grants: readonly string[]): Promise<Person> {
  const person: Person = {
    id: newId('per', now()),
    name,
    fullName: null,
    identity: null,
    password: null,
    grants: grantsOf(...grants),
    createdAt: now(),
    lastSignInAt: null,
    removedAt: null,
  };
  if (!(await services.access.gate.store.people.add(person))) throw new Error(`there is a ${name} already`);
  return person;
}

/** The headers of somebody's own page, who is signed in. */
export async function signedIn({ services }: AccessPlace, person: Person): Promise<Record<string, string>> {
  return { cookie: `__Host-dueline=${await services.access.sessions.begin(person)}`, origin, 'sec-fetch-site': 'same-origin' };
}

/** The headers of a tool with a new token. */
export async function withToken({ services }: AccessPlace, input: TokenInput): Promise<{ authorization: string }> {
  const { secret } = await createToken(services.access.gate, 'ada', input);
  return { authorization: `Bearer ${secret}` };
}

/** Every cookie that an answer sets, as the next request sends them. */
export function cookiesOf(...answers: readonly Response[]): string {
  const jar = new Map<string, string>();
  for (const answer of answers)
    for (const header of answer.headers.getSetCookie()) {
      const [pair = ''] = header.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}
