import type { RecordedDecision } from '../../contract/recorded-decisions.ts';
import type { SupportPolicy } from '../../engine/index.ts';
import { csvRecord } from './csv-record.ts';

/** The columns of recorded decisions as a table. */
export const decisionHeading = csvRecord([
  'case',
  'recorded at',
  'as of',
  'policy',
  'title',
  'language',
  'version',
  'severity',
  'severity label',
  'intake',
  'desk',
  'desk label',
  'first due',
  'rules',
  'asked by',
  'decision',
]);

/** A recorded decision as a record, with the words of the policy that decided it where that is still there. */
export function decisionRecord(decision: RecordedDecision, document: SupportPolicy | undefined): string {
  const { caseId, recordedAt, asOf, policy, language, version, severity, outcome, desk, dueAt, rules, who, id } = decision;
  const severityLabel = severity === null ? null : document?.severities?.[severity]?.label;
  const deskLabel = desk === null ? null : document?.desks?.[desk]?.label;
  const named = [policy, document?.title, language, version, severity, severityLabel, outcome, desk, deskLabel];
  return csvRecord([caseId, recordedAt, asOf, ...named, dueAt, rules, who, id]);
}
