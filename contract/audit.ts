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

/** Whether the trail is whole, and every entry at which something is wrong. */
export const auditVerificationSchema = Type.Object({
  whole: flag(),
  head: Type.Object({ sequence: integer(), hash: text() }),
  faults: list(Type.Object({ sequence: integer(), message: text() })),
});
export type AuditVerification = Payload<typeof auditVerificationSchema>;
