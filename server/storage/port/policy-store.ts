import type { Diagnostic, PolicyFile } from '../../../engine/index.ts';
import type { Edition } from './edition.ts';

/** Names a text: `sha256:` and its digest. The same text has the same revision wherever it is stored. */
export type Revision = string;

/** Everything that a store holds, as it is at one moment. Paths are `<policy>/<language>/…`, with slashes. */
export type StoredPolicies = {
  /** Released versions, `<version>.yaml`. */
  readonly released: readonly PolicyFile[];
  /** Open drafts, `draft.yaml`. */
  readonly drafts: readonly PolicyFile[];
  /** From when policies end, `retired.yaml`. */
  readonly retirements: readonly PolicyFile[];
  /** What is there and cannot be read. */
  readonly unreadable: readonly Diagnostic[];
};

/** Somebody else was quicker: what stands there now, undefined where nothing does any more. */
export type Stale = { readonly stale: { readonly text: string; readonly revision: Revision } | undefined };

/**
 * What somebody saw of an edition before they decided what to write: the note beside its versions, and how high these go. Where it is
 * otherwise by then, nothing is written.
 */
export type Seen = { readonly note: string | undefined; readonly newest?: number };

/** What is to be released: a new version of an edition, and the draft that it closes. */
export type Release = {
  readonly edition: Edition;
  readonly version: number;
  readonly text: string;
  /** The draft that the version was made from; it goes away with the release. Undefined for a version made without one. */
  readonly draft: Revision | undefined;
  readonly seen?: Seen;
};

/** How well a server keeps up with what others change: since when it has not heard, in seconds, and how many changes it has not taken up. */
export type Replication = { readonly secondsSinceHeard: number; readonly changesBehind: number };

/**
 * Where policies, their drafts and their retirements are kept. Every write is whole or not there at all, also when the power
 * fails, and durable once its promise is fulfilled. Writes that cannot be done reject with a StoreError and change nothing.
 */
export interface PolicyStore {
  /** Where it is, for people: a folder's path or a database's name, without secrets. */
  readonly location: string;
  /** Whether it is in the ledger's database: then what is written inside the ledger's `atomically` belongs to that transaction. */
  readonly inLedger: boolean;
  /** Everything there is. Rejects with a StoreError only where nothing can be read at all. */
  read(): Promise<StoredPolicies>;
  /** Writes a draft over the revision it was based on; undefined where there must be none yet. Gives the new revision. */
  saveDraft(edition: Edition, text: string, basedOn: Revision | undefined): Promise<{ readonly revision: Revision } | Stale>;
  /** Takes a draft away, if it is still that revision. */
  discardDraft(edition: Edition, basedOn: Revision): Promise<{ readonly discarded: true } | Stale>;
  /** Writes a version that was not there before; `taken` where it was, `outrun` where the note beside it is no longer as it was seen. Never changes a version that is there. */
  release(release: Release): Promise<{ readonly released: true } | { readonly taken: true } | { readonly outrun: true } | Stale>;
  /** Writes or replaces the note from when an edition ends and what of it was cancelled; undefined takes it away. `outrun` where it is no longer as it was seen. */
  retire(
    edition: Edition,
    text: string | undefined,
    seen?: Seen,
  ): Promise<{ readonly retired: true } | { readonly outrun: true }>;
  /** Calls back, soon, whenever anything may have changed, whoever changed it; gives what ends that. */
  subscribe(changed: () => void): () => void;
  /** For a store that several servers share. */
  readonly replication?: Replication;
  close(): Promise<void>;
}
