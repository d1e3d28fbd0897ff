import { dateText } from '../calendar/local-date.ts';
import type { DayRemark } from '../calendar/weekly-hours.ts';
import type { Zone } from '../calendar/zone.ts';
import type { ClockSegment } from './clock-segments.ts';

const minute = 60_000;
const day = 1440 * minute;

/** A stretch of a day over which a clock counted, or stood still. */
type DaySpan = {
  readonly from: number;
  readonly to: number;
  readonly state: 'running' | 'paused';
  readonly reason: string | null;
};

/** A day in the course of a clock: what was counted on it, and what made it unlike others. */
export type ClockDay = {
  readonly date: string;
  readonly spans: readonly DaySpan[];
  readonly counted: number;
  readonly remarks: readonly (DayRemark | { readonly kind: 'clock-change'; readonly label: string })[];
};

/**
 * The course of a clock day by day, in a zone, as far as so many days. What the days counted is what the segments did before the last of
 * them ended.
 */
export function clockDays(segments: readonly ClockSegment[], zone: Zone, most: number): ClockDay[] {
  const [first, last] = [segments[0], segments.at(-1)];
  if (first === undefined || last === undefined) return [];
  const begin = startOfDay(zone.toLocal(first.from));
  const end = Math.min(last.to, zone.toInstant(begin + most * day));
  const course = segments.filter(({ from }) => from < end).map((segment) => ({ ...segment, to: Math.min(segment.to, end) }));
  const spans = course.flatMap(spansOf);
  const days: ClockDay[] = [];
  let [nextSpan, nextSegment] = [0, 0];
  for (let local = begin; zone.toInstant(local) < end; local += day) {
    const [from, to] = [zone.toInstant(local), zone.toInstant(local + day)];
    while (nextSpan < spans.length && (spans[nextSpan] as DaySpan).to <= from) nextSpan += 1;
    while (nextSegment < course.length && (course[nextSegment] as ClockSegment).to <= from) nextSegment += 1;
    const within = joined(
      whileBefore(spans, nextSpan, to).map((span) => ({ ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) })),
    );
    const counted = within.reduce((sum, span) => sum + (span.state === 'running' ? span.to - span.from : 0), 0);
    const remarks = remarksOn(dateText(local), whileBefore(course, nextSegment, to), zone, from, to);
    days.push({ date: dateText(local), spans: within, counted, remarks });
  }
  return days;
}

/** What begins before an instant, from a place on. */
function whileBefore<T extends { readonly from: number }>(row: readonly T[], first: number, end: number): T[] {
  const found: T[] = [];
  for (let index = first; index < row.length && (row[index] as T).from < end; index += 1) found.push(row[index] as T);
  return found;
}

/** The open time of a running segment; a pause as a whole. */
function spansOf({ from, to, state, reason, hours }: ClockSegment): DaySpan[] {
  if (state === 'paused') return [{ from, to, state, reason }];
  return state === 'running' && hours ? hours.spans(from, to).map((span) => ({ ...span, state, reason: null })) : [];
}

function remarksOn(date: string, segments: readonly ClockSegment[], zone: Zone, from: number, to: number): ClockDay['remarks'] {
  const hours = new Set(segments.filter((segment) => segment.from < to && segment.to > from).map((segment) => segment.hours));
  const named = [...hours].flatMap((one) => one?.remarksOn(date) ?? []);
  const changes = zone.changesBetween(from, to).map(({ before, after }) => {
    const minutes = Math.abs(after - before);
    return {
      kind: 'clock-change' as const,
      label: `the clocks go ${after > before ? 'forward' : 'back'} by ${minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`}`,
    };
  });
  return [...named, ...changes];
}

function startOfDay(local: number): number {
  return Math.floor(local / day) * day;
}

/** Spans of one kind that touch are one. */
function joined(spans: readonly DaySpan[]): DaySpan[] {
  const done: DaySpan[] = [];
  for (const span of spans) {
    const last = done.at(-1);
    if (last?.to === span.from && last.state === span.state) done[done.length - 1] = { ...last, to: span.to };
    else done.push(span);
  }
  return done;
}
