import type { EditionName } from '../../../shared/policies/policy-address.ts';

/** A text that is not saved yet, with the one on which it builds. */
type KeptText = { readonly text: string; readonly base: string; readonly revision: string; readonly at: number };

const keyOf = ({ policy, language }: EditionName): string => `draft:${policy}/${language}`;

/** The text of an earlier visit that was not saved; undefined where there is none. */
export function keptText(edition: EditionName): KeptText | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(edition)) ?? 'null') as Partial<KeptText> | null;
    const isWhole = typeof found?.text === 'string' && typeof found.base === 'string' && typeof found.revision === 'string';
    return isWhole ? (found as KeptText) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text in this browser until it is saved. Gives whether that worked. */
export function keepText(edition: EditionName, kept: KeptText): boolean {
  try {
    localStorage.setItem(keyOf(edition), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Forgets what was kept, once it is saved. */
export function forgetText(edition: EditionName): void {
  try {
    localStorage.removeItem(keyOf(edition));
  } catch {
    // Nothing was kept without storage.
  }
}
