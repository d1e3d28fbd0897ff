import * as Type from 'typebox/type';
import { auditActions } from './audit-action.ts';
import { flag, instant, integer, list, objectAs, oneOf, type Payload, partOf, text, textOrNull } from './schema.ts';

/** Who did what, when and why, with its place in the chain. */
export const auditEntrySchema = Type.Object(
  {
    sequence: integer(),
    at: instant(),
    who: text('A person, a token, or `folder` for what was changed by hand or by Git.'),
    action: oneOf(auditActions),
    subject: text('What it was done to, as `planview/customer-care/fr@2`.'),
    reason: textOrNull(),
    details: objectAs<Record<string, unknown>>(),
    previous: text('The hash of the entry before.'),
    hash: text('SHA-256 over this entry and the hash of the one before.'),
  },
  { title: 'AuditEntry' },
);
export type AuditEntry = Payload<typeof auditEntrySchema>;

export const auditTrailSchema = partOf(auditEntrySchema);
export type AuditTrail = Payload<typeof auditTrailSchema>;

/** What was done in one go: the saves of a sitting, told by the last of them, or anything else by itself. */
export const auditSittingSchema = Type.Object(
  {
    ...auditEntrySchema.properties,
    saves: integer('How many saves of a draft it is; 0 for anything else.'),
    since: Type.Object({ sequence: integer(), at: instant() }, { description: 'The first of them; itself where it is one.' }),
    hasChanges: flag('Whether it can be told what it changed in a policy.'),
  },
  { title: 'AuditSitting' },
);
export type AuditSitting = Payload<typeof auditSittingSchema>;

export const auditSittingsSchema = partOf(auditSittingSchema);
export type AuditSittings = Payload<typeof auditSittingsSchema>;

/** Who ever did something, as the trail calls them. */
export const auditNamesSchema = Type.Object({
  items: list(text(), 'People, tokens as `token:…`, and `folder` for what was changed by hand or by Git.'),
});
export type AuditNames = Payload<typeof auditNamesSchema>;

/** What an entry of the trail, or all of a sitting, changed in a policy. */
export const auditChangesSchema = Type.Object(
  {
    state: oneOf(
      ['told', 'faulty', 'unknown'],
      '`faulty` where one of the two texts had faults, so that nobody can say what it meant; `unknown` where one of them is not kept.',
    ),
    meaning: integer('How many differences in meaning there are.'),
    wording: integer('How many differences in wording, sources, examples and notes.'),
    differences: list(
      Type.Object({
        what: text('What it is about, in short words: `resolution, major`.'),
        before: textOrNull(),
        after: textOrNull(),
        meaning: flag(),
      }),
      'The first 50, those in meaning before the others.',
    ),
  },
  { title: 'AuditChanges' },
);
export type AuditChanges = Payload<typeof auditChangesSchema>;

/** Whether the trail is whole, and every entry at which something is wrong. */
export const auditVerificationSchema = Type.Object({
  whole: flag(),
  head: Type.Object({ sequence: integer(), hash: text() }),
  faults: list(Type.Object({ sequence: integer(), message: text() })),
});
export type AuditVerification = Payload<typeof auditVerificationSchema>;
