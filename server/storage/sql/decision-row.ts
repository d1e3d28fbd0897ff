import type { RecordedDecision } from '../port/recorded-decision.ts';
import { storableOrNull } from '../port/storable-text.ts';
import type { DecisionTable } from './tables.ts';

type Row = Omit<DecisionTable, 'number'>;

/** A decision as it stands in the table, but for its number. */
export function decisionRow(decision: RecordedDecision): Row {
  return {
    id: decision.id,
    recorded_at: decision.recordedAt,
    as_of: decision.asOf,
    request: decision.request,
    masked_facts_json: JSON.stringify(decision.maskedFacts),
    answer_digest: decision.answerDigest,
    who: storableOrNull(decision.who),
    case_id: storableOrNull(decision.caseId),
    policy: decision.policy,
    language: decision.language,
    version: decision.version,
    digest: decision.digest,
    outcome: decision.outcome,
    severity: decision.severity,
    desk: decision.desk,
    rules_json: JSON.stringify(decision.rules),
    due_at: decision.dueAt,
    versions_json: JSON.stringify(decision.versions),
  };
}

/** The decision of a row. */
export function recordedDecision(row: Row): RecordedDecision {
  return {
    id: row.id,
    recordedAt: row.recorded_at,
    asOf: row.as_of,
    request: row.request,
    maskedFacts: JSON.parse(row.masked_facts_json) as string[],
    answerDigest: row.answer_digest,
    who: row.who,
    caseId: row.case_id,
    policy: row.policy,
    language: row.language,
    version: row.version,
    digest: row.digest,
    outcome: row.outcome,
    severity: row.severity,
    desk: row.desk,
    rules: JSON.parse(row.rules_json) as string[],
    dueAt: row.due_at,
    versions: JSON.parse(row.versions_json) as RecordedDecision['versions'],
  };
}
