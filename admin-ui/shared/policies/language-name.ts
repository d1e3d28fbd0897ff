import { text } from '../../platform/messages/text.ts';

const names = new Map<string, Intl.DisplayNames>();

/** A language by its name in the reader's language; the part that languages share has a name of its own. */
export function languageName(tag: string): string {
  if (tag === 'base') return text('policy.base');
  const locale = text.locale;
  const display = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  names.set(locale, display);
  try {
    return display.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
