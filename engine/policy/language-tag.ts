const known = new Map<string, boolean>();

/** Whether a text is a well-formed BCP 47 language tag. The same few are asked about again and again. */
export function isLanguageTag(text: string): boolean {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size > 1000) known.clear();
  const answer = isWellFormed(text);
  known.set(text, answer);
  return answer;
}

function isWellFormed(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
