import type { AuditEntry, AuditTrail, AuditVerification } from '../../../contract/audit.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';
import { type EditionName, editionPath } from '../policies/policy-address.ts';

const edition = server.v1.policies[':vendor'][':policy'][':language'];

export type { AuditEntry, AuditVerification };

/** Which entries; what is left out does not matter. Instants are ISO 8601, `until` is excluded. */
type AuditQuery = Readonly<Partial<Record<'who' | 'action' | 'subject' | 'from' | 'until' | 'cursor' | 'limit', string>>>;

/** A part of the audit trail. */
export function readAudit(query: AuditQuery): Promise<AuditTrail> {
  return answerOf(server.v1.audit.$get({ query }));
}

/** A part of what happened to an edition. */
export function readHistory(name: EditionName, cursor: string | undefined): Promise<AuditTrail> {
  return answerOf(edition.history.$get({ param: editionPath(name), query: cursor === undefined ? {} : { cursor } }));
}

/** Goes through the whole trail; `head` is one that was noted earlier, as `42:sha256…`. */
export function verifyAudit(head: string | undefined): Promise<AuditVerification> {
  const query = head === undefined ? {} : { head };
  return answerOf(server.v1.audit.verification.$get({ query }, {}));
}
