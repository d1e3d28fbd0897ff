import type * as told from '../../../contract/audit.ts';
import { instantText } from '../../render/instant-text.ts';
import type { AuditEntry } from '../../storage/port/audit.ts';

/** An entry of the audit trail as it is told. */
export function serializeEntry({ at, details, ...entry }: AuditEntry): told.AuditEntry {
  return { ...entry, at: instantText(at), details };
}
