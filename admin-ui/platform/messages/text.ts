import { computed } from '@preact/signals';
import type { MessageArguments } from '../../../engine/index.ts';
import type { English, MessageKey, Messages } from './en.ts';
import { shown } from './language-choice.ts';
import { makeText, type Text } from './make-text.ts';

const current = computed<Text>(() => {
  const { messages, locale } = shown.value ?? { messages: {} as Messages, locale: 'en-GB' };
  return makeText(messages, locale);
});

function give<K extends MessageKey>(key: K, ...values: MessageArguments<English[K], string>): string {
  return current.value(key, ...values);
}

/** A message in the reader's language. What calls it while it is drawn is drawn again when the language changes. */
export const text: Text = Object.defineProperty(Object.assign(give, { locale: '' }), 'locale', {
  get: () => current.value.locale,
});

/** Whether there is a message of that name: ids that policies make up have none. */
export function isMessage(key: string): key is MessageKey {
  return shown.value !== undefined && Object.hasOwn(shown.value.messages, key);
}
