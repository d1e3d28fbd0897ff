import type { Context } from 'hono';
import type { SpokenLanguage } from '../../../../contract/language.ts';
import { readerLanguage } from '../../shared/accept-language.ts';
import { english, type SignInMessages, type SignInWord } from './en.ts';
import { french } from './fr.ts';
import { swedish } from './sv.ts';

/** A language, and how it says things. */
export type Spoken = { readonly language: string; readonly say: (word: SignInWord, count?: number) => string };

const languages: Readonly<Record<SpokenLanguage, SignInMessages>> = { en: english, sv: swedish, fr: french };

/** The words in the language that the browser likes best of those that we speak; English where it likes none of them. */
export function signInMessages(context: Context): Spoken {
  const language = readerLanguage(context);
  const words = languages[language];
  return { language, say: (word, count) => words[word].replace('{count}', String(count)) };
}
