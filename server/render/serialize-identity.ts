import type * as people from '../../contract/people.ts';
import { grantText } from '../../contract/role.ts';
import type * as tokens from '../../contract/tokens.ts';
import type { Invitation } from '../identity/invitation.ts';
import type { Person } from '../identity/person.ts';
import { isInUse, type Token } from '../identity/token.ts';
import { instantText, instantTextOrNull } from './instant-text.ts';

/** A token as JSON; never its secret, nor the hash of it. */
export function serializeToken(token: Token, now: number): tokens.Token {
  return {
    id: token.id,
    name: token.name,
    scopes: [...token.scopes],
    on: token.on,
    inUse: isInUse(token, now),
    createdBy: token.createdBy,
    createdAt: instantText(token.createdAt),
    expiresAt: instantTextOrNull(token.expiresAt),
    lastUsedAt: instantTextOrNull(token.lastUsedAt),
    revokedAt: instantTextOrNull(token.revokedAt),
  };
}

/** A person as JSON; never their password. */
export function serializePerson(person: Person): people.Person {
  return {
    id: person.id,
    name: person.name,
    fullName: person.fullName,
    signsInWith: person.identity === null ? 'password' : 'openid',
    grants: person.grants.map(grantText),
    createdAt: instantText(person.createdAt),
    lastSignInAt: instantTextOrNull(person.lastSignInAt),
    removedAt: instantTextOrNull(person.removedAt),
  };
}

/** An invitation as JSON; its link is given once, when it is made. */
export function serializeInvitation({
  id,
  kind,
  name,
  grants,
  createdBy,
  createdAt,
  expiresAt,
  usedAt,
}: Invitation): people.Invitation {
  return {
    id,
    kind,
    name,
    grants: grants.map(grantText),
    createdBy,
    createdAt: instantText(createdAt),
    expiresAt: instantText(expiresAt),
    usedAt: instantTextOrNull(usedAt),
  };
}
