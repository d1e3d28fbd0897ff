import { type Counter, dueInBusinessDays, type TargetDays } from '../calendar/business-days.ts';
import { orNever } from '../calendar/open-time.ts';
import { amountSeconds } from '../vocabulary/amount.ts';
import type { WarnPoint } from '../vocabulary/warn-point.ts';
import type { Timeline } from './case-timeline.ts';
import { type ClockPhase, type ClockStretch, countedUntil, instantAfter, stretchesFrom } from './clock-segments.ts';
import type { Commitment } from './commitments.ts';
import { type Warning, warningsOf } from './warnings.ts';

export type ClockState = 'pending' | 'running' | 'paused' | 'met' | 'breached' | 'open-ended';

/** What a clock shows at an instant. Amounts are milliseconds; null where there is no due time. */
export type ClockReading = {
  readonly state: ClockState;
  readonly dueAt: number | null;
  readonly elapsed: number | null;
  readonly limit: number | null;
  readonly warnings: readonly Warning[];
  /** The course of the clock from its start on, and up to when it has been read. */
  readonly stretches: readonly ClockStretch[];
  readonly readUntil: number;
};

/** The case as a clock sees it: its severities and desks in turn, the moment of the question, when to warn. */
type ClockCase = {
  readonly phases: readonly ClockPhase[];
  readonly asOf: number;
  readonly warnAt: readonly WarnPoint[];
};

const unread = { dueAt: null, elapsed: null, limit: null, warnings: [], stretches: [], readUntil: 0 };

/**
 * Reads the clock of a promise. What was counted under an earlier severity or desk stays counted, over the hours that held
 * then; the limit is that of the promise that holds now. While the customer is waited for, the due time is the one that
 * would hold if the answer came now. Hours that never open again have no due time.
 */
export function readClock(commitment: Commitment, timeline: Timeline, { phases, asOf, warnAt }: ClockCase): ClockReading {
  if (commitment.within === null || commitment.hours === undefined) return { ...unread, state: 'open-ended' };
  const { start, stop } = timeline;
  if (start === undefined) return { ...unread, state: 'pending' };
  const stretches = stretchesFrom(start, phases, timeline.pauses);
  const readUntil = Math.max(start, stop ?? asOf);
  const elapsed = countedUntil(stretches, readUntil);
  const seconds = amountSeconds(commitment.within);
  const dueAt = orNever(() =>
    seconds === undefined
      ? dueInBusinessDays(targetDays(commitment), start, timeline.pauses, counterOf(stretchesFrom(start, phases, [])))
      : instantAfter(stretches, seconds * 1000),
  );
  // Business days have no length of their own: the time promised is what is counted until the due time.
  const limit = seconds !== undefined ? seconds * 1000 : dueAt === null ? null : countedUntil(stretches, dueAt);
  const warnings =
    dueAt === null || limit === null
      ? []
      : warningsOf(commitment.warnAt ?? warnAt, { stretches, dueAt, limit, timeZone: commitment.timeZone });
  return { state: stateOf(dueAt, timeline, asOf), dueAt, elapsed, limit, warnings, stretches, readUntil };
}

/** When a promise would be due that began at an instant, if nothing came in between; null for one without a time, or that never is. */
export function dueFrom(commitment: Commitment, start: number): number | null {
  const { within, hours } = commitment;
  if (within === null || hours === undefined) return null;
  const seconds = amountSeconds(within);
  return orNever(() =>
    seconds === undefined ? dueInBusinessDays(targetDays(commitment), start, []) : hours.add(start, seconds * 1000),
  );
}

function targetDays({ within, hours, attended, dueWithin }: Commitment): TargetDays {
  if (within === null || hours === undefined) throw new Error('a promise of business days has hours');
  return { count: within.value, days: hours, attended, dueWithin };
}

function counterOf(stretches: readonly ClockStretch[]): Counter {
  return { until: (at) => countedUntil(stretches, at), instantOf: (amount) => instantAfter(stretches, amount) };
}

function stateOf(dueAt: number | null, { stop, waiting }: Timeline, asOf: number): ClockState {
  if (dueAt !== null && (stop ?? asOf) > dueAt) return 'breached';
  if (stop !== undefined) return 'met';
  return waiting ? 'paused' : 'running';
}
