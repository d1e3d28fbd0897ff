import type { Comparison, LanguageComparison } from '../../../contract/comparisons.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';

export type { Comparison };

/** Compares two versions or drafts, each by its name: `planview/customer-care/fr@draft`. */
export function readComparison(from: string, to: string): Promise<Comparison> {
  return answerOf(server.v1.comparisons.$get({ query: { from, to } }));
}

/** Where the languages of a policy, as they are in force now, mean something else. */
export function readLanguageDifferences(policy: string): Promise<LanguageComparison> {
  return answerOf(server.v1.comparisons.languages.$get({ query: { policy } }));
}
