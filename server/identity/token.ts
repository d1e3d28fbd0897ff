import type { Scope } from '../../contract/scope.ts';

/** A tool's key to the HTTP interface. Instants are milliseconds. */
export type Token = {
  readonly id: string;
  /** What it is for; the audit trail calls it `token:` and this. */
  readonly name: string;
  /** Of the token itself only this is kept. */
  readonly hash: string;
  readonly scopes: readonly Scope[];
  /** The vendor or policy to which changes are confined; null for none. */
  readonly on: string | null;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
};

/** Whether a token opens anything at an instant. */
export function isInUse({ expiresAt, revokedAt }: Token, now: number): boolean {
  return revokedAt === null && (expiresAt === null || now < expiresAt);
}
