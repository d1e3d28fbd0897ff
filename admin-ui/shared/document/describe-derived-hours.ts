import { type Calendar, ownValue, type SupportPolicy } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { readable } from '../vocabulary/question-label.ts';

/** Hours that are made of others, in translate: `Whenever Office is closed`. */
export function describeDerivedHours({ outside, both }: Calendar, document: SupportPolicy, translate: Text): string {
  const nameOf = (id: string): string => ownValue(document.calendars, id)?.label ?? readable(id);
  if (outside !== undefined) return translate('document.hours.outside', { hours: nameOf(outside) });
  const list = new Intl.ListFormat(translate.locale, { type: 'conjunction' }).format((both ?? []).map(nameOf));
  return translate('document.hours.both', { hours: list });
}
