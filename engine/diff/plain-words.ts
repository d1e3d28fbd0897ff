import { listPhrase, type Phrase, type PhraseValue, phrase, term } from '../phrase.ts';

/**
 * An id as words: `vendor-software` as `vendor software`. Where `of` says what it is an id of, it is said in the reader's language if
 * it is one that many policies have.
 */
export function idWords(id: string, of?: string): Phrase {
  const words = id.replaceAll('-', ' ');
  return of === undefined ? phrase`${words}` : term(words, of);
}

/** A name in camelCase as words: `usersAffectedPercent` as `users affected percent`. */
export function nameWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What a key of the policy format is called. */
export function keyWords(key: string): Phrase {
  return term(nameWords(key), 'key');
}

/** Any value of a policy in one line: maps as `key value`, lists with commas. */
export function valueWords(value: unknown): PhraseValue {
  if (value === undefined || value === null) return phrase`none`;
  if (Array.isArray(value)) return value.length === 0 ? phrase`none` : listPhrase(value.map(valueWords));
  if (typeof value === 'boolean') return term(String(value), 'value');
  if (typeof value !== 'object') return String(value);
  const parts = Object.entries(value).map(([key, part]) =>
    typeof part === 'object' ? phrase`${key} (${valueWords(part)})` : phrase`${key} ${valueWords(part)}`,
  );
  return listPhrase(parts);
}

/** A text of the policy in quotation marks, in one line. */
export function quoted(text: string): Phrase {
  return phrase`“${text.replace(/\s+/g, ' ').trim()}”`;
}
