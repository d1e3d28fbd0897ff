import type { CalendarStep } from '../vocabulary/amount.ts';
import { horizonFrom, NeverComesError } from './open-time.ts';
import { zoneOf } from './zone.ts';

const day = 86_400_000;

/**
 * The same local time so many months and then days later, in a zone. A month without that day ends with its last one: a month from
 * 31 January is the last day of February. A local time that the clocks skip is the instant at which they change, one that they repeat the
 * earlier one. Throws `NeverComesError` beyond the horizon.
 */
export function addCalendarStep(from: number, { days, months }: CalendarStep, timeZone: string): number {
  if (days === 0 && months === 0) return from;
  const zone = zoneOf(timeZone);
  const local = addMonths(zone.toLocal(from), months) + days * day;
  if (!(local <= horizonFrom(from))) throw new NeverComesError('nothing is reckoned that far');
  return zone.toInstant(local);
}

function addMonths(local: number, months: number): number {
  if (months === 0) return local;
  const date = new Date(local);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) + (local - Math.floor(local / day) * day);
}
