import type { AuditHead } from '../../server/storage/port/audit.ts';
import type { Revision } from '../../server/storage/port/policy-store.ts';

/** What the program says of its writes: what it is about to do, and what is done. */
export type Said =
  | { readonly done: 'opened' }
  | { readonly done: 'started'; readonly revision: Revision }
  | { readonly doing: 'save'; readonly text: string }
  | { readonly done: 'saved'; readonly revision: Revision }
  | { readonly doing: 'publish'; readonly draft: string; readonly version: number; readonly from: string }
  | { readonly done: 'published'; readonly version: string }
  | { readonly done: 'discarded'; readonly revision: Revision }
  | { readonly done: 'recorded'; readonly ids: readonly string[] }
  | { readonly done: 'head'; readonly head: AuditHead };
