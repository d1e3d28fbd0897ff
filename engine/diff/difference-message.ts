import { type Phrasebook, type PhraseValue, phraseText } from '../phrase.ts';
import type { Difference, LanguageDifference } from './difference.ts';

/** A difference between versions, before its words are in a language. */
export type DifferenceMessage = Omit<Difference, 'what' | 'before' | 'after'> & {
  readonly what: PhraseValue;
  readonly before: PhraseValue | null;
  readonly after: PhraseValue | null;
};

/** A difference between languages of a policy, before its words are in the reader's. */
export type LanguageDifferenceMessage = Omit<LanguageDifference, 'what' | 'says'> & {
  readonly what: PhraseValue;
  readonly says: Readonly<Record<string, PhraseValue | null>>;
};

/** A difference between versions in the language of a book. */
export function differenceIn({ what, before, after, ...told }: DifferenceMessage, book: Phrasebook | undefined): Difference {
  const { meaning, ...head } = told;
  return { ...head, what: phraseText(what, book), before: said(before, book), after: said(after, book), meaning };
}

/** A difference between languages of a policy, told in the language of a book. */
export function languageDifferenceIn(told: LanguageDifferenceMessage, book: Phrasebook | undefined): LanguageDifference {
  const { stage, kind, what, says, paths } = told;
  const words = Object.entries(says).map(([language, one]) => [language, said(one, book)]);
  return { stage, kind, what: phraseText(what, book), says: Object.fromEntries(words), paths };
}

function said(words: PhraseValue | null, book: Phrasebook | undefined): string | null {
  return words === null ? null : phraseText(words, book);
}
