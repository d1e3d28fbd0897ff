import type { SpokenLanguage } from '../../contract/language.ts';
import type { Phrasebook } from '../../engine/index.ts';
import { frenchBook } from './french.ts';
import { swedishBook } from './swedish.ts';

/** How the server, and the engine in it, say things in a language; empty for English, in which they speak by themselves. */
export function phrasebookOf(language: SpokenLanguage): Phrasebook {
  return books[language];
}

const books: Readonly<Record<SpokenLanguage, Phrasebook>> = { en: {}, sv: swedishBook, fr: frenchBook };
