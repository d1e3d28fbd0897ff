import { type Phrase, phrase } from '../phrase.ts';

/** What the words around and after the facts of a condition mean, in short. */
export const conditionHelp = {
  all: phrase`every one of them holds`,
  any: phrase`at least one holds`,
  none: phrase`it does not hold`,
  not: phrase`is stated and is not`,
  known: phrase`whether it is stated`,
  contains: phrase`the list has it`,
} as const satisfies Readonly<Record<string, Phrase>>;
