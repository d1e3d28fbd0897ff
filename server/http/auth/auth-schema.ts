import type { OpenAPIV3_1 } from 'openapi-types';
import { roles } from '../../../contract/role.ts';
import { scopes } from '../../../contract/scope.ts';

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
