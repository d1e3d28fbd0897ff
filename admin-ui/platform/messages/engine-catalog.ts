import { signal } from '@preact/signals';
import type { MessageCatalog } from '../../../engine/index.ts';
import { shown } from './language-choice.ts';
import { type Language, languages } from './languages.ts';

const catalogs = signal<ReadonlyMap<Language, MessageCatalog>>(new Map());
const requested = new Map<Language, Promise<void>>();

/**
 * How the engine says things in the reader's language; undefined until it has come, from where it is first needed. What asks while
 * it is drawn is drawn again when the language changes and when its catalogue has come.
 */
export function engineCatalog(): MessageCatalog | undefined {
  void loadEngineCatalog();
  return shown.value && catalogs.value.get(shown.value.language);
}

/** Sees to it that the engine's messages are there in the reader's language. Where they cannot be read, the next who needs them tries anew. */
export function loadEngineCatalog(): Promise<void> {
  const language = shown.value?.language;
  if (language === undefined) return Promise.resolve();
  const known = requested.get(language);
  if (known) return known;
  const reading = languages[language].engine().then(
    (catalog) => {
      catalogs.value = new Map([...catalogs.peek(), [language, catalog]]);
    },
    () => void requested.delete(language),
  );
  requested.set(language, reading);
  return reading;
}
