import type { EditionName } from '../../../shared/policies/policy-address.ts';

/** A text that is not saved yet, with the one on which it builds. */
type StoredText = { readonly text: string; readonly base: string; readonly revision: string; readonly at: number };

const keyOf = ({ policy, language }: EditionName): string => `draft:${policy}/${language}`;

/** The text of an earlier visit that was not saved; undefined where there is none. */
export function storedText(edition: EditionName): StoredText | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(edition)) ?? 'null') as Partial<StoredText> | null;
    const isWhole = typeof found?.text === 'string' && typeof found.base === 'string' && typeof found.revision === 'string';
    return isWhole ? (found as StoredText) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text in this browser until it is saved. Gives whether that worked. */
export function storeText(edition: EditionName, stored: StoredText): boolean {
  try {
    localStorage.setItem(keyOf(edition), JSON.stringify(stored));
    return true;
  } catch {
    return false;
  }
}

/** Forgets what was kept, once it is saved. */
export function removeStoredText(edition: EditionName): void {
  try {
    localStorage.removeItem(keyOf(edition));
  } catch {
    // Nothing was kept without storage.
  }
}
