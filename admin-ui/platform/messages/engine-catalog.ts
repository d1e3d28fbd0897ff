import { signal } from '@preact/signals';
import { formatMessage, type MessageCatalog, type MessageValue } from '../../../engine/index.ts';
import { shown } from './language-choice.ts';
import { type Language, languages } from './languages.ts';

const books = signal<ReadonlyMap<Language, MessageCatalog>>(new Map());
const asked = new Map<Language, Promise<void>>();

/**
 * How the engine's phrases are said in the reader's language. What asks while it is drawn is drawn again when the language changes,
 * and when its book, which is fetched where it is first needed, has come.
 */
export function engineCatalog(): MessageCatalog {
  void loadEngineCatalog();
  return (shown.value && books.value.get(shown.value.language)) ?? {};
}

/** Sees to it that the book of the reader's language is there. Where it cannot be read, phrases stay English, and the next who needs it tries anew. */
export function loadEngineCatalog(): Promise<void> {
  const language = shown.value?.language;
  if (language === undefined) return Promise.resolve();
  const known = asked.get(language);
  if (known) return known;
  const reading = languages[language].phrases().then(
    (book) => {
      books.value = new Map([...books.peek(), [language, book]]);
    },
    () => void asked.delete(language),
  );
  asked.set(language, reading);
  return reading;
}

/** A phrase of the engine in the reader's language. */
export function engineText(said: MessageValue): string {
  return formatMessage(said, engineCatalog());
}
