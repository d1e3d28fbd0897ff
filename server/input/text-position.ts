import { type Message, phrase } from '../../engine/index.ts';

/** Where in a text something is, as `at line 3 column 7`; in the first line, as `at column 7`. */
export function positionMessage(text: string, at: number): Message {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  return line === 1 ? phrase`at column ${column}` : phrase`at line ${line} column ${column}`;
}
