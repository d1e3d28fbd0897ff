import { hintFrom, type Phrasebook } from '../phrase.ts';

/** Descriptions of the schema, and besides each how it is said in a hint. */
export function withHints(descriptions: Phrasebook): Phrasebook {
  const hints = Object.entries(descriptions).map(([english, words]) => [hintFrom(english), hintFrom(words)] as const);
  return { ...Object.fromEntries(hints), ...descriptions };
}
