import { type Counter, dueAfter, limitFor, type TimeLimit } from '../calendar/due-time.ts';
import { orNever } from '../calendar/open-time.ts';
import type { Span } from '../calendar/span.ts';
import { amountSeconds } from '../vocabulary/amount.ts';
import type { WarnPoint } from '../vocabulary/warn-point.ts';
import type { Pause, Timeline } from './case-timeline.ts';
import { type ClockPhase, type ClockStretch, countedUntil, instantAfter, stretchesFrom } from './clock-segments.ts';
import { type Commitment, isAgreedMoment, type PromisedTime } from './commitments.ts';
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
 * then; the limit is that of the promise that holds now, or the second limit of that where it comes first. While the customer is waited
 * for, the due time is the one that would hold if the answer came now. Hours that never open again have no due time.
 */
export function readClock(commitment: Commitment, timeline: Timeline, { phases, asOf, warnAt }: ClockCase): ClockReading {
  const { time, atLatest } = commitment;
  if (time === undefined) return { ...unread, state: 'open-ended' };
  const { start, stop, pauses } = timeline;
  if (start === undefined) return { ...unread, state: 'pending' };
  const { judgedAt = start } = timeline;
  const stretches = stretchesFrom(start, phases, pauses, judgedAt);
  const readUntil = Math.max(start, stop ?? asOf);
  const elapsed = countedUntil(stretches, readUntil);
  const first = dueOn(time, start, judgedAt, pauses, stretches, () => stretchesFrom(start, phases, [], judgedAt));
  const dueAt = atLatest === undefined ? first : earlier(first, secondDue(atLatest, start, judgedAt, phases, pauses));
  const length = dueAt === first ? ownLength(time, judgedAt) : undefined;
  // What has no length of its own promises what is counted until the due time.
  const limit = length ?? (dueAt === null ? null : countedUntil(stretches, dueAt));
  const warnings =
    dueAt === null || limit === null
      ? []
      : warningsOf(commitment.warnAt ?? warnAt, { stretches, dueAt, limit, timeZone: commitment.timeZone });
  return { state: stateOf(dueAt, timeline, asOf), dueAt, elapsed, limit, warnings, stretches, readUntil };
}

/** The milliseconds that a promise has whenever it begins; undefined where they depend on that. */
function ownLength(promised: PromisedTime, judgedAt: number): number | undefined {
  if (isAgreedMoment(promised)) return undefined;
  const time = limitFor(promised, judgedAt);
  if (time.until !== undefined) return undefined;
  const seconds = amountSeconds(time.amount);
  return seconds === undefined ? undefined : seconds * 1000;
}

/** When a time is due whose clock took a course; null where it never is. `unpaused` gives the course without the pauses. */
function dueOn(
  time: PromisedTime,
  start: number,
  judgedAt: number,
  pauses: readonly Span[],
  stretches: readonly ClockStretch[],
  unpaused: () => readonly ClockStretch[],
): number | null {
  if (isAgreedMoment(time)) return time.at;
  const { amount } = limitFor(time, judgedAt);
  const counter = amountSeconds(amount) === undefined ? counterOf(unpaused()) : counterOf(stretches);
  const course = { unpaused: counter, instantOf: (counted: number) => instantAfter(stretches, counted) };
  return orNever(() => dueAfter(time, start, pauses, course, judgedAt));
}

/** When the second limit is due: on its own hours, before it held on those of the promise. */
function secondDue(
  atLatest: TimeLimit,
  start: number,
  judgedAt: number,
  phases: readonly ClockPhase[],
  pauses: readonly Pause[],
): number | null {
  const timeOf = (commitment: Commitment): PromisedTime | undefined => commitment.atLatest ?? commitment.time;
  const stretches = stretchesFrom(start, phases, pauses, judgedAt, timeOf);
  return dueOn(atLatest, start, judgedAt, pauses, stretches, () => stretchesFrom(start, phases, [], judgedAt, timeOf));
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** When a promise would be due that began at an instant, if nothing came in between; null for one without an amount of time, or that never is. */
export function dueFrom({ time, atLatest }: Commitment, start: number): number | null {
  if (time === undefined || isAgreedMoment(time)) return null;
  const first = orNever(() => dueAfter(time, start));
  return atLatest === undefined
    ? first
    : earlier(
        first,
        orNever(() => dueAfter(atLatest, start)),
      );
}

function counterOf(stretches: readonly ClockStretch[]): Counter {
  return { until: (at) => countedUntil(stretches, at), instantOf: (amount) => instantAfter(stretches, amount) };
}

function stateOf(dueAt: number | null, { stop, waiting }: Timeline, asOf: number): ClockState {
  if (dueAt !== null && (stop ?? asOf) > dueAt) return 'breached';
  if (stop !== undefined) return 'met';
  return waiting ? 'paused' : 'running';
}
