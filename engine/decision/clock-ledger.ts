import type { OpenTime } from '../calendar/open-time.ts';
import type { PauseReason, Timeline } from './case-timeline.ts';
import type { Promised } from './promises.ts';

/** A stretch of time in which a case had one severity and one desk, and what was promised for it then. */
export type ClockPhase = {
  readonly from: number;
  readonly severity: string | null;
  readonly desk: string | null;
  readonly promised: Promised | undefined;
};

/** A stretch of a clock: whether it ran, over which hours, and how many milliseconds it counted. */
export type ClockSegment = {
  readonly from: number;
  readonly to: number;
  /** `not-promised`: what held then promised no time, so that nothing was counted. */
  readonly state: 'running' | 'paused' | 'not-promised';
  readonly reason: PauseReason | null;
  readonly severity: string | null;
  readonly desk: string | null;
  readonly hours: OpenTime | undefined;
  readonly counted: number;
};

/** The ledger of a clock between two instants. What its running segments counted is what the clock shows. */
export function segmentsBetween(start: number, end: number, phases: readonly ClockPhase[], timeline: Timeline): ClockSegment[] {
  return stretches(start, end, phases, timeline).map((stretch) => ({
    ...stretch,
    counted: stretch.state === 'running' && stretch.hours ? stretch.hours.measure(stretch.from, stretch.to) : 0,
  }));
}

/** The time between two instants cut wherever the severity or the desk changes or a pause begins or ends. */
export function stretches(
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
    return [
      { from, to, state, reason: pause?.reason ?? null, severity: phase?.severity ?? null, desk: phase?.desk ?? null, hours },
    ];
  });
}
