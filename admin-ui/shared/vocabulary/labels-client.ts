import type { Labels } from '../../../contract/labels.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';

export type { Labels };

/** What policies call their severities, and what a policy or an edition calls its rules. */
export function readLabels(policy: string | undefined): Promise<Labels> {
  return answerOf(server.v1.labels.$get({ query: policy === undefined ? {} : { policy } }, {}));
}
