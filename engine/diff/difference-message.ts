import { formatMessage } from '../messages/format-message.ts';
import type { MessageCatalog, MessageValue } from '../messages/message.ts';
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

/** A difference between versions in the language of a catalogue. */
export function differenceIn({ what, before, after, ...told }: DifferenceMessage, catalog: MessageCatalog): Difference {
  const { meaning, ...head } = told;
  return { ...head, what: formatMessage(what, catalog), before: said(before, catalog), after: said(after, catalog), meaning };
}

/** A difference between languages of a policy, told in the language of a catalogue. */
export function languageDifferenceIn(told: LanguageDifferenceMessage, catalog: MessageCatalog): LanguageDifference {
  const { stage, kind, what, says, paths } = told;
  const words = Object.entries(says).map(([language, one]) => [language, said(one, catalog)]);
  return { stage, kind, what: formatMessage(what, catalog), says: Object.fromEntries(words), paths };
}

function said(words: MessageValue | null, catalog: MessageCatalog): string | null {
  return words === null ? null : formatMessage(words, catalog);
}
