import type { AuditEvent } from './audit.ts';
import type { DraftRecord } from './draft-record.ts';
import type { Edition } from './edition.ts';
import type { Revision } from './policy-store.ts';

/** What is about to be written into the policy store, and what is to be noted once it stands there. */
export type Intent = {
  readonly id: string;
  readonly at: number;
  /** What stands in the store once it is done. */
  readonly effect:
    | { readonly kind: 'draft'; readonly edition: Edition; readonly revision: Revision | null }
    | { readonly kind: 'version'; readonly edition: Edition; readonly version: number; readonly revision: Revision }
    | { readonly kind: 'retirement'; readonly edition: Edition; readonly revision: Revision | null };
  readonly event: AuditEvent;
  readonly record: DraftRecord | null;
};
