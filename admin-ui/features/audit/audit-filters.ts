/** What the audit trail can be narrowed by. */
export const auditFilters = ['who', 'action', 'subject', 'from', 'until'] as const;

/** The kinds of change, in the order in which they mostly come. */
export const auditActions = [
  'draft-started',
  'draft-saved',
  'draft-discarded',
  'review-requested',
  'review-withdrawn',
  'commented',
  'approved',
  'sent-back',
  'published',
  'rolled-back',
  'retired',
  'retirement-lifted',
  'folder-changed',
  'policies-imported',
  'token-created',
  'token-revoked',
  'person-invited',
  'person-joined',
  'person-changed',
  'person-removed',
  'signed-in',
  'sign-in-refused',
  'signed-out',
] as const;
