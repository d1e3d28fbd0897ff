import { type Grant, grantText } from '../../contract/role.ts';
import { withoutStrangeLetters } from '../../engine/index.ts';
import { nameIssue, type Person } from '../identity/person.ts';
import { claimedRoles } from './claimed-roles.ts';
import { changeNoted, type Gate } from './gate.ts';
import { networkOf } from './guessing.ts';
import type { Claims, OpenIdProvider } from './openid-provider.ts';
import { RateLimit } from './rate-limit.ts';
import { hashSecret, newId, newSecret } from './secret.ts';
import { noteRefused, welcome } from './sign-in.ts';

const minute = 60 * 1000;

/** How long somebody may take at the provider, in milliseconds. */
export const visitTime = 15 * minute;

/** How often strangers may leave something behind in the store: ways to the provider that they begin, and notes of refusals. */
type StrangerLimits = { readonly departures: RateLimit; readonly notes: RateLimit };

/** The limits of one server: a whole office may come from one address, and nobody has to fail more than a few times. */
export function strangerLimits(now: () => number): StrangerLimits {
  return { departures: new RateLimit(500, visitTime, now), notes: new RateLimit(20, visitTime, now) };
}

/** Somebody who wants to go to the provider: where it sends them back to, where they go then, and where they come from. */
type DepartureInput = { readonly redirectUri: string; readonly returnTo: string; readonly address: string };

/**
 * Sends somebody to the provider. Gives the way, and the secret that their browser keeps until they are back; undefined where too
 * many have gone from there.
 */
export async function departToProvider(
  { store, now }: Gate,
  provider: OpenIdProvider,
  limits: StrangerLimits,
  { redirectUri, returnTo, address }: DepartureInput,
): Promise<{ readonly url: string; readonly secret: string } | undefined> {
  if (!limits.departures.allows(networkOf(address))) return undefined;
  const { url, state, nonce, verifier } = await provider.depart(redirectUri);
  const secret = newSecret();
  const visit = { hash: hashSecret(state), browser: hashSecret(secret), verifier, nonce, returnTo };
  await store.visits.add({ ...visit, expiresAt: now() + visitTime });
  return { url, secret };
}

/** Somebody who came back: the address with what the provider added, what their browser kept, and where they come from. */
type Arrival = { readonly returned: URL; readonly secret: string | undefined; readonly address: string };

/**
 * Lets somebody in who comes back from the provider, with the roles that it says they have now. Undefined where anything is not as
 * it must be; why is noted, and is nothing that a stranger should be told.
 */
export async function arriveFromProvider(
  gate: Gate,
  provider: OpenIdProvider,
  limits: StrangerLimits,
  { returned, secret, address }: Arrival,
): Promise<{ readonly person: Person; readonly returnTo: string } | undefined> {
  const refuse = async (name: string | undefined, why: string): Promise<undefined> => {
    if (limits.notes.allows(networkOf(address))) await noteRefused(gate, name, address, why);
    return undefined;
  };
  const state = returned.searchParams.get('state') ?? '';
  const visit = await gate.store.visits.take(hashSecret(state));
  if (!visit || gate.now() >= visit.expiresAt || secret === undefined || visit.browser !== hashSecret(secret))
    return refuse(undefined, 'the way back from the provider was not begun here');
  let claims: Claims;
  try {
    claims = await provider.arrive(returned, { state, nonce: visit.nonce, verifier: visit.verifier });
  } catch (error) {
    return refuse(undefined, reasonOf(error));
  }
  const person = await personOf(gate, provider, claims);
  if (person.removedAt !== null) return refuse(person.name, 'removed');
  return { person: await welcome(gate, person, 'openid'), returnTo: visit.returnTo };
}

async function personOf(gate: Gate, { settings }: OpenIdProvider, claims: Claims): Promise<Person> {
  const known = await gate.store.people.byIdentity(claims.iss, claims.sub);
  const isMapped = Object.keys(settings.roles).length > 0;
  const grants = isMapped ? claimedRoles(claims, settings.rolesClaim, settings.roles) : (known?.grants ?? []);
  return known ? refresh(gate, known, grants, claims) : join(gate, claims, grants);
}

/** Without roles at the provider those that were given here stay. */
async function refresh(gate: Gate, person: Person, grants: readonly Grant[], claims: Claims): Promise<Person> {
  if (person.removedAt !== null) return person;
  const fullName = fullNameOf(claims) ?? person.fullName;
  const isSame = grantsText(grants) === grantsText(person.grants);
  if (isSame)
    return fullName === person.fullName ? person : ((await gate.store.people.change(person.id, { fullName })) ?? person);
  const details = { grants: grants.map(grantText), before: person.grants.map(grantText), by: 'openid' };
  const event = { who: person.name, action: 'person-changed' as const, subject: person.name, details };
  return (await changeNoted(gate, event, () => gate.store.people.change(person.id, { grants, fullName }))) ?? person;
}

/** Somebody new gets a name that nobody has; a second `ada@example.com` from elsewhere is `ada@example.com (2)`. */
async function join(gate: Gate, claims: Claims, grants: readonly Grant[]): Promise<Person> {
  const wanted = nameOf(claims);
  for (let number = 1; ; number += 1) {
    const now = gate.now();
    const person: Person = {
      id: newId('per', now),
      name: number === 1 ? wanted : `${wanted} (${number})`,
      fullName: fullNameOf(claims) ?? null,
      identity: { issuer: claims.iss, subject: claims.sub },
      password: null,
      grants,
      createdAt: now,
      lastSignInAt: null,
      removedAt: null,
    };
    const details = { id: person.id, by: 'openid', grants: grants.map(grantText) };
    const event = { who: person.name, action: 'person-joined' as const, subject: person.name, details };
    const joined = await changeNoted(gate, event, async () => ((await gate.store.people.add(person)) ? person : undefined));
    if (joined) return joined;
    // Perhaps the same person came in twice at once.
    const known = await gate.store.people.byIdentity(claims.iss, claims.sub);
    if (known) return known;
  }
}

function nameOf({ email, email_verified: isVerified, preferred_username: username, sub }: Claims): string {
  const candidates = [isVerified === false ? undefined : textOf(email), textOf(username), sub];
  return (
    candidates.find((name) => name !== undefined && nameIssue(name) === undefined) ?? `person ${hashSecret(sub).slice(0, 12)}`
  );
}

function grantsText(grants: readonly Grant[]): string {
  return grants.map(grantText).sort().join(' ');
}

/** What a provider calls somebody cannot be refused, but must not deceive those who read it. */
function fullNameOf({ name }: Claims): string | undefined {
  const text = textOf(name);
  return text === undefined ? undefined : withoutStrangeLetters(text);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : undefined;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return `the provider's answer is not good: ${(code ?? message ?? String(error)).slice(0, 120)}`;
}
