import type { LanguageDifferences } from '../../../engine/index.ts';
import { addressOf, ask } from '../../platform/client/reach.ts';

/** Where the languages of a policy, as they are in force now, mean something else. */
export function readLanguageDifferences(policy: string): Promise<LanguageDifferences> {
  return ask(addressOf('/v1/comparisons/languages', { policy }));
}
