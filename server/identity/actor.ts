import { userInfo } from 'node:os';
import type { Grant } from '../../contract/role.ts';
import type { Scope } from '../../contract/scope.ts';

/** Who acts. What they do is written down under `name`. */
export type Actor = {
  /** A person's name, `token:` and a token's name, or the operating-system user where everything is open. */
  readonly name: string;
  readonly kind: 'person' | 'token' | 'local' | 'nobody';
  /** What a person may do, and where. */
  readonly grants: readonly Grant[];
  /** What a token may do; null for people, who are not confined by scopes. */
  readonly scopes: readonly Scope[] | null;
  /** The person who answers for a token; null for everybody else. */
  readonly behind: string | null;
};

/** Nobody is signed in. */
export const nobody: Actor = { name: 'nobody', kind: 'nobody', grants: [], scopes: null, behind: null };

/** Somebody at this computer, who may do everything: the operating-system user, or whoever they say they are. */
export function localActor(name: string = localName()): Actor {
  return { name, kind: 'local', grants: [{ role: 'admin', on: null }], scopes: null, behind: null };
}

/** The name of the operating-system user. */
export function localName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a number that has no name.
    return 'local';
  }
}
