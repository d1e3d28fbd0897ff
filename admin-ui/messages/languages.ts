import type { Messages } from './en.ts';

/** The languages of the page, with the locale in which each writes dates and numbers. */
export const languages = {
  en: { name: 'English', locale: 'en-GB', load: (): Promise<Messages> => import('./en.ts').then(({ en }) => en) },
  sv: { name: 'Svenska', locale: 'sv-SE', load: (): Promise<Messages> => import('./sv.ts').then(({ sv }) => sv) },
  fr: { name: 'Français', locale: 'fr-FR', load: (): Promise<Messages> => import('./fr.ts').then(({ fr }) => fr) },
} as const;

export type Language = keyof typeof languages;

export const languageIds = Object.keys(languages) as readonly Language[];

/** The language of the page that a tag such as `sv-FI` stands for; undefined where there is none. */
export function languageOf(tag: string): Language | undefined {
  const [primary = ''] = tag.toLowerCase().split('-');
  return languageIds.find((id) => id === primary);
}
