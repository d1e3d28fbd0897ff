import type { Text } from '../../platform/messages/make-text.ts';
import type { Run, Written } from './week-spans.ts';

const day = 1440;

/** A weekday's short name, from 0 for Monday: `Mon`. */
export function weekdayName(index: number, locale: string): string {
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + index));
}

/** A weekday's name, from 0 for Monday: `Monday`. */
export function weekdayInFull(index: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + index));
}

/** The days of a run: `Mon–Thu`. */
export function formatWeekdays({ first, last }: Run, locale: string): string {
  const [from, to] = [weekdayName(first, locale), weekdayName(last, locale)];
  return first === last ? from : `${from}–${to}`;
}

/** The hours of a run: `07:00–01:00 the next day`, `around the clock`, `closed`. */
export function hoursOfRun({ hours }: Run, translate: Text): string {
  return hours.length === 0 ? translate('week.closed') : hours.map((span) => formatSpan(span, translate)).join(', ');
}

function formatSpan({ from, to }: Written, translate: Text): string {
  if (from === 0 && to === day) return translate('week.all-day');
  const hours = `${clock(from)}–${clock(to > day ? to - day : to)}`;
  return to > day ? translate('week.next-day', { hours }) : hours;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
