import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 random bits that nobody can guess, in letters, digits, `-` and `_`. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * By what a secret is known to the store. A plain SHA-256 is enough: passwords need a slow hash because they can be guessed, and
 * nobody guesses 256 random bits, however fast the hash.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A name for a record; later ones sort after earlier ones. `now` is milliseconds. */
export function newId(kind: 'per' | 'tok' | 'inv', now: number): string {
  return `${kind}-${now.toString(36).padStart(9, '0')}${randomBytes(5).toString('hex')}`;
}
