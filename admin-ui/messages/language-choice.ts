import { signal } from '@preact/signals';
import { lookForServer } from '../client/reachable.ts';
import type { Messages } from './en.ts';
import { type Language, languageOf, languages } from './languages.ts';

/** The messages that are shown, and their language. */
export type Shown = { readonly messages: Messages; readonly language: Language; readonly locale: string };

/** What is shown now; undefined only before the first language is there. */
export const shown = signal<Shown | undefined>(undefined);

const loaded = new Map<Language, Promise<Messages>>();

/** The messages of a language, read once. Rejects where they cannot be read, and tries anew next time. */
export function loadMessages(language: Language): Promise<Messages> {
  const known = loaded.get(language);
  if (known) return known;
  const reading = languages[language].messages();
  loaded.set(language, reading);
  reading.catch(() => loaded.delete(language));
  return reading;
}

/** Shows the page in a language, once its messages are there. */
export async function showLanguage(language: Language): Promise<void> {
  const messages = await loadMessages(language);
  shown.value = { language, locale: languages[language].locale, messages };
  document.documentElement.lang = language;
}

/** Shows the page in a language and keeps the choice for the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem('language', language);
  } catch {
    // Without storage the choice holds for this visit.
  }
  try {
    await showLanguage(language);
  } catch {
    // The page stays in the language that it has; whether the server is gone is said above it.
    await lookForServer();
  }
}

/** The language to begin with: the one chosen before, else the first of the browser's that there is, else English. */
export function firstLanguage(): Language {
  const wanted = [storedLanguage(), ...navigator.languages];
  return wanted.map((tag) => languageOf(tag ?? '')).find((language) => language !== undefined) ?? 'en';
}

function storedLanguage(): string | null {
  try {
    return localStorage.getItem('language');
  } catch {
    return null;
  }
}
