import {
  compiledText,
  formatMessage,
  type MessageArguments,
  type MessageCatalog,
  makeMessage,
  type ParameterValues,
} from '../../../engine/index.ts';
import type { English, MessageKey, Messages } from './en.ts';

/** What stands for the parameters of a message. */
export type MessageValues<K extends MessageKey, V = string> = ParameterValues<English[K], V>;

/** Gives messages in one language; `locale` says how it writes dates and numbers. */
export type Text = {
  <K extends MessageKey>(key: K, ...values: MessageArguments<English[K], string>): string;
  readonly locale: string;
};

/** The text of messages in a language. */
export function makeText(texts: Messages, locale: string): Text {
  const catalog: MessageCatalog = { locale, texts };
  const give = <K extends MessageKey>(key: K, ...[values]: MessageArguments<English[K], string>): string =>
    formatMessage(makeMessage(key, values), catalog);
  return Object.assign(give, { locale });
}

/** A message in parts, in which whatever is no text stands as it is. */
export function partsOf<V>(
  { locale, texts }: MessageCatalog,
  key: MessageKey,
  values: Readonly<Record<string, V>>,
): (string | V)[] {
  const text = compiledText({ locale, texts }, key);
  return typeof text === 'object' ? text.formatToParts<V>(values).map(({ value }) => value) : [text ?? key];
}
