import { DateTime } from 'luxon';
import type { Calendar } from '../../engine/policy/policy-document.generated.ts';

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * An oracle that is slow and obvious: it walks from minute to minute with luxon and asks of each whether the desk is open.
 * It shares nothing with the engine.
 */
export function isOpenMinute(calendar: Calendar, holidays: ReadonlySet<string>, instant: number): boolean {
  const now = DateTime.fromMillis(instant, { zone: calendar.timeZone });
  return opensOn(calendar, holidays, now, 0) || opensOn(calendar, holidays, now.minus({ days: 1 }), 1440);
}

/** How many whole minutes between two instants are open. */
export function walkMinutes(calendar: Calendar, holidays: ReadonlySet<string>, from: number, to: number): number {
  let open = 0;
  for (let at = from; at < to; at += 60_000) if (isOpenMinute(calendar, holidays, at)) open += 1;
  return open;
}

function opensOn(calendar: Calendar, holidays: ReadonlySet<string>, day: DateTime, later: number): boolean {
  if (holidays.has(day.toISODate() ?? '')) return false;
  const minute = day.hour * 60 + day.minute + later;
  return calendar.open.some(({ days, from, to }) => {
    if (!namesIn(days).includes(names[day.weekday - 1] ?? '')) return false;
    const start = minutes(from);
    const end = minutes(to) > start ? minutes(to) : minutes(to) + 1440;
    return start <= minute && minute < end;
  });
}

function namesIn(days: string): string[] {
  return days.split(/, ?/).flatMap((part) => {
    const [first = '', last = first] = part.split('-');
    const found = [first];
    for (let at = names.indexOf(first); names[at] !== last; at = (at + 1) % 7) found.push(names[(at + 1) % 7] ?? '');
    return found;
  });
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
