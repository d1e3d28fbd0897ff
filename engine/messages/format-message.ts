import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageCatalog, MessageValue } from './message.ts';

/** The text of a message in the language of a catalogue. What varies is shown as it is: numbers without grouping, unless the message says otherwise. */
export function formatMessage(said: MessageValue, catalog: MessageCatalog): string {
  if (typeof said !== 'object') return String(said);
  const text = compiledText(catalog, said.code);
  if (text === undefined) return said.defaultMessage ?? said.code;
  if (typeof text === 'string') return text;
  const values = Object.entries(said.values).map(([name, value]) => [
    name,
    typeof value === 'object' ? formatMessage(value, catalog) : value,
  ]);
  return String(text.format(Object.fromEntries(values)));
}

/** Of each catalogue the texts that were said already, so that each is parsed once. */
const compiled = new WeakMap<MessageCatalog['texts'], Map<string, string | IntlMessageFormat>>();

/** A text of a catalogue, parsed; as it is where nothing in it varies, undefined where the catalogue does not have it. */
export function compiledText({ locale, texts }: MessageCatalog, code: string): string | IntlMessageFormat | undefined {
  let known = compiled.get(texts);
  if (known === undefined) {
    known = new Map();
    compiled.set(texts, known);
  }
  let text = known.get(code);
  if (text === undefined && Object.hasOwn(texts, code)) {
    const written = texts[code] ?? '';
    text = /[{']/.test(written) ? new IntlMessageFormat(written, locale, undefined, { ignoreTag: true }) : written;
    known.set(code, text);
  }
  return text;
}
