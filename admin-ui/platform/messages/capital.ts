import { text } from './text.ts';

/** The same words with a capital at the beginning, to stand on their own. */
export function capital(words: string): string {
  const [first = ''] = words;
  return `${first.toLocaleUpperCase(text.locale)}${words.slice(first.length)}`;
}
