/** Every kind of change that is written down. */
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

export type AuditAction = (typeof auditActions)[number];
