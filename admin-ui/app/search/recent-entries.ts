import { isMessage, text } from '../../platform/messages/text.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import type { SearchEntry } from './entry.ts';
import type { RecentPlace } from './recent-places.ts';

/** The pages that were gone to last, but for the one that is open. */
export function recentEntries(places: readonly RecentPlace[], here: string): SearchEntry[] {
  return places
    .filter(({ address }) => address !== here)
    .map(({ address, title }) => ({ group: 'recent', title, hint: kindOf(address), icon: 'clock', address }));
}

/** What tells a page from others of its name: a policy by its language, a decision by its id, any other by its name in the frame. */
function kindOf(address: string): string {
  const [, first = '', second, , language] = address.split('/');
  if (language !== undefined) return languageName(language);
  if (first === 'decisions' && second !== undefined) return second;
  const key = `page.${first}`;
  return isMessage(key) ? text(key as 'page.audit') : '';
}
