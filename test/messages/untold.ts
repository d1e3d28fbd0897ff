import { formatMessage, type MessageCatalog, type MessageValue } from '../../engine/index.ts';
import { markedCatalog } from './marked-catalog.ts';

/** Names, values and what is written in a file stand in backticks. */
const quoted = /`[^`]*`/g;

/** Which words of messages a catalogue does not say: what is left as letters outside of backticks when dots are made of all that it says. */
export function untoldIn(catalog: MessageCatalog): (said: MessageValue | undefined) => string[] {
  const marked = markedCatalog(catalog, (literal) => literal.replace(/\p{L}/gu, '·'));
  return (said) =>
    said === undefined
      ? []
      : (formatMessage(said, marked)
          .replace(quoted, '')
          .match(/\p{L}{2,}/gu) ?? []);
}
