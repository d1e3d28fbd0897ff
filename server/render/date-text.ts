import { DateTime } from 'luxon';
import { instantOf } from '../../engine/index.ts';

/** An instant in full: weekday, date, time and the zone's short name, as `Mon 2 Mar 2026 08:45 CST`. */
export function dateText(instant: string, zone: string): string {
  const time = DateTime.fromMillis(instantOf(instant), { zone });
  // American English knows the short names of American zones, British English those of European ones; the rest stay offsets.
  const names = ['en-US', 'en-GB'].map((locale) => time.setLocale(locale).toFormat('ZZZZ'));
  const name = names.find((one) => !/^(GMT|UTC)[+-]/.test(one)) ?? names[0];
  return `${time.setLocale('en-GB').toFormat('ccc d LLL yyyy HH:mm')} ${name}`;
}

/** An instant (milliseconds) in UTC, as `2026-11-23 09:00 UTC`. */
export function utcText(instant: number): string {
  return `${DateTime.fromMillis(instant, { zone: 'UTC' }).toFormat('yyyy-LL-dd HH:mm')} UTC`;
}
