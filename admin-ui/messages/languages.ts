import type { Phrasebook } from '../../engine/index.ts';
import type { Messages } from './en.ts';

/** What has to be there to speak a language: what the page says, and how the engine says things. */
export type Spoken = { readonly messages: Messages; readonly phrases: Phrasebook };

/** The languages of the page, with the locale in which each writes dates and numbers. */
export const languages = {
  en: {
    name: 'English',
    locale: 'en-GB',
    load: (): Promise<Spoken> => import('./en.ts').then(({ en }) => ({ messages: en, phrases: {} })),
  },
  sv: {
    name: 'Svenska',
    locale: 'sv-SE',
    load: (): Promise<Spoken> => import('./sv.ts').then(({ sv, phrases }) => ({ messages: sv, phrases })),
  },
  fr: {
    name: 'Français',
    locale: 'fr-FR',
    load: (): Promise<Spoken> => import('./fr.ts').then(({ fr, phrases }) => ({ messages: fr, phrases })),
  },
} as const;

export type Language = keyof typeof languages;

export const languageIds = Object.keys(languages) as readonly Language[];

/** The language of the page that a tag such as `sv-FI` stands for; undefined where there is none. */
export function languageOf(tag: string): Language | undefined {
  const [primary = ''] = tag.toLowerCase().split('-');
  return languageIds.find((id) => id === primary);
}
