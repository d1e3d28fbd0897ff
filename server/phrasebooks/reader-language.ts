import type { Phrasebook } from '../../engine/index.ts';
import { frenchBook } from './french.ts';
import { swedishBook } from './swedish.ts';

/** The languages that the server speaks, the one that it speaks without being asked first. */
export const readerLanguages = ['en', 'sv', 'fr'] as const;

export type ReaderLanguage = (typeof readerLanguages)[number];

/** How the server, and the engine in it, say things in a language; empty for English, in which they speak by themselves. */
export function phrasebookOf(language: ReaderLanguage): Phrasebook {
  return books[language];
}

const books: Readonly<Record<ReaderLanguage, Phrasebook>> = { en: {}, sv: swedishBook, fr: frenchBook };
