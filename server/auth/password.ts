import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { nameKey } from '../identity/person.ts';

/** About a seventh of a second and 32 MB for each guess. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };
const keyLength = 32;

/** More at once would keep the whole server waiting: the work is done by the few threads that files are read by as well. */
const mostAtOnce = 2;
const mostWaiting = 64;

/** Too many passwords are being checked at this moment. */
export class TooManyPasswordsError extends Error {}

/** How a password is kept: `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether a password is the one that is kept. Takes as long where none is kept, so that nobody learns who has one. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, n, r, p, salt = '', key = ''] = (stored ?? (await nobodysPassword())).split('$');
  const given = await derive(password, Buffer.from(salt, 'base64url'), { ...cost, N: Number(n), r: Number(r), p: Number(p) });
  const isSame = timingSafeEqual(given, Buffer.from(key, 'base64url'));
  return isSame && stored !== null;
}

/** Why a text is no good password. */
export type PasswordIssue = 'password-short' | 'password-long' | 'password-plain' | 'password-name';

/** What is wrong with a password, or undefined where it is good. Length is what counts. */
export function passwordIssue(password: string, name: string): PasswordIssue | undefined {
  if ([...password].length < 12) return 'password-short';
  if (password.length > 1000) return 'password-long';
  if (new Set(password).size < 5) return 'password-plain';
  if (nameKey(password).includes(nameKey(name)) && name.length > 3) return 'password-name';
  return undefined;
}

let nobodys: Promise<string> | undefined;

function nobodysPassword(): Promise<string> {
  nobodys ??= hashPassword(randomBytes(16).toString('hex'));
  return nobodys;
}

let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, options: typeof cost): Promise<Buffer> {
  if (waiting.length >= mostWaiting) throw new TooManyPasswordsError('too many people are signing in at this moment');
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await new Promise((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) => (error ? reject(error) : resolve(key)));
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
