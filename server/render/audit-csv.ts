import type { AuditChanges, AuditSitting } from '../../contract/audit.ts';
import { csvRecord } from './csv-record.ts';

/** The columns of the audit trail as a table. */
export const auditHeading = csvRecord([
  'number',
  'first number',
  'at',
  'since',
  'who',
  'action',
  'subject',
  'title',
  'saves',
  'reason',
  'changes',
  'more changes',
]);

/** What was done in one go as a record; `title` is what the policy is called, `changes` what it changed there. */
export function auditRecord(sitting: AuditSitting, title: string | null, changes: AuditChanges | null): string {
  const { sequence, since, at, who, action, subject, saves, reason } = sitting;
  const told = changes?.differences.map(({ what, before, after }) => `${what}: ${before ?? '–'} → ${after ?? '–'}`) ?? [];
  const more = changes === null ? null : changes.meaning + changes.wording - told.length;
  const words = changes !== null && changes.state !== 'told' ? changes.state : told.join('; ');
  return csvRecord([sequence, since.sequence, at, since.at, who, action, subject, title, saves, reason, words, more]);
}
