import type {
  AuditChanges,
  AuditEntry,
  AuditSitting,
  AuditSittings,
  AuditTrail,
  AuditVerification,
} from '../../../contract/audit.ts';
import { addressOf, fetchText } from '../../platform/client/send-request.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';
import { type EditionName, editionPath } from '../policies/policy-address.ts';

const edition = server.v1.policies[':vendor'][':policy'][':language'];

export type { AuditChanges, AuditEntry, AuditSitting, AuditVerification };

/** Which entries; what is left out does not matter. Instants are ISO 8601, `until` is excluded. */
type AuditQuery = Readonly<Partial<Record<'who' | 'action' | 'subject' | 'from' | 'until' | 'cursor' | 'limit', string>>>;

/** The same, of sittings; `severity` is one that something was changed about. */
type SittingQuery = AuditQuery & { readonly severity?: string };

/** A part of the audit trail. */
export function readAudit(query: AuditQuery): Promise<AuditTrail> {
  return answerOf(server.v1.audit.$get({ query }));
}

/** A part of the audit trail, the saves of a sitting as one. */
export function readSittings(query: SittingQuery): Promise<AuditSittings> {
  return answerOf(server.v1.audit.sittings.$get({ query }));
}

/** All of it that fits, with what each changed, as a media type. */
export async function readAuditAs(query: SittingQuery, accept: string): Promise<string> {
  return (await fetchText(addressOf('/v1/audit/sittings', query), { accept })).text;
}

/** What an entry changed in a policy; of a sitting from its first entry, `since`. */
export function readAuditChanges(sequence: number, since: number): Promise<AuditChanges> {
  const param = { sequence: String(sequence) };
  return answerOf(server.v1.audit[':sequence{[0-9]+}'].changes.$get({ param, query: { since: String(since) } }, {}));
}

/** Everybody who ever did something, as the trail calls them. */
export async function readAuditNames(): Promise<readonly string[]> {
  return (await answerOf(server.v1.audit.names.$get())).items;
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
