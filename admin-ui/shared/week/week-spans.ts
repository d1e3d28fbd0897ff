import { minuteOfDay, type PlacedCalendar, weekdaysOf } from '../../../engine/index.ts';

/** An open piece within one day, in minutes from its midnight; what runs over midnight is two pieces that touch it. */
export type Piece = {
  readonly from: number;
  readonly to: number;
  /** Whether it is the rest of a night that began the day before. */
  readonly isRest: boolean;
  /** Whether it goes on after midnight. */
  readonly goesOn: boolean;
};

/** A weekday's opening hours as they are written; an end after midnight is more than a day. */
export type Written = { readonly from: number; readonly to: number };

/** The weekly hours of a calendar. */
export type WeekHoursWritten = Pick<PlacedCalendar, 'open'>;

const day = 1440;

/** The hours written for each weekday, Monday first. */
function writtenHours({ open }: WeekHoursWritten): Written[][] {
  const week: Written[][] = Array.from({ length: 7 }, () => []);
  for (const { days, from, to } of open) {
    const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
    for (const weekday of weekdaysOf(days))
      week[order.indexOf(weekday)]?.push({ from: start, to: end > start ? end : end + day });
  }
  return week.map((spans) => spans.sort((a, b) => a.from - b.from));
}

/** What is open on each weekday, Monday first, nights divided at midnight. */
export function openPieces(calendar: WeekHoursWritten): Piece[][] {
  const week: Piece[][] = Array.from({ length: 7 }, () => []);
  for (const [index, spans] of writtenHours(calendar).entries()) {
    for (const { from, to } of spans) {
      week[index]?.push({ from, to: Math.min(to, day), isRest: false, goesOn: to > day });
      if (to > day) week[(index + 1) % 7]?.push({ from: 0, to: to - day, isRest: true, goesOn: false });
    }
  }
  return week;
}

/** Weekdays with the same hours that follow one another: `first` and `last` from 0 for Monday. */
export type Run = { readonly first: number; readonly last: number; readonly hours: readonly Written[] };

/** The week in as few lines as say everything; days that are closed have no hours. */
export function weekRuns(calendar: WeekHoursWritten): Run[] {
  const runs: Run[] = [];
  for (const [index, hours] of writtenHours(calendar).entries()) {
    const last = runs.at(-1);
    if (last && JSON.stringify(last.hours) === JSON.stringify(hours)) runs[runs.length - 1] = { ...last, last: index };
    else runs.push({ first: index, last: index, hours });
  }
  return runs;
}

const order = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
