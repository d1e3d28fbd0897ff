import { Remembered } from '../remembered.ts';

const known = new Remembered<string, boolean>(1000);

/** Whether a text is a well-formed BCP 47 language tag. The same few are asked about again and again. */
export function isLanguageTag(text: string): boolean {
  return known.get(text, isWellFormed);
}

function isWellFormed(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
