import type { Message, MessageValue } from './messages/message.ts';
import { messageOf } from './messages/message-of.ts';

/** A name as it is shown in a message: in backticks, cut where it is long, in one line. */
export function nameText(name: string, unnamed: MessageValue = messageOf('shown.empty-name')): MessageValue {
  if (name === '') return unnamed;
  const line = /\p{Cc}/u.test(name) ? JSON.stringify(name).slice(1, -1) : name;
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``;
}

/** How to have YAML read something as it is written, though it looks like a number, true, false or nothing. */
export function quotesHint(written: string): Message {
  return messageOf('hint.write-in-quotes', { written: JSON.stringify(written) });
}

/** A value as it is shown in a message, as it is `written` where that is known, cut where it is long. */
export function shown(value: unknown, written?: string): string {
  const text = written ?? (typeof value === 'number' ? undefined : JSON.stringify(value)) ?? String(value);
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}
