import { dayOf } from '../instant.ts';
import { type Weekday, weekdays } from '../policy/opening-hours.ts';

const day = 86_400_000;

const dates = new Map<number, string>();
const weekdaysByDate = new Map<string, Weekday>();

/** More than these are forgotten again; the same days are asked about over and over. */
const mostRemembered = 20_000;

/** The date of a local time (milliseconds), as YYYY-MM-DD. */
export function dateText(local: number): string {
  const days = Math.floor(local / day);
  const known = dates.get(days);
  if (known !== undefined) return known;
  const text = new Date(days * day).toISOString();
  const date = text.slice(0, text.indexOf('T'));
  if (dates.size > mostRemembered) dates.clear();
  dates.set(days, date);
  return date;
}

/** The weekday of a date as YYYY-MM-DD. */
export function weekdayOf(date: string): Weekday {
  const known = weekdaysByDate.get(date);
  if (known !== undefined) return known;
  const weekday = weekdays[(new Date(dayOf(date)).getUTCDay() + 6) % 7] as Weekday;
  if (weekdaysByDate.size > mostRemembered) weekdaysByDate.clear();
  weekdaysByDate.set(date, weekday);
  return weekday;
}
