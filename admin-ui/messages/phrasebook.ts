import { type Phrasebook, type PhraseValue, phraseText } from '../../engine/index.ts';
import { shown } from './language-choice.ts';

/** How the engine's phrases are said in the reader's language. What asks while it is drawn is drawn again when the language changes. */
export function phrasebook(): Phrasebook {
  return shown.value?.phrases ?? {};
}

/** A phrase of the engine in the reader's language. */
export function phraseWords(said: PhraseValue): string {
  return phraseText(said, phrasebook());
}
