import type { AuditAction } from '../../../contract/audit-action.ts';
import type { AuditEntry } from '../port/audit.ts';
import { canonicalJson } from '../port/canonical-json.ts';
import type { AuditTable } from './tables.ts';

/** An entry as it stands in the table. */
export function auditRow({ details, ...entry }: AuditEntry): AuditTable {
  return { ...entry, details_json: canonicalJson(details) };
}

/** The entry of a row. Throws where somebody has made the row's JSON unreadable. */
export function auditEntry({ details_json, action, ...row }: AuditTable): AuditEntry {
  return { ...row, action: action as AuditAction, details: JSON.parse(details_json) as AuditEntry['details'] };
}
