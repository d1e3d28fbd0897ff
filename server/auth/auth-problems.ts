import type { Role } from '../../contract/role.ts';
import type { Scope } from '../../contract/scope.ts';
import type { Message, ValidationIssue } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { describeProblem, invalidRequest } from '../errors/problems.ts';
import { type Actor, nobody } from '../identity/actor.ts';
import { messageOf } from '../messages/message-of.ts';

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
  const detail = scope === null ? messageOf('auth.sign-in') : messageOf('auth.sign-in-or-token', { scope });
  return problemError('not-signed-in', 401, messageOf('auth.not-signed-in.title'), detail, {}, challenge);
}

/** A token that opens nothing: misspelled, expired or revoked. Which of them is nobody's business. */
export function badToken(): ProblemError {
  const detail = messageOf('auth.bad-token');
  return problemError('bad-token', 401, messageOf('auth.bad-token.title'), detail, {}, badTokenChallenge);
}

/** Somebody is known and may not do this. */
export function notAllowed(actor: Actor, role: Role, scope: Scope | null, on: string | null): ProblemError {
  if (actor.kind === 'token') return tokenNotAllowed(actor, scope, on);
  return problemError('not-allowed', 403, messageOf('auth.not-allowed.title'), missingRole(actor, role, on), {
    missing: { role, on },
  });
}

function missingRole({ name, grants }: Actor, role: Role, on: string | null): Message {
  if (grants.length === 0) return messageOf('auth.no-role', { name });
  return on === null
    ? messageOf('auth.role-missing-everywhere', { role, name })
    : messageOf('auth.role-missing', { role, on, name });
}

function tokenNotAllowed({ name, scopes }: Actor, scope: Scope | null, on: string | null): ProblemError {
  const title = messageOf('auth.not-allowed.title');
  if (scope === null)
    return problemError('not-allowed', 403, title, messageOf('auth.people-only'), {
      missing: { role: 'person' },
    });
  if (scopes?.includes(scope)) {
    const detail = on === null ? messageOf('auth.confined', { name }) : messageOf('auth.confined-away-from', { name, on });
    return problemError('not-allowed', 403, title, detail, { missing: { scope, on } });
  }
  const held = scopes?.map((one) => `\`${one}\``).join(', ') || messageOf('diff.value.none');
  const detail = messageOf('auth.scope-missing', { scope, name, held });
  return problemError('not-allowed', 403, title, detail, { missing: { scope, on } });
}

/** A route of which nobody has said whom it is for. */
export function unlistedRoute(route: string): ProblemError {
  return problemError('not-allowed', 403, messageOf('auth.not-allowed.title'), messageOf('auth.route-not-listed', { route }));
}

/** A request that another page may have made a browser send. */
export function crossSite(detail: Message): ProblemError {
  return problemError('cross-site', 403, messageOf('auth.cross-site.title'), detail);
}

/** There is no such token, person or invitation. */
export function noSuch(what: keyof typeof absent, name: string): ProblemError {
  const { title, detail } = absent[what];
  return problemError(`no-${what}`, 404, title, detail(name));
}

const absent = {
  token: { title: messageOf('auth.no-token.title'), detail: (name: string) => messageOf('auth.no-token', { name }) },
  person: { title: messageOf('auth.no-person.title'), detail: (name: string) => messageOf('auth.no-person', { name }) },
  invitation: {
    title: messageOf('auth.no-invitation.title'),
    detail: (name: string) => messageOf('auth.no-invitation', { name }),
  },
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
      ? messageOf('auth.wait-seconds', { seconds })
      : messageOf('auth.wait-minutes', { minutes: Math.ceil(seconds / 60) });
  return problemError(
    'locked-out',
    429,
    messageOf('auth.too-many-tries.title'),
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
