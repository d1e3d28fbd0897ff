import * as Type from 'typebox/type';
import { tokenDays } from './lifetimes.ts';
import { flag, instant, instantOrNull, integer, list, oneOf, type Payload, partOf, text, textOrNull } from './schema.ts';
import { scopes } from './scope.ts';

/** A tool's key. */
export const tokenSchema = Type.Object({
  id: text(),
  name: text(),
  scopes: list(oneOf(scopes)),
  on: textOrNull('The vendor or policy to which changes are confined.'),
  inUse: flag('Neither expired nor revoked.'),
  createdBy: text(),
  createdAt: instant(),
  expiresAt: instantOrNull(),
  lastUsedAt: instantOrNull('To the minute.'),
  revokedAt: instantOrNull(),
});
export type Token = Payload<typeof tokenSchema>;

export const tokensSchema = partOf(tokenSchema);

/** A token as it was just made. */
export const newTokenSchema = Type.Object({
  ...tokenSchema.properties,
  token: text('Its secret; the only place where it stands.'),
});
export type NewToken = Payload<typeof newTokenSchema>;

/** What a new token may do, and for how long. */
export const tokenRequestSchema = Type.Object(
  {
    name: text('What it is for.'),
    scopes: list(oneOf(scopes), undefined, { minItems: 1 }),
    on: Type.Optional(textOrNull('A vendor or a policy to which changes are confined.')),
    days: Type.Optional(integer('After how many days it expires.', { minimum: 1, maximum: 3650, default: tokenDays })),
    never: Type.Optional(flag('Let it never expire.')),
  },
  { additionalProperties: false },
);
export type TokenRequest = Payload<typeof tokenRequestSchema>;
