import type { Amount, Policy, TargetPart } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { text } from '../../platform/messages/text.ts';
import { readable } from './question-label.ts';

/** A promise in figures with the hours that count: `2 hours on the hours of PPM Pro Americas`. */
export function describeTargetTime({ within, calendar }: TargetPart, { document }: Policy): string {
  if (within === null) return '';
  const amount = formatAmount(within);
  if (calendar === null || within.unit === 'business-day') return amount;
  if (calendar === 'around-the-clock') return text('hours.around-the-clock', { amount });
  const names = calendar.split('+').map((id) => hoursOwner(id, document));
  return text('hours.on', { amount, desks: names.reduce((one, other) => text('hours.and', { one, other })) });
}

/** Whose hours they are: the desk's, where one alone keeps them, else what the policy calls them. */
function hoursOwner(id: string, { desks = {}, calendars = {} }: Policy['document']): string {
  const [desk, ...others] = Object.values(desks).filter(({ hours }) => hours === id);
  const own = others.length === 0 ? desk?.label : undefined;
  return own ?? calendars[id]?.label ?? desk?.label ?? readable(id);
}

/** An amount of time in words: `2 business days`. */
export function formatAmount({ value, unit }: Amount, translate: Text = text): string {
  return translate(`hours.${unit}`, { count: value });
}
