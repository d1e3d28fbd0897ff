import type { MessageValue } from './message.ts';
import { messageOf } from './message-of.ts';

/** The first three of several messages with semicolons between them, and a sign that there are more. */
export function firstMessages(messages: readonly MessageValue[]): MessageValue {
  const first = joinMessages(messages.slice(0, 3), 'list.semicolon');
  return messages.length > 3 ? messageOf('list.and-more', { first }) : first;
}

/** Messages in a row with commas, and a word such as `or` before the last. */
export function listMessages(messages: readonly MessageValue[], last?: 'or' | 'and'): MessageValue {
  const final = messages.length > 1 && last !== undefined ? messages.at(-1) : undefined;
  const first = joinMessages(final === undefined ? messages : messages.slice(0, -1), 'list.comma');
  return final === undefined ? first : messageOf(last === 'or' ? 'list.or' : 'list.and', { first, second: final });
}

/** What joins two messages in a row. */
export type Joint = `list.${'comma' | 'comma-and' | 'comma-or' | 'and' | 'semicolon' | 'colon'}`;

/** Messages in a row, each next one joined in the same manner; nothing for none. Halved and halved again, so that long rows do not nest deep. */
export function joinMessages(messages: readonly MessageValue[], joint: Joint): MessageValue {
  if (messages.length < 2) return messages[0] ?? '';
  const middle = Math.ceil(messages.length / 2);
  const [first, second] = [joinMessages(messages.slice(0, middle), joint), joinMessages(messages.slice(middle), joint)];
  return messageOf(joint, { first, second });
}
