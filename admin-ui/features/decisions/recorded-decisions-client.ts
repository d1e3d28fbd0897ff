import type { RecordedDecision, RecordedDecisions, RecordedQuestion } from '../../../contract/recorded-decisions.ts';
import type { Decision } from '../../../engine/index.ts';
import { addressOf, fetchText } from '../../platform/client/send-request.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';

const { decisions } = server.v1;

export type { RecordedDecision, RecordedQuestion };

/** Which decisions; what is left out does not matter. Instants are ISO 8601, `until` is excluded. */
type RecordedQuery = Readonly<
  Partial<Record<'case' | 'policy' | 'rule' | 'severity' | 'outcome' | 'from' | 'until' | 'cursor' | 'limit', string>>
>;

/** A part of the decisions that were recorded. */
export function findDecisions(query: RecordedQuery): Promise<RecordedDecisions> {
  return answerOf(decisions.$get({ query }));
}

/** All decisions that fit, as a media type. */
export async function readDecisionsAs(query: RecordedQuery, accept: string): Promise<string> {
  return (await fetchText(addressOf('/v1/decisions', query), { accept })).text;
}

/** A decision that was recorded. */
export function readRecorded(id: string): Promise<RecordedQuestion> {
  return answerOf(decisions[':id'].$get({ param: { id: encodeURIComponent(id) } }));
}

/** The same decision given again, byte for byte. Refused where it would come out otherwise. */
export function replayDecision(id: string): Promise<Decision> {
  return answerOf(decisions[':id'].replay.$get({ param: { id: encodeURIComponent(id) } }));
}
