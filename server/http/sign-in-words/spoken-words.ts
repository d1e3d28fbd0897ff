import { lookup } from 'bcp-47-match';
import type { Context } from 'hono';
import { english, type SignInWord, type SignInWords } from './en.ts';
import { french } from './fr.ts';
import { swedish } from './sv.ts';

/** A language, and how it says things. */
export type Spoken = { readonly language: string; readonly say: (word: SignInWord, count?: number) => string };

const languages: Readonly<Record<string, SignInWords>> = { en: english, sv: swedish, fr: french };

/** The words in the language that the browser likes best of those that we speak; English where it likes none of them. */
export function spokenWords(context: Context): Spoken {
  const liked = (context.req.header('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.split(';q=');
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => /^[a-z0-9-]+$/i.test(tag) && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
  const language = lookup(Object.keys(languages), liked) ?? 'en';
  const words = languages[language] ?? english;
  return { language, say: (word, count) => words[word].replace('{count}', String(count)) };
}
