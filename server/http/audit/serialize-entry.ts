import type * as told from '../../../contract/audit.ts';
import { changesPolicy } from '../../lifecycle/told-changes.ts';
import { instantText } from '../../render/instant-text.ts';
import type { AuditEntry, AuditSitting } from '../../storage/port/audit.ts';

/** An entry of the audit trail as it is told. */
export function serializeEntry({ at, details, ...entry }: AuditEntry): told.AuditEntry {
  return { ...entry, at: instantText(at), details };
}

/** What was done in one go as it is told: by its last entry. */
export function serializeSitting({ first, last, count }: AuditSitting): told.AuditSitting {
  return {
    ...serializeEntry(last),
    saves: last.action === 'draft-saved' ? count : 0,
    since: { sequence: first.sequence, at: instantText(first.at) },
    hasChanges: changesPolicy(last),
  };
}
