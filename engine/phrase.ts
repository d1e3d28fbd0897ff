/** What stands in a phrase where it varies: what is shown as it is, or a phrase of its own. */
export type PhraseValue = string | number | Phrase;

/** Words that can be said in several languages: in English, with `{0}`, `{1}` … for what varies, and what that is. */
export type Phrase = { readonly english: string; readonly values: readonly PhraseValue[] };

/** How a language says phrases, by their English words. */
export type Phrasebook = Readonly<Record<string, string>>;

/** A phrase as a template: phrase`${name} cannot be ${value}`. */
export function phrase(pieces: TemplateStringsArray, ...values: readonly PhraseValue[]): Phrase {
  return { english: pieces.map((piece, index) => (index === 0 ? piece : `{${index - 1}}${piece}`)).join(''), values };
}

/** Words without anything that varies, such as the name of a fact: said in English where a book does not have them. */
export function term(english: string): Phrase {
  return { english, values: [] };
}

/** Phrases in a row with commas, and a word such as `or` before the last. */
export function listPhrase(phrases: readonly PhraseValue[], last?: 'or' | 'and'): Phrase {
  const [first = '', ...others] = phrases;
  const final = last === undefined ? undefined : others.at(-1);
  const row = (final === undefined ? others : others.slice(0, -1)).reduce<Phrase>(
    (said, next) => phrase`${said}, ${next}`,
    phrase`${first}`,
  );
  if (final === undefined) return row;
  return last === 'or' ? phrase`${row} or ${final}` : phrase`${row} and ${final}`;
}

/** A phrase as text in the language of a book; in English without one, and where the book does not have it. */
export function phraseText(said: PhraseValue, book: Phrasebook = {}): string {
  if (typeof said !== 'object') return String(said);
  const words = Object.hasOwn(book, said.english) ? (book[said.english] ?? said.english) : said.english;
  if (said.values.length === 0) return words;
  return words.replace(/\{(\d+)\}/g, (hole, index: string) => {
    const value = said.values[Number(index)];
    return value === undefined ? hole : phraseText(value, book);
  });
}
