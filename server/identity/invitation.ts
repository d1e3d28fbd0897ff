import type { Grant } from '../../contract/role.ts';

/** A link that lets somebody in once. Instants are milliseconds. */
export type Invitation = {
  readonly id: string;
  /** Of the link's secret only this is kept. */
  readonly hash: string;
  /** `first`: the first admin of a new server; `join`: a new person; `password`: a person's new password. */
  readonly kind: 'first' | 'join' | 'password';
  /** The name that was given to the new person; null where they choose one. */
  readonly name: string | null;
  /** The person whose password it sets. */
  readonly person: string | null;
  readonly grants: readonly Grant[];
  readonly createdBy: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
};

/** The address that lets somebody in; `origin` is the server's, without a slash at its end. */
export function invitationLink(origin: string, secret: string): string {
  return `${origin}/sign-in/link/${secret}`;
}
