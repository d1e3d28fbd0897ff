import { ownValue, type PlaceValue, type SupportPolicy } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { questionLabel } from '../vocabulary/question-label.ts';

/** A zone, a country or a region of a calendar, or which question about a case says it: `Customer’s time zone, otherwise Berlin`. */
export function describePlace(
  value: PlaceValue,
  name: (value: string) => string,
  { facts }: Pick<SupportPolicy, 'facts'>,
  translate: Text,
): string {
  if (typeof value === 'string') return name(value);
  const question = ownValue(facts, value.fact)?.label ?? questionLabel(value.fact, translate);
  return value.otherwise === undefined
    ? question
    : translate('document.place.otherwise', { question, place: name(value.otherwise) });
}
