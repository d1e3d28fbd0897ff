import type { AuditEvent } from '../../server/storage/port/audit.ts';

/** An event to be written down; whatever is not said is always the same. */
export function auditEvent(changed: Partial<AuditEvent> = {}): AuditEvent {
  return {
    at: Date.UTC(2026, 2, 1),
    who: 'Ada',
    action: 'published',
    subject: 'planview/customer-care/fr@2',
    reason: null,
    details: {},
    ...changed,
  };
}
