import type { InferResponseType } from 'hono/client';
import { answerOf, server } from '../../platform/client/typed-client.ts';
import { type EditionName, editionPath } from '../policies/policy-address.ts';

const edition = server.v1.policies[':vendor'][':policy'][':language'];

/** A part of the audit trail, newest first. */
type AuditPart = InferResponseType<typeof server.v1.audit.$get>;

/** Who did what, when and why. */
export type AuditEntry = AuditPart['items'][number];

/** Whether the trail is whole. */
export type AuditVerdict = InferResponseType<typeof server.v1.audit.verification.$get>;

/** Which entries; what is left out does not matter. Instants are ISO 8601, `until` is excluded. */
type AuditQuery = Readonly<Partial<Record<'who' | 'action' | 'subject' | 'from' | 'until' | 'cursor' | 'limit', string>>>;

/** A part of the audit trail. */
export function readAudit(query: AuditQuery): Promise<AuditPart> {
  return answerOf(server.v1.audit.$get({ query }));
}

/** A part of what happened to an edition. */
export function readHistory(name: EditionName, cursor: string | undefined): Promise<AuditPart> {
  return answerOf(edition.history.$get({ param: editionPath(name), query: cursor === undefined ? {} : { cursor } }));
}

/** Goes through the whole trail; `head` is one that was noted earlier, as `42:sha256…`. */
export function verifyAudit(head: string | undefined): Promise<AuditVerdict> {
  const query = head === undefined ? {} : { head };
  return answerOf(server.v1.audit.verification.$get({ query }, {}));
}
