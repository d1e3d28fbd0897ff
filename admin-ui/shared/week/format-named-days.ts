import { dayOf, namedDays } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { formatDate } from '../../platform/time/format-time.ts';

/** Days that a calendar names, in words: `24 Dec 2026`, `24 December every year`, `27 December to 2 January`. A rule stays as it is written. */
export function formatNamedDays(key: string, words: Text): string {
  const named = namedDays(key);
  const inYear = (day: string): string =>
    new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(dayOf(`2000-${day}`));
  switch (named?.kind) {
    case 'date':
      return formatDate(named.date, words.locale);
    case 'yearly':
      return words('days.every-year', { day: inYear(named.day) });
    case 'dates':
      return words('days.span', { from: formatDate(named.from, words.locale), to: formatDate(named.to, words.locale) });
    case 'yearly-span':
      return words('days.every-year', { day: words('days.span', { from: inYear(named.from), to: inYear(named.to) }) });
    case 'eve':
      return words(named.isWorkingDay ? 'days.working-day-before-holiday' : 'days.day-before-holiday');
    default:
      return key;
  }
}
