import type { LanguageComparison } from '../../../contract/comparisons.ts';
import { addressOf, fetchJson } from '../../platform/client/send-request.ts';

/** Where the languages of a policy, as they are in force now, mean something else. */
export function readLanguageDifferences(policy: string): Promise<LanguageComparison> {
  return fetchJson(addressOf('/v1/comparisons/languages', { policy }));
}
