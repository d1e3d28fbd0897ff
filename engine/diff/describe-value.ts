import { listMessages, type Message, type MessageValue, phrase, term } from '../messages/message.ts';
import { describeName } from '../vocabulary/fact-names.ts';

/** What a key of the policy format is called. */
export function describeKey(key: string): Message {
  return term(describeName(key), 'key');
}

/** Any value of a policy in one line: maps as `key value`, lists with commas. */
export function describeValue(value: unknown): MessageValue {
  if (value === undefined || value === null) return phrase`none`;
  if (Array.isArray(value)) return value.length === 0 ? phrase`none` : listMessages(value.map(describeValue));
  if (typeof value === 'boolean') return term(String(value), 'value');
  if (typeof value !== 'object') return String(value);
  const parts = Object.entries(value).map(([key, part]) =>
    typeof part === 'object' ? phrase`${key} (${describeValue(part)})` : phrase`${key} ${describeValue(part)}`,
  );
  return listMessages(parts);
}

/** A text of the policy in quotation marks, in one line. */
export function quoted(text: string): Message {
  return phrase`“${text.replace(/\s+/g, ' ').trim()}”`;
}
