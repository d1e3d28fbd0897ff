import { beginOf, countedHours, limitFor } from '../calendar/due-time.ts';
import { NeverComesError, type OpenTime, orNever } from '../calendar/open-time.ts';
import type { Pause } from './case-timeline.ts';
import { type Commitment, isAgreedMoment, type PromisedTime } from './commitments.ts';

/** A stretch of time in which a case had one severity and one desk, and what was promised for it then. */
export type ClockPhase = {
  readonly from: number;
  readonly severity: string | null;
  readonly desk: string | null;
  readonly commitment: Commitment | undefined;
};

/** A stretch of a clock: whether it runs, and over which hours. The last one goes on for ever. */
export type ClockStretch = {
  readonly from: number;
  readonly to: number;
  /** `not-promised`: what held then promised no time, so that nothing was counted. */
  readonly state: 'running' | 'paused' | 'not-promised';
  readonly reason: string | null;
  readonly severity: string | null;
  readonly desk: string | null;
  readonly hours: OpenTime | undefined;
};

/** A stretch that has passed, with how many milliseconds were counted in it. */
export type ClockSegment = ClockStretch & { readonly counted: number };

/** Which of the times counts that a commitment promises. */
type TimeOf = (commitment: Commitment) => PromisedTime | undefined;

/**
 * The time from a clock's start on, cut wherever the severity or the desk changes or a pause begins or ends. What begins after the
 * cut-off of a day stands still until the time counts that was promised then; `judgedAt` is the moment by which that is judged.
 */
export function stretchesFrom(
  start: number,
  phases: readonly ClockPhase[],
  pauses: readonly Pause[],
  judgedAt: number = start,
  timeOf: TimeOf = ({ time }) => time,
): ClockStretch[] {
  const counting = phases.map(({ commitment }) => countingOf(commitment && timeOf(commitment), start, judgedAt));
  const begins = counting.flatMap(({ begin }) => (begin === undefined ? [] : [begin]));
  const moments = [...phases.map(({ from }) => from), ...pauses.flatMap(({ from, to }) => [from, to]), ...begins];
  const cuts = moments.filter((at) => at > start && at < Number.POSITIVE_INFINITY);
  const edges = [start, ...new Set(cuts.sort((a, b) => a - b)), Number.POSITIVE_INFINITY];
  const pausesAt = pausesFrom(edges, pauses);
  let reached = 0;
  return edges.slice(0, -1).map((from, index) => {
    while (reached + 1 < phases.length && (phases[reached + 1] as ClockPhase).from <= from) reached += 1;
    const phase = phases[reached];
    const { hours, begin } = counting[reached] ?? notCounting;
    const reason = pausesAt[index]?.reason ?? (begin !== undefined && from < begin ? 'cutoff' : undefined);
    return {
      from,
      to: edges[index + 1] as number,
      state: reason !== undefined ? 'paused' : hours ? 'running' : 'not-promised',
      reason: reason ?? null,
      severity: phase?.severity ?? null,
      desk: phase?.desk ?? null,
      hours,
    };
  });
}

/** The hours on which a time counts, and from when on where it does not from the start. */
type Counting = { readonly hours: OpenTime | undefined; readonly begin?: number };

const notCounting: Counting = { hours: undefined };

function countingOf(promised: PromisedTime | undefined, start: number, judgedAt: number): Counting {
  if (promised === undefined) return notCounting;
  if (isAgreedMoment(promised)) return { hours: promised.hours };
  const time = limitFor(promised, judgedAt);
  const hours = countedHours(time);
  return time.cutoff === undefined
    ? { hours }
    : { hours, begin: orNever(() => beginOf(time, start, judgedAt)) ?? Number.POSITIVE_INFINITY };
}

/** The pause in which a clock is from each edge on; of several, the one that stands first. */
function pausesFrom(edges: readonly number[], pauses: readonly Pause[]): (Pause | undefined)[] {
  const found: (Pause | undefined)[] = [];
  if (pauses.length === 0) return found;
  const places = new Map(edges.map((at, index) => [at, index]));
  for (const pause of pauses) {
    const end = places.get(pause.to) ?? 0;
    for (let index = places.get(pause.from) ?? 0; index < end; index += 1) found[index] ??= pause;
  }
  return found;
}

/** How much a clock has counted up to an instant. */
export function countedUntil(stretches: readonly ClockStretch[], end: number): number {
  let counted = 0;
  for (const stretch of stretches) {
    if (stretch.from >= end) break;
    counted += countedIn(stretch, Math.min(stretch.to, end));
  }
  return counted;
}

/** The instant at which a clock has counted an amount. Throws `NeverComesError` where its hours never open again. */
export function instantAfter(stretches: readonly ClockStretch[], amount: number): number {
  let left = amount;
  for (const stretch of stretches) {
    const { from, to, hours, state } = stretch;
    if (state !== 'running' || hours === undefined) continue;
    if (to === Number.POSITIVE_INFINITY) return hours.add(from, left);
    const counted = countedIn(stretch, to);
    if (counted >= left) return hours.add(from, left);
    left -= counted;
  }
  throw new NeverComesError('a clock that stands still for good never counts that much');
}

/** The ledger of a clock up to an instant. What its running segments counted is what the clock shows. */
export function segmentsUntil(stretches: readonly ClockStretch[], end: number): ClockSegment[] {
  return stretches
    .filter(({ from }) => from < end)
    .map((stretch) => ({ ...stretch, to: Math.min(stretch.to, end), counted: countedIn(stretch, Math.min(stretch.to, end)) }));
}

function countedIn({ from, state, hours }: ClockStretch, to: number): number {
  return state === 'running' && hours !== undefined ? hours.measure(from, to) : 0;
}
