import type { ClockAnswerPayload, ClockQuestionInput } from '../../../contract/clock.ts';
import type { DraftStart } from '../../../contract/drafts.ts';
import { parseJson, sendRequest } from '../../platform/client/send-request.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';
import { type EditionName, editionPath } from '../../shared/policies/policy-address.ts';

/** Opens the first draft of a policy, or of a language of it. */
export async function beginPolicy(edition: EditionName, start: DraftStart): Promise<void> {
  await answerOf(server.v1.policies[':vendor'][':policy'][':language'].draft.$post({ param: editionPath(edition), json: start }));
}

/** When an amount of open time is over, as ISO 8601 with the offset of the calendar; null where it never is. */
export async function endOfTime(question: ClockQuestionInput, signal?: AbortSignal): Promise<string | null> {
  const answer = await parseJson(await sendRequest('/v1/clock', { method: 'POST', json: question, signal }));
  return (answer as ClockAnswerPayload).end ?? null;
}
