import type { Amount, Policy, TargetPart } from '../../engine/index.ts';
import { readable } from '../form/question-words.ts';
import type { Text } from '../messages/make-text.ts';
import { text } from '../messages/text.ts';

/** A promise in figures with the hours that count: `2 hours on the hours of PPM Pro Americas`. */
export function hoursWords({ within, calendar }: TargetPart, { document }: Policy): string {
  if (within === null) return '';
  const amount = amountWords(within);
  if (calendar === null || within.unit === 'business-day') return amount;
  if (calendar === 'around-the-clock') return text('hours.around-the-clock', { amount });
  const deskOf = (id: string) => Object.values(document.desks ?? {}).find(({ hours }) => hours === id);
  const names = calendar.split('+').map((id) => document.calendars?.[id]?.label ?? deskOf(id)?.label ?? readable(id));
  return text('hours.on', { amount, desks: names.reduce((one, other) => text('hours.and', { one, other })) });
}

/** An amount of time in words: `2 business days`. */
export function amountWords({ value, unit }: Amount, words: Text = text): string {
  return words(`hours.${unit}`, { count: value });
}
