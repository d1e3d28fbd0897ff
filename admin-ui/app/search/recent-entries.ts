import { isMessage, text } from '../../platform/messages/text.ts';
import type { SearchEntry } from './entry.ts';
import type { RecentPlace } from './recent-places.ts';

/** The pages that were gone to last, but for the one that is open. */
export function recentEntries(places: readonly RecentPlace[], here: string): SearchEntry[] {
  return places
    .filter(({ address }) => address !== here)
    .map(({ address, title }) => ({ group: 'recent', title, hint: kindOf(address), icon: 'clock', address }));
}

/** What kind of page is at an address, in words: the part of a policy's page, or the page by its name in the frame. */
function kindOf(address: string): string {
  const [, first = '', , , , part] = address.split('/');
  const key = part === undefined ? `page.${first}` : `policy.part.${part}`;
  return isMessage(key) ? text(key as 'page.audit') : '';
}
