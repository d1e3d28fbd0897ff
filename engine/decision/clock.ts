import { addBusinessDays, clampIntoOpenTime } from '../calendar/business-days.ts';
import { orNever } from '../calendar/open-time.ts';
import { amountSeconds } from '../policy/amount.ts';
import type { Timeline } from './case-timeline.ts';
import { type ClockPhase, type ClockSegment, segmentsBetween, stretches } from './clock-ledger.ts';
import type { Promised } from './promises.ts';

export type ClockState = 'pending' | 'running' | 'paused' | 'met' | 'breached' | 'open-ended';

/** What a clock shows at an instant. Amounts are milliseconds; null where there is no due time. */
export type ClockReading = {
  readonly state: ClockState;
  readonly dueAt: number | null;
  readonly elapsed: number | null;
  readonly limit: number | null;
  /** From the start to the end of the clock, or to the moment from which it is looked at. */
  readonly segments: readonly ClockSegment[];
  /** From the start to the due time. */
  readonly course: readonly ClockSegment[];
  readonly warnings: readonly Warning[];
};

/** The case as a clock sees it: its severities and desks in turn, the moment of the question, the desk's zone, when to warn. */
export type ClockCase = {
  readonly phases: readonly ClockPhase[];
  readonly asOf: number;
  readonly timeZone: string;
  readonly warnAt: readonly number[];
};

const unread = { dueAt: null, elapsed: null, limit: null, segments: [], course: [], warnings: [] };

/**
 * Reads the clock of a promise. What was counted under an earlier severity or desk stays counted, over the hours that held
 * then; the limit is that of the promise that holds now. While the customer is waited for, the due time is the one that
 * would hold if the answer came now.
 */
export function readClock(promised: Promised, timeline: Timeline, { phases, asOf, timeZone, warnAt }: ClockCase): ClockReading {
  if (promised.within === null || promised.hours === undefined) return { ...unread, state: 'open-ended' };
  const { start, stop } = timeline;
  if (start === undefined) return { ...unread, state: 'pending' };
  const { limit, unpaused } = limitOf(promised, start, timeZone);
  const segments = segmentsBetween(start, Math.max(start, stop ?? asOf), phases, timeline);
  const elapsed = countedIn(segments);
  const reachedAt = (amount: number): number | null => orNever(() => instantOf(amount, start, phases, timeline));
  const isUntouched = unpaused !== undefined && countedIn(segmentsBetween(start, unpaused, phases, timeline)) === limit;
  const dueAt = isUntouched ? unpaused : reachedAt(limit);
  const isLate = dueAt !== null && (stop ?? asOf) > dueAt;
  const state =
    stop !== undefined ? (isLate ? 'breached' : 'met') : isLate ? 'breached' : timeline.waiting ? 'paused' : 'running';
  const warnings = [...warnAt].sort((a, b) => a - b).map((percent) => ({ percent, at: reachedAt((limit * percent) / 100) }));
  const course = dueAt === null ? [] : segmentsBetween(start, dueAt, phases, timeline);
  return { state, dueAt, elapsed, limit, segments, course, warnings: warnings.filter(isReached) };
}

type Warning = { readonly percent: number; readonly at: number };

function isReached(warning: { readonly percent: number; readonly at: number | null }): warning is Warning {
  return warning.at !== null;
}

/**
 * The time promised, in milliseconds of the hours that count. Business days also have an instant at which they end if
 * nothing comes in between: the same local time, even where that is the midnight at which a business day begins.
 */
function limitOf(
  { within, hours, dueWithin }: Promised,
  start: number,
  timeZone: string,
): { limit: number; unpaused: number | undefined } {
  if (within === null || hours === undefined) return { limit: 0, unpaused: undefined };
  const seconds = amountSeconds(within);
  if (seconds !== undefined) return { limit: seconds * 1000, unpaused: undefined };
  const due = addBusinessDays(start, within.value, timeZone, hours.isBusinessDay);
  const unpaused = dueWithin === undefined ? due : clampIntoOpenTime(due, dueWithin, timeZone);
  return { limit: hours.measure(start, unpaused), unpaused };
}

function countedIn(segments: readonly ClockSegment[]): number {
  return segments.reduce((sum, { counted }) => sum + counted, 0);
}

/** The instant at which an amount is used up, going through severities, desks and pauses in turn. */
function instantOf(amount: number, start: number, phases: readonly ClockPhase[], timeline: Timeline): number {
  let left = amount;
  for (const { from, to, hours, state } of stretches(start, Number.POSITIVE_INFINITY, phases, timeline)) {
    if (state !== 'running' || hours === undefined) continue;
    const counted = to === Number.POSITIVE_INFINITY ? left : hours.measure(from, to);
    if (counted >= left) return hours.add(from, left);
    left -= counted;
  }
  throw new Error('a promised time has hours on which it runs');
}
