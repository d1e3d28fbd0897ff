import { dayOf } from '../../../engine/index.ts';

const day = 86_400_000;

/** Where a key leads in a month. */
export type CalendarMove = 'day' | 'week' | 'month' | 'year' | 'week-start' | 'week-end';

/** The weeks, from Monday on, in which the month of a day (YYYY-MM-DD) lies: seven days each, of other months too, so that it is always six. */
export function weeksOfMonth(within: string): readonly (readonly string[])[] {
  const first = dayOf(`${within.slice(0, 7)}-01`);
  const monday = first - weekdayOf(first) * day;
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => written(monday + (week * 7 + index) * day)),
  );
}

/** The day that lies so many days, weeks, months or years from another; in a month that is too short, its last one. */
export function moveDay(from: string, move: CalendarMove, count: number): string {
  const at = dayOf(from);
  switch (move) {
    case 'day':
      return written(at + count * day);
    case 'week':
      return written(at + count * 7 * day);
    case 'week-start':
      return written(at - weekdayOf(at) * day);
    case 'week-end':
      return written(at + (6 - weekdayOf(at)) * day);
    case 'month':
      return moveMonths(at, count);
    case 'year':
      return moveMonths(at, count * 12);
  }
}

function moveMonths(at: number, count: number): string {
  const date = new Date(at);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + count];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return written(Date.UTC(year, month, Math.min(date.getUTCDate(), last)));
}

/** Monday is 0. */
function weekdayOf(at: number): number {
  return (new Date(at).getUTCDay() + 6) % 7;
}

function written(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
