/** The days of the week, Monday first, as policies write them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof weekdays)[number];

/** The days that `mon`, `mon-fri` or `mon, wed-fri` stand for; a run may go over the week's end. */
export function weekdaysOf(days: string): Weekday[] {
  return days.split(/, ?/).flatMap((part) => {
    const [first = '', last = first] = part.split('-');
    const from = weekdays.indexOf(first as Weekday);
    const to = weekdays.indexOf(last as Weekday);
    if (from < 0 || to < 0) throw new Error(`not weekdays: ${days}`);
    const length = ((to - from + 7) % 7) + 1;
    return Array.from({ length }, (_, step) => weekdays[(from + step) % 7] as Weekday);
  });
}

/** The minute of the day for a time such as `17:30`; `24:00` is 1440. */
export function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
