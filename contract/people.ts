import * as Type from 'typebox/type';
import { invitationHours } from './lifetimes.ts';
import { roles } from './role.ts';
import { instant, instantOrNull, integer, list, oneOf, type Payload, partOf, text, textOrNull } from './schema.ts';

/** Roles as they are written: `editor`, `editor:planview`, `editor:planview/customer-care`. */
const grantsSchema = list(
  text(undefined, { pattern: `^(${roles.join('|')})(:[a-z0-9-]+(/[a-z0-9-]+)?)?$` }),
  `Roles (${roles.join(', ')}), each for everything or with where it is held: \`editor:planview/customer-care\`.`,
);

/** Somebody who can sign in, or could. */
export const personSchema = Type.Object({
  id: text(),
  name: text('What the audit trail calls them.'),
  fullName: textOrNull(),
  signsInWith: oneOf(['password', 'openid']),
  grants: grantsSchema,
  createdAt: instant(),
  lastSignInAt: instantOrNull(),
  removedAt: instantOrNull(),
});
export type Person = Payload<typeof personSchema>;

export const peopleSchema = partOf(personSchema);

/** What changes about somebody. */
export const personChangeSchema = Type.Object({ grants: grantsSchema }, { additionalProperties: false });

/** A link that lets somebody in once: the first admin, a new person, or somebody who gets a new password. */
export const invitationSchema = Type.Object({
  id: text(),
  kind: oneOf(['first', 'join', 'password']),
  name: textOrNull(),
  grants: grantsSchema,
  createdBy: text(),
  createdAt: instant(),
  expiresAt: instant(),
  usedAt: instantOrNull(),
});
export type Invitation = Payload<typeof invitationSchema>;

export const invitationsSchema = partOf(invitationSchema);

/** An invitation as it was just made. */
export const newInvitationSchema = Type.Object({ ...invitationSchema.properties, link: text('The only place where it stands.') });
export type NewInvitation = Payload<typeof newInvitationSchema>;

/** Whom somebody wants to invite: a new person with grants, or a person who gets a new password. */
export const invitationRequestSchema = Type.Object(
  {
    name: Type.Optional(text('The name of the new person; left out, they choose one.')),
    grants: Type.Optional(grantsSchema),
    person: Type.Optional(text('Instead of both: the person who gets a new password, by id or name.')),
    hours: Type.Optional(integer('For how long the link is good.', { minimum: 1, maximum: 720, default: invitationHours })),
  },
  { additionalProperties: false },
);
export type InvitationRequest = Payload<typeof invitationRequestSchema>;

/** What was taken back. */
export const takenBackSchema = Type.Object({ id: text() });
export type TakenBack = Payload<typeof takenBackSchema>;
