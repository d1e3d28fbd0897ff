import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { Grant } from '../../contract/role.ts';
import { formatMessage, nearestName } from '../../engine/index.ts';
import { parseGrant } from '../identity/parse-grant.ts';
import { english } from '../messages/english.ts';
import type { ReadValue, ValueKind } from './setting.ts';

const wrong = (issue: string, hint?: string): { issue: string; hint?: string } => ({ issue, ...(hint && { hint }) });

/** Any text that is not empty. */
export const text: ValueKind<string> = textLike('text', { type: 'string', minLength: 1 }, (given) => ({ value: given }));

/** A path; a relative one begins at the working directory, or in the file where it is written at that file's folder. */
export const path: ValueKind<string> = textLike('a path', { type: 'string', minLength: 1 }, (given, folder) => ({
  value: resolve(folder, given),
}));

/** An http or https address without a path. */
export const origin: ValueKind<string> = textLike(
  'an address such as `https://dueline.example.com`',
  { type: 'string', format: 'uri' },
  (given) => {
    const url = parsed(given);
    if (!url || !/^https?:$/.test(url.protocol)) return wrong('is no http or https address');
    if (url.pathname !== '/' || url.search || url.hash || url.username) return wrong('has more than a host and a port');
    return { value: url.origin };
  },
);

/** An http or https address, kept as it is written. */
export const url: ValueKind<string> = textLike(
  'an address such as `https://login.example.com/realms/work`',
  { type: 'string', format: 'uri' },
  (given) => (/^https?:$/.test(parsed(given)?.protocol ?? '') ? { value: given } : wrong('is no http or https address')),
);

/** The address of a PostgreSQL database. */
export const databaseUrl: ValueKind<string> = textLike(
  'an address such as `postgres://user:password@host:5432/dueline`',
  { type: 'string' },
  (given) =>
    /^postgres(ql)?:$/.test(parsed(given)?.protocol ?? '') ? { value: given } : wrong('is no address of a PostgreSQL database'),
);

/** One of some words. */
export function choice<const T extends string>(...words: readonly T[]): ValueKind<T> {
  const allowed = words.map((word) => `\`${word}\``).join(', ');
  return textLike(allowed, { enum: words }, (given) => {
    const word = words.find((one) => one === given);
    if (word !== undefined) return { value: word };
    const nearest = nearestName(given, words);
    return wrong(`is not one of ${allowed}`, nearest && `did you mean \`${nearest}\`?`);
  });
}

/** A number; whole unless `fraction` says otherwise. */
export function number(from: number, to: number, { fraction = false } = {}): ValueKind<number> {
  const allowed = `a ${fraction ? '' : 'whole '}number from ${from} to ${to}`;
  const check = (value: number): ReadValue<number> =>
    (fraction || Number.isInteger(value)) && value >= from && value <= to ? { value } : wrong(`is not ${allowed}`);
  return {
    allowed,
    schema: { type: fraction ? 'number' : 'integer', minimum: from, maximum: to },
    fromText: (given) => check(given.trim() === '' ? Number.NaN : Number(given)),
    fromYaml: (value) => (typeof value === 'number' ? check(value) : wrong(`is not ${allowed}`)),
  };
}

/** Several words, separated by commas where they are one text. */
export const words: ValueKind<readonly string[]> = list('names', { type: 'string', minLength: 1 }, () => undefined);

/** Addresses, or ranges of them as `10.0.0.0/8`. */
export const addressRanges: ValueKind<readonly string[]> = list('addresses as `10.0.0.0/8`', { type: 'string' }, (given) => {
  const [address = '', bits, ...rest] = given.split('/');
  const widest = isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : -1;
  const isRange = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= widest);
  return widest > 0 && isRange && rest.length === 0 ? undefined : `\`${given}\` is no address or range of addresses`;
});

/** What a claim of the provider says → the role that it gives. As text `admins=admin, planview=editor:planview`. */
export const roleMapping: ValueKind<Readonly<Record<string, Grant>>> = {
  allowed: 'names with roles, as `support-leads: publisher` or `planview-team: editor:planview`',
  schema: { type: 'object', additionalProperties: { type: 'string' } },
  fromText: (given) =>
    readMapping(
      splitList(given).map((pair): [string, unknown] => {
        // A group's name may itself hold an equals sign, as `cn=admins` does; a role never does.
        const at = pair.lastIndexOf('=');
        return at < 0 ? [pair, undefined] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      }),
    ),
  fromYaml: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? readMapping(Object.entries(value))
      : wrong('is not a list of names with roles', 'write `support-leads: publisher` on a line of its own'),
};

function readMapping(entries: readonly (readonly [string, unknown])[]): ReadValue<Readonly<Record<string, Grant>>> {
  const mapping: Record<string, Grant> = Object.create(null);
  for (const [name, given] of entries) {
    const grant = parseGrant(typeof given === 'string' ? given : '');
    if ('issue' in grant)
      return wrong(
        `gives \`${name}\` no role: ${formatMessage(grant.issue, english)}`,
        grant.hint && formatMessage(grant.hint, english),
      );
    mapping[name] = grant;
  }
  return { value: mapping };
}

function list(what: string, items: object, issueOf: (word: string) => string | undefined): ValueKind<readonly string[]> {
  const check = (given: readonly string[]): ReadValue<readonly string[]> => {
    const issues = given.flatMap((one) => issueOf(one) ?? []);
    return issues.length > 0 ? wrong(`does not list ${what}: ${issues.join(', ')}`) : { value: given };
  };
  return {
    allowed: `a list of ${what}`,
    schema: { type: 'array', items },
    fromText: (given) => check(splitList(given)),
    fromYaml: (value) =>
      Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== '')
        ? check(value)
        : wrong(`is not a list of ${what}`, 'write it as `[one, two]`'),
  };
}

function textLike<T>(
  allowed: string,
  schema: Readonly<Record<string, unknown>>,
  read: (text: string, folder: string) => ReadValue<T>,
): ValueKind<T> {
  return {
    allowed,
    schema,
    fromText: read,
    fromYaml: (value, folder) =>
      typeof value === 'string' && value !== ''
        ? read(value, folder)
        : wrong(`is not ${allowed}`, typeof value === 'number' || typeof value === 'boolean' ? 'put it in quotes' : undefined),
  };
}

function splitList(given: string): string[] {
  return given
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function parsed(given: string): URL | undefined {
  try {
    return new URL(given);
  } catch {
    return undefined;
  }
}
