import { invalidRequest, type RequestFault } from '../../engine/index.ts';
import { Refusal } from '../refusal.ts';
import { type Actor, nobody } from './actor.ts';
import type { Role } from './role.ts';
import type { Scope } from './scope.ts';

type Details = Readonly<Record<string, unknown>>;

function refusal(kind: string, status: number, title: string, detail: string, more: Details = {}, headers = {}): Refusal {
  return new Refusal({ type: `urn:dueline:problem:${kind}`, title, status, detail, ...more }, headers);
}

/** Nobody is signed in where somebody has to be. */
export function notSignedIn(scope: Scope | null): Refusal {
  const token = scope === null ? '' : `, or send \`Authorization: Bearer …\` with a token that has the scope \`${scope}\``;
  return refusal('not-signed-in', 401, 'Not signed in', `sign in at /sign-in${token}`, {}, challenge);
}

/** A token that opens nothing: misspelled, expired or revoked. Which of them is nobody's business. */
export function badToken(): Refusal {
  const detail = 'the token is not known here, has expired or was revoked; `dueline token create` makes a new one';
  return refusal('bad-token', 401, 'The token is not good', detail, {}, badTokenChallenge);
}

/** Somebody is known and may not do this. */
export function notAllowed(actor: Actor, role: Role, scope: Scope | null, on: string | null): Refusal {
  if (actor.kind === 'token') return tokenNotAllowed(actor, scope, on);
  const where = on === null ? 'everywhere' : `on \`${on}\``;
  const detail =
    actor.grants.length === 0
      ? `\`${actor.name}\` has no role yet; an admin can give one`
      : `this takes the role \`${role}\` ${where}, which \`${actor.name}\` does not have; an admin can give it`;
  return refusal('not-allowed', 403, 'Not allowed', detail, { missing: { role, on } });
}

function tokenNotAllowed({ name, scopes }: Actor, scope: Scope | null, on: string | null): Refusal {
  if (scope === null)
    return refusal('not-allowed', 403, 'Not allowed', 'this is for people; no token may do it', { missing: { role: 'person' } });
  if (scopes?.includes(scope)) {
    const detail = `\`${name}\` is confined to another part of the policies than ${on === null ? 'all of them' : `\`${on}\``}`;
    return refusal('not-allowed', 403, 'Not allowed', detail, { missing: { scope, on } });
  }
  const detail = `this takes a token with the scope \`${scope}\`; \`${name}\` has ${scopes?.map((one) => `\`${one}\``).join(', ') || 'none'}`;
  return refusal('not-allowed', 403, 'Not allowed', detail, { missing: { scope, on } });
}

/** A route of which nobody has said whom it is for. */
export function unlistedRoute(route: string): Refusal {
  return refusal('not-allowed', 403, 'Not allowed', `nobody may use \`${route}\`: it is not in the table of routes`);
}

/** A request that another page may have made a browser send. */
export function crossSite(detail: string): Refusal {
  return refusal('cross-site', 403, 'Not from here', detail);
}

/** There is no such token, person or invitation. */
export function noSuch(what: string, name: string): Refusal {
  return refusal(`no-${what}`, 404, `No such ${what}`, `there is no ${what} \`${name}\``);
}

/** It cannot be done as things stand. */
export function doesNotFit(kind: string, title: string, detail: string): Refusal {
  return refusal(kind, 409, title, detail);
}

/** Something in the request is not as it must be; every fault. */
export function invalid(faults: readonly RequestFault[]): Refusal {
  return new Refusal(invalidRequest(faults));
}

/** Tried too often in vain. `until` and `now` are milliseconds. */
export function lockedOut(until: number, now: number): Refusal {
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  const detail = `too many tries; wait ${waitText(seconds)} and try again`;
  return refusal('locked-out', 429, 'Too many tries', detail, { retryAfter: seconds }, { 'retry-after': String(seconds) });
}

/** Whether nobody is signed in. */
export function isNobody(actor: Actor): boolean {
  return actor.kind === nobody.kind;
}

function waitText(seconds: number): string {
  if (seconds <= 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

const challenge = { 'www-authenticate': 'Bearer realm="dueline"' };
const badTokenChallenge = { 'www-authenticate': 'Bearer realm="dueline", error="invalid_token"' };
