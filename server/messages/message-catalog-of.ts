import type { SpokenLanguage } from '../../contract/language.ts';
import type { MessageCatalog } from '../../engine/index.ts';
import { frenchMessages } from './french.ts';
import { swedishMessages } from './swedish.ts';

/** How the server, and the engine in it, say things in a language; empty for English, in which they speak by themselves. */
export function messageCatalogOf(language: SpokenLanguage): MessageCatalog {
  return books[language];
}

const books: Readonly<Record<SpokenLanguage, MessageCatalog>> = { en: {}, sv: swedishMessages, fr: frenchMessages };
