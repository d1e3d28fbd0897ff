import { parse } from 'yaml';

/** How a draft's text calls the policy and its vendor; null where it does not say, or not so that it can be read. */
export type DraftName = { readonly title: string | null; readonly vendorName: string | null };

/** Reads the two lines of a draft's text that name it, and no more: a draft may be large, and have faults elsewhere. */
export function draftName(text: string): DraftName {
  return { title: topLevelWords(text, 'title'), vendorName: topLevelWords(text, 'vendorName') };
}

function topLevelWords(text: string, key: string): string | null {
  // The line, and those below that are further in or empty, which go on with it.
  const [lines] = new RegExp(`^${key}[ \\t]*:.*(?:\\r?\\n(?:[ \\t].*)?)*`, 'm').exec(text) ?? [];
  if (lines === undefined) return null;
  try {
    const read = (parse(lines, { logLevel: 'error' }) as Record<string, unknown> | null)?.[key];
    return typeof read === 'string' && read.trim() !== '' ? read : null;
  } catch {
    return null;
  }
}
