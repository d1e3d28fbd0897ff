import type { LanguageComparison } from '../../../contract/comparisons.ts';
import { addressOf, ask } from '../../platform/client/reach.ts';

/** Where the languages of a policy, as they are in force now, mean something else. */
export function readLanguageDifferences(policy: string): Promise<LanguageComparison> {
  return ask(addressOf('/v1/comparisons/languages', { policy }));
}
