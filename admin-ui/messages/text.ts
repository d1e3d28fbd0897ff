import { computed } from '@preact/signals';
import type { Messages } from './en.ts';
import { shown } from './language-choice.ts';
import { makeText, type Text } from './make-text.ts';

const current = computed<Text>(() => {
  const { messages, locale } = shown.value ?? { messages: {} as Messages, locale: 'en-GB' };
  return makeText(messages, locale);
});

/** A message in the reader's language. What calls it while it is drawn is drawn again when the language changes. */
export const text: Text = (key, ...values) => current.value(key, ...values);

/** The locale in which the reader's language writes dates and numbers. */
export function readersLocale(): string {
  return shown.value?.locale ?? 'en-GB';
}
