import { changeNoted, type Gate } from './gate.ts';
import { doesNotFit, invalid, noSuch } from './refusals.ts';
import { isPlace } from './role.ts';
import { isScope, type Scope, scopes } from './scope.ts';
import { hashSecret, newId, newSecret } from './secret.ts';
import type { Token } from './token.ts';
import { tokenPrefix } from './token-keys.ts';
import { nameHint, Wish } from './wish.ts';

const day = 24 * 60 * 60 * 1000;

/** How long a token holds where nothing else is asked for. */
export const tokenDays = 90;

/**
 * Makes a token, as `{name, scopes, on?, days?, never?}` wishes, and gives it with its secret, which is not kept. Throws a Refusal
 * with every fault, or where a token in use has the name.
 */
export async function createToken(
  gate: Gate,
  who: string,
  body: unknown,
): Promise<{ readonly token: Token; readonly secret: string }> {
  const { name, scopes: wished, on, expiresAt } = readWish(body, gate.now());
  const secret = `${tokenPrefix}${newSecret()}`;
  const now = gate.now();
  const token: Token = {
    id: newId('tok', now),
    name,
    hash: hashSecret(secret),
    scopes: wished,
    on,
    createdBy: who,
    createdAt: now,
    expiresAt,
    lastUsedAt: null,
    revokedAt: null,
  };
  const details = { id: token.id, scopes: wished, on, expiresAt };
  const done = await changeNoted(gate, { who, action: 'token-created', subject: `token:${name}`, details }, async () =>
    (await gate.store.tokens.add(token)) ? token : undefined,
  );
  if (!done)
    throw doesNotFit(
      'token-exists',
      'There is such a token',
      `there is a token \`${name}\` already; revoke it first, or choose another name`,
    );
  return { token, secret };
}

/** Revokes a token, named by its id or its name. Throws a Refusal where there is none in use. */
export async function revokeToken(gate: Gate, who: string, idOrName: string): Promise<Token> {
  const token = (await gate.store.tokens.byName(idOrName)) ?? (await gate.store.tokens.get(idOrName));
  if (!token) throw noSuch('token', idOrName);
  const event = { who, action: 'token-revoked' as const, subject: `token:${token.name}`, details: { id: token.id } };
  const done = await changeNoted(gate, event, async () => (await gate.store.tokens.revoke(token.id, gate.now())) || undefined);
  if (!done) throw noSuch('token', idOrName);
  return token;
}

function readWish(body: unknown, now: number) {
  const wish = new Wish(body, ['name', 'scopes', 'on', 'days', 'never']);
  const name = wish.text('name') ?? '';
  if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/i.test(name) || name.length > 60)
    wish.fault(
      '/name',
      'a token needs a name of letters, digits, `-` and `.`',
      'say what it is for, as `helpdesk` or `ci.publish`',
    );
  const on = wish.text('on') ?? null;
  if (on !== null && !isPlace(on))
    wish.fault('/on', `\`${on}\` is neither a vendor nor a policy`, 'write `planview` or `planview/customer-care`');
  const wished = readScopes(wish);
  const never = wish.value('never');
  if (never !== undefined && typeof never !== 'boolean') wish.fault('/never', '`never` is neither true nor false');
  const days = wish.number('days', 1, 3650);
  if (never === true && days !== undefined) wish.fault('/never', 'a token either expires after some days or never');
  if (wish.faults.length > 0) throw invalid(wish.faults);
  return { name, scopes: wished, on, expiresAt: never === true ? null : now + (days ?? tokenDays) * day };
}

function readScopes(wish: Wish): Scope[] {
  const texts = wish.texts('scopes');
  if (texts.length === 0)
    wish.fault('/scopes', 'a token needs at least one scope', `they are ${scopes.map((one) => `\`${one}\``).join(', ')}`);
  texts.forEach((text, index) => {
    if (!isScope(text)) wish.fault(`/scopes/${index}`, `\`${text}\` is no scope`, nameHint(text, scopes));
  });
  return scopes.filter((scope) => texts.includes(scope));
}
