import { signal } from '@preact/signals';
import type { MessagePart, Messages } from './en.ts';
import { type Language, languageOf, languages } from './languages.ts';

/** The messages that are shown, and their language. */
type Shown = { readonly messages: Messages; readonly language: Language; readonly locale: string };

/** What is shown now; undefined only before the first language is there. */
export const shown = signal<Shown | undefined>(undefined);

const loaded = new Map<string, Promise<unknown>>();

/** The parts of the page that were gone to, whose messages are among those that are shown. */
const parts = new Set<MessagePart>();

/**
 * The messages of a language, read once: those of every part and of the parts that were gone to. Rejects where they cannot be read, and
 * tries anew next time.
 */
export async function loadMessages(language: Language): Promise<Messages> {
  const { messages, parts: own } = languages[language];
  const tables = await Promise.all<object>([
    once(language, messages),
    ...[...parts].map((part) => once<object>(`${language}/${part}`, own[part])),
  ]);
  // Nobody but a part of the page asks for its messages, and it is drawn once they are there.
  return Object.assign({}, ...tables) as Messages;
}

function once<T>(name: string, load: () => Promise<T>): Promise<T> {
  const reading = (loaded.get(name) as Promise<T> | undefined) ?? load();
  loaded.set(name, reading);
  reading.catch(() => loaded.delete(name));
  return reading;
}

/** Has the messages of a part of the page among those that are shown, in whatever language. */
export async function showMessagesOf(part: MessagePart): Promise<void> {
  parts.add(part);
  const language = shown.value?.language;
  if (language === undefined) return;
  const messages = await loadMessages(language);
  if (shown.value?.language === language) shown.value = { ...shown.value, messages };
}

/** Shows the page in a language, once its messages are there. */
export async function showLanguage(language: Language): Promise<void> {
  const messages = await loadMessages(language);
  shown.value = { language, locale: languages[language].locale, messages };
  document.documentElement.lang = language;
}

/** Shows the page in a language and keeps the choice for the next visit. Rejects where its messages cannot be read; the page stays in the language that it has. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem('language', language);
  } catch {
    // Without storage the choice holds for this visit.
  }
  await showLanguage(language);
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
