/** What the audit trail can be narrowed by. */
export const auditFilters = ['who', 'action', 'subject', 'from', 'until'] as const;
