import type { ParameterNames } from './message.ts';

/** The texts of English messages in another language: none more and none less, each with the same parameters. */
export type Translation<English, Texts> = {
  readonly [C in keyof Texts]: C extends keyof English
    ? [ParameterNames<English[C]>, ParameterNames<Texts[C]>] extends [ParameterNames<Texts[C]>, ParameterNames<English[C]>]
      ? string
      : `these are not the parameters of the English text: ${ParameterNames<English[C]> & string}`
    : never;
};

/** Texts in another language; what is missing, or has other parameters than in English, does not compile. */
export function translated<English extends object>() {
  return <const Texts extends { readonly [C in keyof English]: string }>(
    texts: Texts & Translation<English, Texts>,
  ): { readonly [C in keyof English]: string } => texts;
}
