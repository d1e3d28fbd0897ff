import { hintFrom, type MessageCatalog } from './message.ts';

/** Descriptions of the schema, and besides each how it is said in a hint. */
export function withHints(descriptions: MessageCatalog): MessageCatalog {
  const hints = Object.entries(descriptions).map(([english, words]) => [hintFrom(english), hintFrom(words)] as const);
  return { ...Object.fromEntries(hints), ...descriptions };
}
