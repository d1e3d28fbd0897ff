import type { AuditAction } from '../../../contract/audit-action.ts';
import type { Message } from '../../../engine/index.ts';

/** What somebody did. */
export type AuditEvent = {
  /** When, in milliseconds. */
  readonly at: number;
  /** Who: a person's name, `token:…`, or `folder` for what was changed in the folder by hand. */
  readonly who: string;
  readonly action: AuditAction;
  /** What it was done to: a version (`planview/customer-care/fr@2`), an edition, a token's or a person's name. */
  readonly subject: string;
  /** Why, in that person's words. */
  readonly reason: string | null;
  /** Digests, dates and whatever else belongs to it; plain JSON. */
  readonly details: Readonly<Record<string, unknown>>;
};

/** An event with its place in the chain: `hash` is over the entry and the hash of the one before. */
export type AuditEntry = AuditEvent & { readonly sequence: number; readonly previous: string; readonly hash: string };

/** The last entry of a chain: how many there are, and its hash. */
export type AuditHead = { readonly sequence: number; readonly hash: string };

/** What was done in one go, from its first entry to its last: the saves of one sitting, or anything else by itself. */
export type AuditSitting = { readonly first: AuditEntry; readonly last: AuditEntry; readonly count: number };

export type AuditFilter = {
  readonly who?: string;
  readonly action?: AuditAction;
  /** An edition or a policy: everything whose subject is it or begins with it. */
  readonly subject?: string;
  /** Instants in milliseconds; `until` is excluded. */
  readonly from?: number;
  readonly until?: number;
};

/** Whether the chain is whole; each break names the entry at which it shows, in English and as a message. */
export type AuditVerdict = {
  readonly whole: boolean;
  readonly head: AuditHead;
  readonly faults: readonly { readonly sequence: number; readonly message: string; readonly said: Message }[];
};
