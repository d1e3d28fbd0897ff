import { type Calendar, ownValue, type SupportPolicy } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { readable } from '../vocabulary/question-label.ts';

/** Hours that are made of others, in words: `Whenever Office is closed`. */
export function describeDerivedHours({ outside, both }: Calendar, document: SupportPolicy, words: Text): string {
  const nameOf = (id: string): string => ownValue(document.calendars, id)?.label ?? readable(id);
  if (outside !== undefined) return words('document.hours.outside', { hours: nameOf(outside) });
  const list = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format((both ?? []).map(nameOf));
  return words('document.hours.both', { hours: list });
}
