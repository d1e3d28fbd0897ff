import type { DraftStage } from '../../../contract/draft-stage.ts';
import type { ArchivedPolicy } from './archived-policy.ts';
import type { AuditEntry, AuditEvent, AuditFilter, AuditHead, AuditSitting, AuditVerdict } from './audit.ts';
import type { DraftRecord, Look, Review } from './draft-record.ts';
import type { Edition } from './edition.ts';
import type { Intent } from './intent.ts';
import type { Page, PageOf } from './page.ts';
import type { Revision } from './policy-store.ts';
import type { DecisionFilter, RecordedDecision } from './recorded-decision.ts';
import type { StoredSimulation } from './stored-simulation.ts';

/** What happened, in the order in which it happened; nothing is ever changed or taken away. */
export interface AuditTrail {
  /** Adds an entry and gives it with its place in the chain. */
  append(event: AuditEvent): Promise<AuditEntry>;
  /** Newest first. */
  list(filter: AuditFilter, page: Page): Promise<PageOf<AuditEntry>>;
  get(sequence: number): Promise<AuditEntry | undefined>;
  /** The same as the list, with the saves of one sitting as one; by their last entries, newest first. */
  sittings(filter: AuditFilter, page: Page): Promise<PageOf<AuditSitting>>;
  head(): Promise<AuditHead>;
  /** Everybody who ever did something, by name, in the order of their bytes. */
  names(): Promise<readonly string[]>;
  /** Goes through the whole chain; `expected` is a head that was noted earlier and must still be part of it. */
  verify(expected?: AuditHead): Promise<AuditVerdict>;
}

/** What is known of drafts besides their text: who works on them, how far they are, what reviewers say. */
export interface DraftRecords {
  /** The open draft of an edition. */
  open(edition: Edition): Promise<DraftRecord | undefined>;
  get(id: string): Promise<DraftRecord | undefined>;
  /** Open ones, or all that an edition ever had; newest first. */
  list(filter: { readonly edition?: Edition; readonly stages?: readonly DraftStage[] }, page: Page): Promise<PageOf<DraftRecord>>;
  /** Writes the record, new or not. */
  put(record: DraftRecord): Promise<void>;
  addReview(draft: string, review: Review): Promise<void>;
  /** Oldest first. */
  reviews(draft: string): Promise<readonly Review[]>;
  /** Keeps that somebody looked at a text of a draft; of the same text only when they last did. */
  noteLook(draft: string, look: Look): Promise<void>;
  /** Newest first. */
  looks(draft: string): Promise<readonly Look[]>;
  /** Keeps a text under its revision, so that later changes can be told from it. */
  putText(revision: Revision, text: string): Promise<void>;
  text(revision: Revision): Promise<string | undefined>;
}

/** The versions that were ever good, each with the files that it was made from: what decided once can decide again. */
export interface PolicyArchive {
  put(policy: ArchivedPolicy): Promise<void>;
  /** By the digest of a policy. */
  get(digest: string): Promise<ArchivedPolicy | undefined>;
  /** For each released version, the one that was good last. */
  latest(): Promise<readonly ArchivedPolicy[]>;
  /** Forgets that a version is to be kept in force; what was kept of it can still be asked for by its digest. */
  release(edition: Edition, version: number): Promise<void>;
}

/** Decisions that were given, with what they were asked. */
export interface DecisionRecords {
  /** Keeps decisions; one that is kept already stays as it is. */
  record(decisions: readonly RecordedDecision[]): Promise<void>;
  get(id: string): Promise<RecordedDecision | undefined>;
  /** Newest first. */
  find(filter: DecisionFilter, page: Page): Promise<PageOf<RecordedDecision>>;
  /** Forgets those recorded before an instant (milliseconds); gives how many. */
  forgetBefore(instant: number): Promise<number>;
  count(): Promise<number>;
}

/** Reports on what a change does to many cases. */
export interface SimulationRecords {
  put(simulation: StoredSimulation): Promise<void>;
  get(id: string): Promise<StoredSimulation | undefined>;
  /** Newest first; `draft` is a draft's id. */
  list(filter: { readonly draft?: string }, page: Page): Promise<PageOf<StoredSimulation>>;
}

/** What was about to be written elsewhere when it was noted: after a crash it is either finished or dropped. */
export interface Intents {
  begin(intent: Intent): Promise<void>;
  /** Takes an intent away; false where somebody else did. Whoever gets true finishes what belongs to it. */
  end(id: string): Promise<boolean>;
  /** Oldest first. */
  pending(): Promise<readonly Intent[]>;
}

/** What an installation knows and tells nobody. */
export interface Secrets {
  /** The 32 random bytes of that name: the same for all who share the ledger, made when they are first asked for. */
  get(name: string): Promise<Uint8Array>;
}

/** The parts of a ledger. What is written through the parts that `atomically` gives is written together or not at all. */
export type LedgerParts = {
  readonly audit: AuditTrail;
  readonly drafts: DraftRecords;
  readonly archive: PolicyArchive;
  readonly decisions: DecisionRecords;
  readonly simulations: SimulationRecords;
  readonly intents: Intents;
};

/**
 * Keeps what belongs to policies and is not their text. Every write is durable once its promise is fulfilled; one that cannot
 * be done rejects with a StoreError and changes nothing.
 */
export interface Ledger extends LedgerParts {
  /** Where it is, for people, without secrets. */
  readonly location: string;
  readonly secrets: Secrets;
  transaction<T>(work: (parts: LedgerParts) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
