import { type Phrase, phrase } from '../phrase.ts';

/** How to have YAML read something as it is written, though it looks like a number, true, false or nothing. */
export function quotesHint(written: string): Phrase {
  return phrase`write it in quotes: \`${JSON.stringify(written)}\``;
}
