import type { Grant } from './role.ts';

/** Somebody who can sign in. Instants are milliseconds. */
export type Person = {
  readonly id: string;
  /** What the audit trail calls them; nobody else ever gets the same name, not even after they have left. */
  readonly name: string;
  /** How they are called, for people. */
  readonly fullName: string | null;
  /** Who vouches for them: an OpenID provider and its name for them, or null for those who sign in here. */
  readonly identity: { readonly issuer: string; readonly subject: string } | null;
  /** Their password as `hashPassword` wrote it; null for those who sign in elsewhere. */
  readonly password: string | null;
  readonly grants: readonly Grant[];
  readonly createdAt: number;
  readonly lastSignInAt: number | null;
  /** Since when they may no longer sign in. */
  readonly removedAt: number | null;
};

/** What of a person can change. */
export type PersonChange = Partial<Pick<Person, 'fullName' | 'password' | 'grants' | 'lastSignInAt' | 'removedAt'>>;

/** Under which names two people would be taken for one. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Why a name cannot be a person's, or undefined where it can. */
export function nameFault(name: string): string | undefined {
  if (name.trim() !== name || name === '') return 'a name neither is empty nor begins or ends with a blank';
  if (name.length > 100) return 'a name has at most 100 characters';
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(name)) return 'a name has no invisible characters';
  // These stand for others in the audit trail.
  if (/^token:/i.test(name) || ['folder', 'nobody', 'dueline'].includes(nameKey(name)))
    return `the name \`${name}\` is kept for the server`;
  return undefined;
}
