/** The days of the week as policies write them, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof weekdays)[number];

/** Hours on some days, as a policy writes them. */
export type WrittenSpan = { readonly days?: unknown; readonly from?: unknown; readonly to?: unknown };

/** The days that `mon-fri` or `mon, wed-fri` stand for; those that can be read. */
export function daysIn(written: unknown): Weekday[] {
  if (typeof written !== 'string') return [];
  return written.split(/, ?/).flatMap((part) => {
    const [first = '', last = first] = part.split('-');
    const [from, to] = [weekdays.indexOf(first as Weekday), weekdays.indexOf(last as Weekday)];
    if (from < 0 || to < 0) return [];
    return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => weekdays[(from + step) % 7] as Weekday);
  });
}

/** Days as policies write them: runs of three and more as `mon-fri`. */
export function daysText(days: ReadonlySet<Weekday>): string {
  const runs: Weekday[][] = [];
  for (const day of weekdays) {
    if (!days.has(day)) continue;
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && weekdays.indexOf(day) === weekdays.indexOf(last) + 1) runs.at(-1)?.push(day);
    else runs.push([day]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}-${run.at(-1)}` : run[0])).join(', ');
}

/** A stretch of a day in minutes; `isNight` where it goes on from the day before. */
type DailySpan = { readonly day: number; readonly from: number; readonly to: number; readonly isNight: boolean };

/** Weekly hours as stretches of single days: nights are cut at midnight. */
export function dailySpans(spans: readonly WrittenSpan[]): DailySpan[] {
  return spans.flatMap(({ days, from, to }) => {
    const [start, end] = [minuteOf(from), minuteOf(to)];
    if (start === undefined || end === undefined) return [];
    return daysIn(days).flatMap((day): DailySpan[] => {
      const index = weekdays.indexOf(day);
      if (end > start) return [{ day: index, from: start, to: end, isNight: false }];
      const evening = { day: index, from: start, to: 1440, isNight: false };
      return end === 0 ? [evening] : [evening, { day: (index + 1) % 7, from: 0, to: end, isNight: true }];
    });
  });
}

/** The minute of the day for `17:30`; undefined where it is no time. */
function minuteOf(time: unknown): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(String(time)) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
