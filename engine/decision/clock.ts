import { addBusinessDays, clampIntoOpenTime } from '../calendar/business-days.ts';
import { orNever } from '../calendar/open-time.ts';
import { amountSeconds } from '../policy/amount.ts';
import type { Timeline } from './case-timeline.ts';
import { type ClockPhase, type ClockStretch, countedUntil, instantOf, stretchesFrom } from './clock-ledger.ts';
import type { Promised } from './promises.ts';

export type ClockState = 'pending' | 'running' | 'paused' | 'met' | 'breached' | 'open-ended';

/** What a clock shows at an instant. Amounts are milliseconds; null where there is no due time. */
export type ClockReading = {
  readonly state: ClockState;
  readonly dueAt: number | null;
  readonly elapsed: number | null;
  readonly limit: number | null;
  readonly warnings: readonly { readonly percent: number; readonly at: number }[];
  /** The course of the clock from its start on, and up to when it has been read. */
  readonly stretches: readonly ClockStretch[];
  readonly readUntil: number;
};

/** The case as a clock sees it: its severities and desks in turn, the moment of the question, the desk's zone, when to warn. */
export type ClockCase = {
  readonly phases: readonly ClockPhase[];
  readonly asOf: number;
  readonly timeZone: string;
  readonly warnAt: readonly number[];
};

const unread = { dueAt: null, elapsed: null, limit: null, warnings: [], stretches: [], readUntil: 0 };

/**
 * Reads the clock of a promise. What was counted under an earlier severity or desk stays counted, over the hours that held
 * then; the limit is that of the promise that holds now. While the customer is waited for, the due time is the one that
 * would hold if the answer came now. Hours that never open again have no due time.
 */
export function readClock(promised: Promised, timeline: Timeline, { phases, asOf, timeZone, warnAt }: ClockCase): ClockReading {
  if (promised.within === null || promised.hours === undefined) return { ...unread, state: 'open-ended' };
  const { start, stop } = timeline;
  if (start === undefined) return { ...unread, state: 'pending' };
  const stretches = stretchesFrom(start, phases, timeline);
  const readUntil = Math.max(start, stop ?? asOf);
  const elapsed = countedUntil(stretches, readUntil);
  const { limit, unpaused } = limitOf(promised, start, timeZone);
  const isUntouched = unpaused !== undefined && countedUntil(stretches, unpaused) === limit;
  const dueAt = isUntouched ? unpaused : orNever(() => instantOf(stretches, limit));
  const warnings =
    dueAt === null ? [] : warnAt.map((percent) => ({ percent, at: instantOf(stretches, (limit * percent) / 100) }));
  return { state: stateOf(dueAt, timeline, asOf), dueAt, elapsed, limit, warnings, stretches, readUntil };
}

function stateOf(dueAt: number | null, { stop, waiting }: Timeline, asOf: number): ClockState {
  if (dueAt !== null && (stop ?? asOf) > dueAt) return 'breached';
  if (stop !== undefined) return 'met';
  return waiting ? 'paused' : 'running';
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
