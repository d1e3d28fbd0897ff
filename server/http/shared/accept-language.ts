import { lookup } from 'bcp-47-match';
import type { Context } from 'hono';
import { type ReaderLanguage, readerLanguages } from '../../phrasebooks/reader-language.ts';

/** The headers by which an answer says in which language it is and that it depends on the reader's, beside what else it depends on. */
export function languageHeaders(language: ReaderLanguage, ...alsoBy: readonly string[]): Record<string, string> {
  return { 'content-language': language, vary: [...alsoBy, 'Accept-Language'].join(', ') };
}

/** The language that `Accept-Language` likes best of those that the server speaks; English where it likes none of them. */
export function readerLanguage(context: Context): ReaderLanguage {
  const liked = (context.req.header('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.split(/;\s*q=/);
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => /^[a-z0-9-]+$/i.test(tag) && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
  const language = lookup([...readerLanguages], liked);
  return readerLanguages.find((one) => one === language) ?? 'en';
}
