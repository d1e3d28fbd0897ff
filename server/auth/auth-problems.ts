import type { Role } from '../../contract/role.ts';
import type { Scope } from '../../contract/scope.ts';
import { describeProblem, invalidRequest, type Message, phrase, type ValidationIssue } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { type Actor, nobody } from '../identity/actor.ts';

type Details = Readonly<Record<string, unknown>>;

function problemError(
  kind: string,
  status: number,
  title: Message,
  detail: Message,
  more: Details = {},
  headers = {},
): ProblemError {
  return new ProblemError(describeProblem({ type: `urn:dueline:problem:${kind}`, title, status, detail, ...more }), headers);
}

/** Nobody is signed in where somebody has to be. */
export function notSignedIn(scope: Scope | null): ProblemError {
  const detail =
    scope === null
      ? phrase`sign in at /sign-in`
      : phrase`sign in at /sign-in, or send \`Authorization: Bearer …\` with a token that has the scope \`${scope}\``;
  return problemError('not-signed-in', 401, phrase`Not signed in`, detail, {}, challenge);
}

/** A token that opens nothing: misspelled, expired or revoked. Which of them is nobody's business. */
export function badToken(): ProblemError {
  const detail = phrase`the token is not known here, has expired or was revoked; \`dueline token create\` makes a new one`;
  return problemError('bad-token', 401, phrase`The token is not good`, detail, {}, badTokenChallenge);
}

/** Somebody is known and may not do this. */
export function notAllowed(actor: Actor, role: Role, scope: Scope | null, on: string | null): ProblemError {
  if (actor.kind === 'token') return tokenNotAllowed(actor, scope, on);
  return problemError('not-allowed', 403, phrase`Not allowed`, missingRole(actor, role, on), { missing: { role, on } });
}

function missingRole({ name, grants }: Actor, role: Role, on: string | null): Message {
  if (grants.length === 0) return phrase`\`${name}\` has no role yet; an admin can give one`;
  return on === null
    ? phrase`this takes the role \`${role}\` everywhere, which \`${name}\` does not have; an admin can give it`
    : phrase`this takes the role \`${role}\` on \`${on}\`, which \`${name}\` does not have; an admin can give it`;
}

function tokenNotAllowed({ name, scopes }: Actor, scope: Scope | null, on: string | null): ProblemError {
  const title = phrase`Not allowed`;
  if (scope === null)
    return problemError('not-allowed', 403, title, phrase`this is for people; no token may do it`, {
      missing: { role: 'person' },
    });
  if (scopes?.includes(scope)) {
    const detail =
      on === null
        ? phrase`\`${name}\` is confined to another part of the policies than all of them`
        : phrase`\`${name}\` is confined to another part of the policies than \`${on}\``;
    return problemError('not-allowed', 403, title, detail, { missing: { scope, on } });
  }
  const held = scopes?.map((one) => `\`${one}\``).join(', ') || phrase`none`;
  const detail = phrase`this takes a token with the scope \`${scope}\`; \`${name}\` has ${held}`;
  return problemError('not-allowed', 403, title, detail, { missing: { scope, on } });
}

/** A route of which nobody has said whom it is for. */
export function unlistedRoute(route: string): ProblemError {
  return problemError(
    'not-allowed',
    403,
    phrase`Not allowed`,
    phrase`nobody may use \`${route}\`: it is not in the table of routes`,
  );
}

/** A request that another page may have made a browser send. */
export function crossSite(detail: Message): ProblemError {
  return problemError('cross-site', 403, phrase`Not from here`, detail);
}

/** There is no such token, person or invitation. */
export function noSuch(what: keyof typeof absent, name: string): ProblemError {
  const { title, detail } = absent[what];
  return problemError(`no-${what}`, 404, title, detail(name));
}

const absent = {
  token: { title: phrase`No such token`, detail: (name: string) => phrase`there is no token \`${name}\`` },
  person: { title: phrase`No such person`, detail: (name: string) => phrase`there is no person \`${name}\`` },
  invitation: { title: phrase`No such invitation`, detail: (name: string) => phrase`there is no invitation \`${name}\`` },
};

/** It cannot be done as things stand. */
export function doesNotFit(kind: string, title: Message, detail: Message): ProblemError {
  return problemError(kind, 409, title, detail);
}

/** Something in the request is not as it must be; every issue. */
export function invalid(issues: readonly ValidationIssue[]): ProblemError {
  return new ProblemError(invalidRequest(issues));
}

/** Tried too often in vain. `until` and `now` are milliseconds. */
export function lockedOut(until: number, now: number): ProblemError {
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  const detail =
    seconds <= 90
      ? phrase`too many tries; wait ${seconds} seconds and try again`
      : phrase`too many tries; wait ${Math.ceil(seconds / 60)} minutes and try again`;
  return problemError(
    'locked-out',
    429,
    phrase`Too many tries`,
    detail,
    { retryAfter: seconds },
    { 'retry-after': String(seconds) },
  );
}

/** Whether nobody is signed in. */
export function isNobody(actor: Actor): boolean {
  return actor.kind === nobody.kind;
}

const challenge = { 'www-authenticate': 'Bearer realm="dueline"' };
const badTokenChallenge = { 'www-authenticate': 'Bearer realm="dueline", error="invalid_token"' };
