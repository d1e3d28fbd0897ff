import { type Phrasebook, type PhraseValue, phraseText } from '../../engine/index.ts';

/** Names, values and what is written in a file stand in backticks. */
const quoted = /`[^`]*`/g;

/** A book that makes dots of all that it can say: what is left as letters outside of backticks nobody has translated. */
function dotted(book: Phrasebook): Phrasebook {
  const dots = (english: string): string => english.replace(/`[^`]*`|\p{L}/gu, (part) => (part.startsWith('`') ? part : '·'));
  return Object.fromEntries(Object.keys(book).map((english) => [english, dots(english)]));
}

/** Which words of phrases a book leaves in English. */
export function untoldIn(book: Phrasebook): (said: PhraseValue | undefined) => string[] {
  const marked = dotted(book);
  return (said) =>
    said === undefined
      ? []
      : (phraseText(said, marked)
          .replace(quoted, '')
          .match(/\p{L}{2,}/gu) ?? []);
}
