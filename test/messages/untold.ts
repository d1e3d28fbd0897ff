import { formatMessage, type MessageCatalog, type MessageValue } from '../../engine/index.ts';

/** Names, values and what is written in a file stand in backticks. */
const quoted = /`[^`]*`/g;

/** A book that makes dots of all that it can say: what is left as letters outside of backticks nobody has translated. */
function dotted(book: MessageCatalog): MessageCatalog {
  const dots = (english: string): string => english.replace(/`[^`]*`|\p{L}/gu, (part) => (part.startsWith('`') ? part : '·'));
  return Object.fromEntries(Object.keys(book).map((english) => [english, dots(english)]));
}

/** Which words of phrases a book leaves in English. */
export function untoldIn(book: MessageCatalog): (said: MessageValue | undefined) => string[] {
  const marked = dotted(book);
  return (said) =>
    said === undefined
      ? []
      : (formatMessage(said, marked)
          .replace(quoted, '')
          .match(/\p{L}{2,}/gu) ?? []);
}
