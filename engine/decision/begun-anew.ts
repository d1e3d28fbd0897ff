import type { Timeline } from './case-timeline.ts';
import type { ClockPhase } from './clock-segments.ts';

/** A timeline that begins with the last change of severity that lets the clock begin anew, if it had begun before that. */
export function begunAnew(timeline: Timeline, phases: readonly ClockPhase[]): Timeline {
  const anew = phases.findLast(
    ({ severity, commitment }, index) => index > 0 && commitment?.restarts?.(phases[index - 1]?.severity ?? null, severity),
  );
  const { start } = timeline;
  return anew !== undefined && start !== undefined && anew.from > start ? { ...timeline, start: anew.from } : timeline;
}
