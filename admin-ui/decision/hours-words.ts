import type { Policy, TargetPart } from '../../engine/index.ts';

/** A promise in figures with the hours that count: `2 hours, on PPM Pro Americas`. */
export function hoursWords({ within, calendar }: TargetPart, { document }: Policy): string {
  if (within === null) return '';
  const unit = within.unit.replace('-', ' ');
  const amount = `${within.value} ${unit}${within.value === 1 ? '' : 's'}`;
  if (calendar === null || within.unit === 'business-day') return amount;
  if (calendar === 'around-the-clock') return `${amount}, around the clock`;
  const names = calendar.split('+').map((id) => document.calendars?.[id]?.label ?? id);
  return `${amount} on the hours of ${names.join(' and ')}`;
}
