/** What stands in a phrase where it varies: what is shown as it is, or a phrase of its own. */
export type MessageValue = string | number | Message;

/** Words that can be said in several languages: in English, with `{0}`, `{1}` … for what varies, and what that is. */
export type Message = {
  readonly english: string;
  readonly values: readonly MessageValue[];
  /** What the words speak of, where English says by the same words what other languages tell apart: a book has `none (workaround)`. */
  readonly about?: string;
};

/** How a language says phrases, by their English words. */
export type MessageCatalog = Readonly<Record<string, string>>;

/** The English words of templates, which are the same whenever they are said. */
const templates = new WeakMap<TemplateStringsArray, string>();

/** A phrase as a template: phrase`${name} cannot be ${value}`. */
export function phrase(pieces: TemplateStringsArray, ...values: readonly MessageValue[]): Message {
  let english = templates.get(pieces);
  if (english === undefined) {
    english = pieces.map((piece, index) => (index === 0 ? piece : `{${index - 1}}${piece}`)).join('');
    templates.set(pieces, english);
  }
  return { english, values };
}

/** Words without anything that varies, such as the name of a fact: said in English where a book does not have them. */
export function term(english: string, about?: string): Message {
  return { english, values: [], ...(about !== undefined && { about }) };
}

/** A phrase that other languages say otherwise where it speaks of something of its own. */
export function sayingOf(said: Message, about: string): Message {
  return { ...said, about };
}

/** The first sentence of a description as it stands in a hint: in small letters, without a full stop. */
export function hintFrom(description: string): string {
  const [sentence = ''] = description.split(/\.(?: |$)/);
  return /^\p{Lu}(?=\p{Ll}|['’ ])/u.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

/** The first three of several phrases with semicolons between them, and a sign that there are more. */
export function firstMessages(phrases: readonly MessageValue[]): Message {
  const values = phrases.slice(0, 3);
  const holes = values.map((_, index) => `{${index}}`);
  return { english: `${holes.join('; ')}${phrases.length > 3 ? '; …' : ''}`, values };
}

/** Phrases in a row with commas, and a word such as `or` before the last. */
export function listMessages(phrases: readonly MessageValue[], last?: 'or' | 'and'): Message {
  const final = phrases.length > 1 && last !== undefined ? phrases.at(-1) : undefined;
  const row = joinMessages(final === undefined ? phrases : phrases.slice(0, -1), (said, next) => phrase`${said}, ${next}`);
  if (final === undefined) return row;
  return last === 'or' ? phrase`${row} or ${final}` : phrase`${row} and ${final}`;
}

/** Phrases in a row, each next one joined by a phrase such as `{0}; {1}`; nothing for none. Halved and halved again, so that long rows do not nest deep. */
export function joinMessages(phrases: readonly MessageValue[], joined: (said: Message, next: Message) => Message): Message {
  if (phrases.length < 2) return phrase`${phrases[0] ?? ''}`;
  const middle = Math.ceil(phrases.length / 2);
  return joined(joinMessages(phrases.slice(0, middle), joined), joinMessages(phrases.slice(middle), joined));
}

/** The most letters of what somebody wrote that are told back to them. */
const mostLettersTold = 1000;

/** The beginning of a text that is too long to be told back, or the text. */
export function briefText(text: string): string {
  return text.length > mostLettersTold ? `${text.slice(0, mostLettersTold).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

/** A phrase in which every text that varies is told briefly. */
export function briefly(said: Message): Message {
  if (said.values.length === 0) return said;
  const values = said.values.map((value) =>
    typeof value === 'string' ? briefText(value) : typeof value === 'object' ? briefly(value) : value,
  );
  return { ...said, values };
}

/** A phrase as text in the language of a book; in English without one, and where the book does not have it. */
export function formatMessage(said: MessageValue, book: MessageCatalog = {}): string {
  if (typeof said !== 'object') return String(said);
  const words = wordsIn(book, said);
  if (said.values.length === 0) return words;
  return words.replace(/\{(\d+)\}/g, (hole, index: string) => {
    const value = said.values[Number(index)];
    return value === undefined ? hole : formatMessage(value, book);
  });
}

function wordsIn(book: MessageCatalog, { english, about }: Message): string {
  const key = about === undefined ? english : `${english} (${about})`;
  return Object.hasOwn(book, key) ? (book[key] ?? english) : english;
}
