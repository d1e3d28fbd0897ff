import type { OpenAPIV3_1 } from 'openapi-types';
import type { Invitation } from '../../identity/invitation.ts';
import type { Person } from '../../identity/person.ts';
import { grantText, roles } from '../../identity/role.ts';
import { scopes } from '../../identity/scope.ts';
import { isInUse, type Token } from '../../identity/token.ts';
import { instantText, instantTextOrNull } from '../shared/instant-text.ts';

const text = { type: 'string' as const };
const textOrNull = { type: ['string', 'null'] as ('string' | 'null')[] };
const instant = { type: 'string' as const, format: 'date-time' };
const instantOrNull = { ...textOrNull, format: 'date-time' };

/** Roles as they are written: `editor`, `editor:planview`, `editor:planview/customer-care`. */
export const grantsSchema: OpenAPIV3_1.SchemaObject = {
  type: 'array',
  items: { type: 'string', pattern: `^(${roles.join('|')})(:[a-z0-9-]+(/[a-z0-9-]+)?)?$` },
  description: `Roles (${roles.join(', ')}), each for everything or with where it is held: \`editor:planview/customer-care\`.`,
};

export const tokenSchema: OpenAPIV3_1.SchemaObject = {
  type: 'object',
  required: ['id', 'name', 'scopes', 'on', 'inUse', 'createdBy', 'createdAt', 'expiresAt', 'lastUsedAt', 'revokedAt'],
  properties: {
    id: text,
    name: text,
    scopes: { type: 'array', items: { type: 'string', enum: [...scopes] } },
    on: { ...textOrNull, description: 'The vendor or policy to which changes are confined.' },
    inUse: { type: 'boolean', description: 'Neither expired nor revoked.' },
    createdBy: text,
    createdAt: instant,
    expiresAt: instantOrNull,
    lastUsedAt: { ...instantOrNull, description: 'To the minute.' },
    revokedAt: instantOrNull,
  },
};

/** A token as it is told; never its secret, nor the hash of it. */
export function tellToken(token: Token, now: number) {
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

export const personSchema: OpenAPIV3_1.SchemaObject = {
  type: 'object',
  required: ['id', 'name', 'fullName', 'signsInWith', 'grants', 'createdAt', 'lastSignInAt', 'removedAt'],
  properties: {
    id: text,
    name: { ...text, description: 'What the audit trail calls them.' },
    fullName: textOrNull,
    signsInWith: { type: 'string', enum: ['password', 'openid'] },
    grants: grantsSchema,
    createdAt: instant,
    lastSignInAt: instantOrNull,
    removedAt: instantOrNull,
  },
};

/** A person as they are told; never their password. */
export function tellPerson(person: Person) {
  return {
    id: person.id,
    name: person.name,
    fullName: person.fullName,
    signsInWith: person.identity === null ? ('password' as const) : ('openid' as const),
    grants: person.grants.map(grantText),
    createdAt: instantText(person.createdAt),
    lastSignInAt: instantTextOrNull(person.lastSignInAt),
    removedAt: instantTextOrNull(person.removedAt),
  };
}

export const invitationSchema: OpenAPIV3_1.SchemaObject = {
  type: 'object',
  required: ['id', 'kind', 'name', 'grants', 'createdBy', 'createdAt', 'expiresAt', 'usedAt'],
  properties: {
    id: text,
    kind: { type: 'string', enum: ['first', 'join', 'password'] },
    name: textOrNull,
    grants: grantsSchema,
    createdBy: text,
    createdAt: instant,
    expiresAt: instant,
    usedAt: instantOrNull,
  },
};

/** An invitation as it is told; its link is told once, when it is made. */
export function tellInvitation({ id, kind, name, grants, createdBy, createdAt, expiresAt, usedAt }: Invitation) {
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
