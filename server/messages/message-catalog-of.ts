import type { SpokenLanguage } from '../../contract/language.ts';
import type { MessageCatalog } from '../../engine/index.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { swedish } from './swedish.ts';

/** How the server, and the engine in it, say things in a language. */
export function messageCatalogOf(language: SpokenLanguage): MessageCatalog {
  return catalogs[language];
}

const catalogs: Readonly<Record<SpokenLanguage, MessageCatalog>> = { en: english, sv: swedish, fr: french };
