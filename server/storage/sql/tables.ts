import type { Generated } from 'kysely';

/** The tables of the ledger. Instants are milliseconds; columns that end in `_json` hold JSON as text, the same in every database. */
export type Tables = {
  readonly audit: AuditTable;
  readonly audit_head: AuditHeadTable;
  readonly draft: DraftTable;
  readonly review: ReviewTable;
  readonly draft_text: { revision: string; text: string };
  readonly draft_look: { draft: string; who: string; revision: string; at: number };
  readonly policy_archive: ArchiveTable;
  readonly policy_archive_latest: { edition: string; version: number; digest: string };
  readonly decision: DecisionTable;
  readonly rule_name: { number: Generated<number>; name: string };
  readonly decision_rule: { rule: number; recorded_at: number; decision: number };
  readonly simulation: SimulationTable;
  readonly intent: IntentTable;
  /** 32 bytes in base64url. */
  readonly secret: { name: string; value: string };
};

export type AuditTable = {
  sequence: number;
  at: number;
  who: string;
  action: string;
  subject: string;
  reason: string | null;
  details_json: string;
  previous: string;
  hash: string;
};

/** One row: where the chain ends, so that a missing end is seen. */
type AuditHeadTable = { id: number; sequence: number; hash: string };

export type DraftTable = {
  id: string;
  edition: string;
  stage: string;
  revision: string;
  started_from: string | null;
  started_by: string;
  started_at: number;
  saved_by: string;
  saved_at: number;
  authors_json: string;
  version: number | null;
  discarded_by: string | null;
  discarded_at: number | null;
  waits_for_json: string;
};

export type ReviewTable = {
  id: string;
  draft: string;
  /** The first review of a draft has 1. */
  position: number;
  at: number;
  who: string;
  kind: string;
  text: string;
  revision: string;
  place: string | null;
  thread: string | null;
  asked_json: string;
};

export type ArchiveTable = { digest: string; edition: string; version: number; files_json: string };

export type DecisionTable = {
  /** The order in which they were recorded. */
  number: Generated<number>;
  id: string;
  recorded_at: number;
  as_of: number;
  request: string;
  masked_facts_json: string;
  answer_digest: string;
  who: string | null;
  case_id: string | null;
  policy: string;
  language: string;
  version: number;
  digest: string;
  outcome: string;
  severity: string | null;
  desk: string | null;
  rules_json: string;
  due_at: number | null;
  versions_json: string;
};

export type SimulationTable = {
  id: string;
  at: number;
  who: string;
  draft: string | null;
  revision: string | null;
  from_ref: string;
  to_ref: string;
  state: string;
  report_json: string;
};

type IntentTable = {
  /** The order in which they were begun. */
  number: Generated<number>;
  id: string;
  at: number;
  effect_json: string;
  event_json: string;
  record_json: string | null;
};
