import type { PinnedCase } from '../checking/messages.ts';

const pinnedCaseKey = 'pinned-case';

/** The case that was brought from the simulate page last; undefined where none was. */
export function storedPinnedCase(): PinnedCase | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(pinnedCaseKey) ?? 'null') as Partial<PinnedCase> | null;
    return typeof found?.case === 'object' && found.case !== null
      ? { name: '', asOf: undefined, ...found, case: found.case }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Brings a case from the simulate page to the editor, where it is looked at before and after each change. */
export function storePinnedCase(pinned: PinnedCase, edition: { readonly policy: string; readonly language: string }): void {
  try {
    localStorage.setItem(pinnedCaseKey, JSON.stringify(pinned));
    localStorage.setItem(pinKey(edition), JSON.stringify({ brought: true }));
  } catch {
    // Without storage the editor starts with an example.
  }
}

/** Where the pin of an edition is kept. */
export const pinKey = ({ policy, language }: { readonly policy: string; readonly language: string }): string =>
  `pin:${policy}/${language}`;
