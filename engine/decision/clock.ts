import { addBusinessDays } from '../calendar/business-days.ts';
import type { OpenTime } from '../calendar/open-time.ts';
import { amountSeconds } from '../policy/amount.ts';
import type { PauseReason, Timeline } from './case-timeline.ts';
import type { Promised } from './promises.ts';

export type ClockState = 'pending' | 'running' | 'paused' | 'met' | 'breached' | 'open-ended';

/** A stretch of time in which a case had one severity, and what was promised for it then. */
export type ClockPhase = { readonly from: number; readonly severity: string | null; readonly promised: Promised | undefined };

/** A stretch of a clock: whether it ran, over which hours, and how many milliseconds it counted. */
export type ClockSegment = {
  readonly from: number;
  readonly to: number;
  readonly state: 'running' | 'paused' | 'not-promised';
  readonly reason: PauseReason | null;
  readonly severity: string | null;
  readonly hours: OpenTime | undefined;
  readonly counted: number;
};

/** What a clock shows at an instant. Amounts are milliseconds; null where there is no due time. */
export type ClockReading = {
  readonly state: ClockState;
  readonly dueAt: number | null;
  readonly elapsed: number | null;
  readonly limit: number | null;
  readonly segments: readonly ClockSegment[];
};

const unread = { dueAt: null, elapsed: null, limit: null, segments: [] };

/**
 * Reads the clock of a promise. What was counted under an earlier severity stays counted, over the hours that held then;
 * the limit is that of the promise that holds now. While the customer is waited for, the due time is the one that would
 * hold if the answer came now.
 */
export function readClock(
  promised: Promised,
  phases: readonly ClockPhase[],
  timeline: Timeline,
  asOf: number,
  timeZone: string,
): ClockReading {
  if (promised.within === null || promised.hours === undefined) return { ...unread, state: 'open-ended' };
  const { start, stop } = timeline;
  if (start === undefined) return { ...unread, state: 'pending' };
  const limit = limitOf(promised, start, timeZone);
  const segments = segmentsBetween(start, Math.max(start, stop ?? asOf), phases, timeline);
  const elapsed = segments.reduce((sum, { counted }) => sum + counted, 0);
  const dueAt = dueInstant(limit, start, phases, timeline);
  const isLate = (stop ?? asOf) > dueAt;
  const state =
    stop !== undefined ? (isLate ? 'breached' : 'met') : isLate ? 'breached' : timeline.waiting ? 'paused' : 'running';
  return { state, dueAt, elapsed, limit, segments };
}

function limitOf({ within, hours }: Promised, start: number, timeZone: string): number {
  if (within === null || hours === undefined) return 0;
  const seconds = amountSeconds(within);
  return seconds !== undefined ? seconds * 1000 : hours.measure(start, addBusinessDays(start, within.value, timeZone));
}

/** The instant at which the limit is used up, going through severities and pauses in turn. */
function dueInstant(limit: number, start: number, phases: readonly ClockPhase[], timeline: Timeline): number {
  let left = limit;
  for (const { from, to, hours, state } of stretches(start, Number.POSITIVE_INFINITY, phases, timeline)) {
    if (state !== 'running' || hours === undefined) continue;
    const counted = to === Number.POSITIVE_INFINITY ? left : hours.measure(from, to);
    if (counted >= left) return hours.add(from, left);
    left -= counted;
  }
  throw new Error('a promised time has hours on which it runs');
}

function segmentsBetween(start: number, end: number, phases: readonly ClockPhase[], timeline: Timeline): ClockSegment[] {
  return stretches(start, end, phases, timeline).map((stretch) => ({
    ...stretch,
    counted: stretch.state === 'running' && stretch.hours ? stretch.hours.measure(stretch.from, stretch.to) : 0,
  }));
}

/** The time between two instants cut wherever the severity changes or a pause begins or ends. */
function stretches(
  start: number,
  end: number,
  phases: readonly ClockPhase[],
  { pauses }: Timeline,
): Omit<ClockSegment, 'counted'>[] {
  const cuts = [...phases.map(({ from }) => from), ...pauses.flatMap(({ from, to }) => [from, to])].filter(
    (at) => at > start && at < end,
  );
  const edges = [start, ...new Set(cuts.sort((a, b) => a - b)), end];
  return edges.slice(0, -1).flatMap((from, index) => {
    const to = edges[index + 1] as number;
    if (from === to) return [];
    const phase = phases.findLast((one) => one.from <= from) ?? phases[0];
    const pause = pauses.find((one) => one.from <= from && from < one.to);
    const hours = phase?.promised?.within ? phase.promised.hours : undefined;
    const state = pause ? 'paused' : hours ? 'running' : 'not-promised';
    return [{ from, to, state, reason: pause?.reason ?? null, severity: phase?.severity ?? null, hours }];
  });
}
