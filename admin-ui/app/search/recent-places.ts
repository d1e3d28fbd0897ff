import { signal } from '@preact/signals';

/** A page that somebody was on, and what it was called then. */
export type RecentPlace = { readonly address: string; readonly title: string };

const storageKey = 'recent-places';

/** So many are kept. */
const most = 12;

/** The pages that were gone to last, the latest first. */
export const recentPlaces = signal<readonly RecentPlace[]>(storedPlaces());

/** Puts a page first among those that were gone to. */
export function notePlace(place: RecentPlace): void {
  const others = recentPlaces.peek().filter(({ address }) => address !== place.address);
  recentPlaces.value = [place, ...others].slice(0, most);
  try {
    localStorage.setItem(storageKey, JSON.stringify(recentPlaces.peek()));
  } catch {
    // Without storage they are known for this visit.
  }
}

function storedPlaces(): readonly RecentPlace[] {
  try {
    return readPlaces(JSON.parse(localStorage.getItem(storageKey) ?? '[]'));
  } catch {
    return [];
  }
}

/** The pages that were kept; what is none is left out, and whatever does not lead to a page of this server. */
export function readPlaces(kept: unknown): readonly RecentPlace[] {
  const items: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return items
    .flatMap((one) => {
      const { address, title } = (typeof one === 'object' && one !== null ? one : {}) as Partial<Record<string, unknown>>;
      const isPlace = typeof address === 'string' && /^\/(?![/\\])/.test(address) && typeof title === 'string' && title !== '';
      return isPlace ? [{ address, title }] : [];
    })
    .slice(0, most);
}
