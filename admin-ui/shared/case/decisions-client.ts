import type { Decision, Problem } from '../../../engine/index.ts';
import { parseJson, sendRequest } from '../../platform/client/send-request.ts';

/** What is asked about a case, as POST /v1/decisions takes it. */
export type DecisionRequest = {
  readonly case: Readonly<Record<string, unknown>>;
  readonly asOf: string;
  readonly explain: true;
};

/** What the server decides; a problem is an answer too. */
export async function requestDecision(request: DecisionRequest): Promise<Decision | Problem> {
  return (await parseJson(await sendRequest('/v1/decisions', { method: 'POST', json: request }))) as Decision | Problem;
}
