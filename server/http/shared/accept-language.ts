import { lookup } from 'bcp-47-match';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { type SpokenLanguage, spokenLanguages } from '../../../contract/language.ts';

/** The headers by which an answer says in which language it is and that it depends on the reader's, beside what else it depends on. */
export function languageHeaders(language: SpokenLanguage, ...alsoBy: readonly string[]): Record<string, string> {
  return { 'content-language': language, vary: [...alsoBy, 'Accept-Language'].join(', ') };
}

/** The language that `Accept-Language` likes best of those that the server speaks; English where it likes none of them. */
export function readerLanguage(context: Context): SpokenLanguage {
  const language = accepts(context, {
    header: 'Accept-Language',
    supports: [...spokenLanguages],
    default: 'en',
    match: lookedUp,
  });
  return spokenLanguages.find((one) => one === language) ?? 'en';
}

type Match = NonNullable<Parameters<typeof accepts>[1]['match']>;

/** By lookup (RFC 4647): whoever likes `fr-CA` gets French. */
const lookedUp: Match = (accepted, { supports, default: otherwise }) => {
  const liked = accepted
    .filter(({ type, q }) => /^[a-z0-9-]+$/i.test(type) && q > 0)
    .sort((one, other) => other.q - one.q)
    .map(({ type }) => type);
  return lookup(supports, liked) ?? otherwise;
};
