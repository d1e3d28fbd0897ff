import { formatMessage, type MessageCatalog, type MessageValue } from '../messages/message.ts';
import type { Difference, LanguageDifference } from './difference.ts';

/** A difference between versions, before its words are in a language. */
export type DifferenceMessage = Omit<Difference, 'what' | 'before' | 'after'> & {
  readonly what: MessageValue;
  readonly before: MessageValue | null;
  readonly after: MessageValue | null;
};

/** A difference between languages of a policy, before its words are in the reader's. */
export type LanguageDifferenceMessage = Omit<LanguageDifference, 'what' | 'says'> & {
  readonly what: MessageValue;
  readonly says: Readonly<Record<string, MessageValue | null>>;
};

/** A difference between versions in the language of a book. */
export function differenceIn({ what, before, after, ...told }: DifferenceMessage, book: MessageCatalog | undefined): Difference {
  const { meaning, ...head } = told;
  return { ...head, what: formatMessage(what, book), before: said(before, book), after: said(after, book), meaning };
}

/** A difference between languages of a policy, told in the language of a book. */
export function languageDifferenceIn(told: LanguageDifferenceMessage, book: MessageCatalog | undefined): LanguageDifference {
  const { stage, kind, what, says, paths } = told;
  const words = Object.entries(says).map(([language, one]) => [language, said(one, book)]);
  return { stage, kind, what: formatMessage(what, book), says: Object.fromEntries(words), paths };
}

function said(words: MessageValue | null, book: MessageCatalog | undefined): string | null {
  return words === null ? null : formatMessage(words, book);
}
