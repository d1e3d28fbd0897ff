import { listMessages } from '../messages/lists.ts';
import { type MessageValue, nameMessage } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { describeName } from '../vocabulary/fact-names.ts';

/** What a key of the policy format is called. */
export function describeKey(key: string): MessageValue {
  return nameMessage(`key.${key}`, describeName(key));
}

/** Any value of a policy in one line: maps as `key value`, lists with commas. */
export function describeValue(value: unknown): MessageValue {
  if (value === undefined || value === null) return messageOf('diff.value.none');
  if (Array.isArray(value)) return value.length === 0 ? messageOf('diff.value.none') : listMessages(value.map(describeValue));
  if (typeof value === 'boolean') return nameMessage(`value.boolean.${value}`, String(value));
  if (typeof value !== 'object') return String(value);
  const parts = Object.entries(value).map(([key, part]) =>
    typeof part === 'object'
      ? messageOf('list.with-note', { what: key, note: describeValue(part) })
      : messageOf('list.words', { first: key, second: describeValue(part) }),
  );
  return listMessages(parts);
}

/** A text of the policy in quotation marks, in one line. */
export function quoted(text: string): MessageValue {
  return messageOf('list.quoted', { text: text.replace(/\s+/g, ' ').trim() });
}
