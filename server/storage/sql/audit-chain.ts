import { createHash } from 'node:crypto';
import type { AuditEntry, AuditEvent, AuditHead } from '../port/audit.ts';
import { canonicalJson } from '../port/canonical-json.ts';
import { storableOrNull, storableText } from '../port/storable-text.ts';

/** The head of a chain without entries. */
export const emptyChain: AuditHead = { sequence: 0, hash: '0'.repeat(64) };

/** The entry that follows a head: the event as it can be stored, its place, and the hash over all of it. */
export function nextEntry(head: AuditHead, event: AuditEvent): AuditEntry {
  const entry = {
    sequence: head.sequence + 1,
    at: event.at,
    who: storableText(event.who),
    action: event.action,
    subject: storableText(event.subject),
    reason: storableOrNull(event.reason),
    details: JSON.parse(canonicalJson(event.details)) as AuditEvent['details'],
    previous: head.hash,
  };
  return { ...entry, hash: entryHash(entry) };
}

/** SHA-256, in hexadecimal digits, over the canonical JSON of everything in an entry but the hash itself. */
export function entryHash({
  sequence,
  at,
  who: requestedBy,
  action,
  subject,
  reason,
  details,
  previous,
}: Omit<AuditEntry, 'hash'>): string {
  const content = canonicalJson({ sequence, at, who: requestedBy, action, subject, reason, details, previous });
  return createHash('sha256').update(content, 'utf8').digest('hex');
}
