import type { OpenAPIV3_1 } from 'openapi-types';
import { auditActions } from '../../../contract/audit-action.ts';
import { instantText } from '../../render/instant-text.ts';
import type { AuditEntry } from '../../storage/port/audit.ts';

/** An entry of the audit trail as it is told. */
export function serializeEntry({ at, details, ...entry }: AuditEntry) {
  return { ...entry, at: instantText(at), details: details as Record<string, never> };
}

export const auditEntrySchema: OpenAPIV3_1.SchemaObject = {
  type: 'object',
  title: 'AuditEntry',
  properties: {
    sequence: { type: 'integer' },
    at: { type: 'string', format: 'date-time' },
    who: { type: 'string', description: 'A person, a token, or `folder` for what was changed by hand or by Git.' },
    action: { type: 'string', enum: [...auditActions] },
    subject: { type: 'string', description: 'What it was done to, as `planview/customer-care/fr@2`.' },
    reason: { type: ['string', 'null'] },
    details: { type: 'object' },
    previous: { type: 'string', description: 'The hash of the entry before.' },
    hash: { type: 'string', description: 'SHA-256 over this entry and the hash of the one before.' },
  },
};
