import type { HolidaySource } from '../policy/holiday-source.ts';
import { openHours } from './open-hours.ts';
import type { OpenTime } from './open-time.ts';
import { weekdayOf, weeklyHours } from './weekly-hours.ts';
import { zoneOf } from './zone.ts';

const day = 86_400_000;

const noHolidays: HolidaySource = { countries: () => [], regions: () => [], holidays: () => [] };

/** Monday to Friday, from midnight to midnight in a zone. */
export function businessDays(timeZone: string): OpenTime {
  return openHours(
    'business-days',
    weeklyHours({ timeZone, open: [{ days: 'mon-fri', from: '00:00', to: '24:00' }] }, noHolidays),
  );
}

/** The same local time so many business days later. An instant on a weekend counts from midnight of the next business day. */
export function addBusinessDays(from: number, count: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  let local = zone.toLocal(from);
  if (isWeekend(local)) {
    local = Math.floor(local / day) * day;
    while (isWeekend(local)) local += day;
  }
  for (let left = count; left > 0; left -= 1) {
    local += day;
    while (isWeekend(local)) local += day;
  }
  return zone.toInstant(local);
}

function isWeekend(local: number): boolean {
  const name = weekdayOf(Math.floor(local / day) * day);
  return name === 'sat' || name === 'sun';
}
