import { hintFrom, textCode } from './message.ts';

/** Translations of texts that are English elsewhere, by their codes. */
export function textTranslations(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([english, text]) => [textCode(english), text]));
}

/** Translations of descriptions, and besides each how it is said in a hint. */
export function descriptionTranslations(descriptions: Readonly<Record<string, string>>): Record<string, string> {
  const hints = Object.entries(descriptions).map(([english, text]) => [hintFrom(english), hintFrom(text)] as const);
  return { ...textTranslations(Object.fromEntries(hints)), ...textTranslations(descriptions) };
}
