/**
 * The text as every database gives it back: what has no place in UTF-8 or in PostgreSQL (lone surrogates, U+0000) becomes U+FFFD.
 * What is hashed has to be this, or it would not be the same after it was read.
 */
export function storableText(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');
}

/** The same for a text that may be missing. */
export function storableOrNull(text: string | null): string | null {
  return text === null ? null : storableText(text);
}
