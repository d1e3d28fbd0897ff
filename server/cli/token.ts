import { createToken, revokeToken, type TokenInput } from '../auth/manage-tokens.ts';
import { isInUse, type Token } from '../identity/token.ts';
import { colorsFor } from '../render/colors.ts';
import { utcText } from '../render/date-text.ts';
import { jsonText } from '../render/json-text.ts';
import { serializeToken } from '../render/serialize-identity.ts';
import { everything } from './every-item.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { type ServicesCommandOptions, withServices } from './with-services.ts';

type TokenOptions = ServicesCommandOptions & {
  readonly scope?: readonly string[];
  readonly on?: string;
  readonly days?: number;
  readonly never?: true;
};

/** Makes a token and prints it, alone on standard output, so that it can be passed on; it is shown nowhere again. */
export function tokenCreate(name: string, options: TokenOptions, terminal: Terminal): Promise<ExitCode> {
  return withServices(options, terminal, async ({ access }, requestedBy) => {
    const { scope: scopes = [], on, days, never } = options;
    const input: TokenInput = { name, scopes, ...(on && { on }), ...(days && { days }), ...(never && { never }) };
    const { token, secret } = await createToken(access.gate, requestedBy, input);
    await terminal.out(`${secret}\n`);
    terminal.error(
      `this is the only time that the token is shown; it may ${scopeText(token)} and ${expiryText(token)}\n  send it as \`Authorization: Bearer …\`\n`,
    );
    return 0;
  });
}

/** Lists the tokens, newest first. */
export function tokenList(
  options: ServicesCommandOptions & { readonly format: 'text' | 'json' },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async ({ access, now }) => {
    const tokens = await everything((page) => access.gate.store.tokens.list(page));
    if (options.format === 'json') {
      const listed = tokens.map((token) => serializeToken(token, now()));
      await terminal.out(`${jsonText(listed, 2)}\n`);
    } else {
      const lines = tokens.map((token) => tokenText(token, now(), terminal));
      await terminal.out(lines.length === 0 ? 'no tokens\n' : lines.join(''));
    }
    return 0;
  });
}

/** Revokes a token by its name or id. */
export function tokenRevoke(name: string, options: ServicesCommandOptions, terminal: Terminal): Promise<ExitCode> {
  return withServices(options, terminal, async ({ access }, requestedBy) => {
    const token = await revokeToken(access.gate, requestedBy, name);
    await terminal.out(`the token \`${token.name}\` opens nothing any more\n`);
    return 0;
  });
}

function tokenText(token: Token, now: number, { colorOut }: Terminal): string {
  const colors = colorsFor(colorOut);
  const state = isInUse(token, now) ? colors.green('in use ') : colors.dim(token.revokedAt === null ? 'expired' : 'revoked');
  const used = token.lastUsedAt === null ? 'never used' : `last used ${utcText(token.lastUsedAt)}`;
  const made = `made ${utcText(token.createdAt)} by ${token.createdBy}`;
  return `${state}  ${token.name}  ${colors.dim(`may ${scopeText(token)}; ${expiryText(token)}; ${used}; ${made}`)}\n`;
}

function scopeText({ scopes, on }: Token): string {
  return `${scopes.join(', ')}${on === null ? '' : ` on ${on}`}`;
}

function expiryText({ expiresAt }: Token): string {
  return expiresAt === null ? 'never expires' : `expires ${utcText(expiresAt)}`;
}
