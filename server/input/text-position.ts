import type { Message } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';

/** Where in a text something is, as `at line 3 column 7`; in the first line, as `at column 7`. */
export function positionMessage(text: string, at: number): Message {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  return line === 1 ? messageOf('input.at-column', { column }) : messageOf('input.at-line-and-column', { line, column });
}
