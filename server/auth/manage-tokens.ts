import { tokenDays } from '../../contract/lifetimes.ts';
import { isPlace } from '../../contract/role.ts';
import { isScope, scopes } from '../../contract/scope.ts';
import type { TokenRequest } from '../../contract/tokens.ts';
import type { ValidationIssue } from '../../engine/index.ts';
import { validationIssue } from '../errors/problems.ts';
import type { Token } from '../identity/token.ts';
import { messageOf } from '../messages/message-of.ts';
import { doesNotFit, invalid, noSuch } from './auth-problems.ts';
import { changeNoted, type Gate } from './gate.ts';
import { amountIssues, unknownName } from './input-issues.ts';
import { hashSecret, newId, newSecret } from './secret.ts';
import { tokenPrefix } from './token-keys.ts';

const day = 24 * 60 * 60 * 1000;

/** What kind of token somebody wants. It expires after `days`, or never. */
export type TokenInput = Omit<TokenRequest, 'scopes'> & { readonly scopes: readonly string[] };

/** A new token, and its secret, which is not kept. */
type NewToken = { readonly token: Token; readonly secret: string };

/** Makes a token, for which the person `behind` answers: who made it, or who is behind the token that did. Throws a ProblemError with every issue of the wish, or where a token in use has the name. */
export async function createToken(gate: Gate, requestedBy: string, input: TokenInput, behind = requestedBy): Promise<NewToken> {
  checkInput(input);
  const { name, on = null, days = tokenDays, never = false } = input;
  const secret = `${tokenPrefix}${newSecret()}`;
  const now = gate.now();
  const granted = scopes.filter((scope) => input.scopes.includes(scope));
  const expiresAt = never ? null : now + days * day;
  const token: Token = {
    id: newId('tok', now),
    name,
    hash: hashSecret(secret),
    scopes: granted,
    on,
    createdBy: behind,
    createdAt: now,
    expiresAt,
    lastUsedAt: null,
    revokedAt: null,
  };
  const details = { id: token.id, scopes: granted, on, expiresAt };
  const done = await changeNoted(
    gate,
    { who: requestedBy, action: 'token-created', subject: `token:${name}`, details },
    async () => ((await gate.store.tokens.add(token)) ? token : undefined),
  );
  if (!done) throw doesNotFit('token-exists', messageOf('auth.token-exists.title'), messageOf('auth.token-exists', { name }));
  return { token, secret };
}

/** Revokes a token, named by its id or its name. Throws a ProblemError where there is none in use. */
export async function revokeToken(gate: Gate, requestedBy: string, idOrName: string): Promise<Token> {
  const token = (await gate.store.tokens.byName(idOrName)) ?? (await gate.store.tokens.get(idOrName));
  if (!token) throw noSuch('token', idOrName);
  const event = { who: requestedBy, action: 'token-revoked' as const, subject: `token:${token.name}`, details: { id: token.id } };
  const done = await changeNoted(gate, event, async () => (await gate.store.tokens.revoke(token.id, gate.now())) || undefined);
  if (!done) throw noSuch('token', idOrName);
  return token;
}

function checkInput({ name, scopes: wished, on, days, never }: TokenInput): void {
  const issues: ValidationIssue[] = [...amountIssues('/days', days, 3650)];
  if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/i.test(name) || name.length > 60)
    issues.push(
      validationIssue('/name', messageOf('auth.token-name-unfit'), {
        hint: messageOf('auth.say-what-token-is-for'),
      }),
    );
  if (on != null && !isPlace(on))
    issues.push(
      validationIssue('/on', messageOf('auth.neither-vendor-nor-policy', { name: on }), {
        hint: messageOf('auth.write-vendor-or-policy'),
      }),
    );
  if (wished.length === 0) issues.push(validationIssue('/scopes', messageOf('auth.token-without-scope'), { allowed: scopes }));
  wished.forEach((scope, index) => {
    if (!isScope(scope)) issues.push(unknownName(`/scopes/${index}`, messageOf('auth.no-scope', { scope }), scope, scopes));
  });
  if (on != null && wished.includes('admin')) issues.push(validationIssue('/on', messageOf('auth.admin-everywhere')));
  if (never === true && days !== undefined) issues.push(validationIssue('/never', messageOf('auth.expires-or-never')));
  if (issues.length > 0) throw invalid(issues);
}
