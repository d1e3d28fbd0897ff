import type { LanguageComparison } from '../../../contract/comparisons.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';

/** Where the languages of a policy, as they are in force now, mean something else. */
export function readLanguageDifferences(policy: string): Promise<LanguageComparison> {
  return answerOf(server.v1.comparisons.languages.$get({ query: { policy } }));
}
