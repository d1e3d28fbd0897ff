import type { Span } from '../calendar/span.ts';
import { instantOf } from '../instant.ts';
import { recurring } from '../vocabulary/events.ts';
import type { Metric } from '../vocabulary/metrics.ts';
import type { CaseEvent } from './case-event.ts';
import type { Commitment, CommittedPause } from './commitments.ts';
import type { SupportCase } from './request.ts';

/** A stretch in which a clock stands still, and why: a pause of the vocabulary, or that the case was `resolved` or `restored` for a while. */
export type Pause = Span & { readonly reason: string };

/** When a target's clock started and ended, and when it stood still in between. */
export type Timeline = {
  readonly start: number | undefined;
  readonly stop: number | undefined;
  readonly pauses: readonly Pause[];
  /** Whether the clock stands still because something is still waited for. */
  readonly waiting: boolean;
  /** The moment by which cut-offs are judged; left out where that is the start. */
  readonly judgedAt?: number;
};

/** When a clock ended for good, and by which of the case's events; undefined while it has not, or goes on since the case was reopened. */
export type ClockEnd = { readonly at: number; readonly event: number };

/** What has ended the clock of a metric. */
export function endOf(metric: Metric, events: readonly CaseEvent[]): ClockEnd | undefined {
  return metric.repeats ? lastRound(metric, events).end : endingsOf(metric, events).end;
}

/** How the events of a case move the clock of a target, as seen at an instant. What comes after its end leaves it alone. */
export function timelineOf(metric: Metric, commitment: Commitment, supportCase: SupportCase, asOf: number): Timeline {
  const timeline = courseOf(metric, commitment, supportCase, asOf);
  const { judgedOn } = commitment;
  if (judgedOn === undefined || timeline.start === undefined) return timeline;
  const judgedAt = startOf(judgedOn, supportCase.events, supportCase);
  // What has not come when the clock starts judges nothing.
  return judgedAt === undefined || judgedAt > timeline.start ? timeline : { ...timeline, judgedAt };
}

function courseOf(metric: Metric, { startsOn, pausedBy }: Commitment, supportCase: SupportCase, asOf: number): Timeline {
  const { end, gaps } = metric.repeats
    ? { end: lastRound(metric, supportCase.events).end, gaps: [] }
    : endingsOf(metric, supportCase.events);
  const events = end === undefined ? supportCase.events : supportCase.events.slice(0, end.event + 1);
  const stop = end?.at ?? supportCase.closedAt;
  const wait = pausedBy.length > 0 ? waits(pausedBy, events, stop ?? asOf) : noWait;
  const waiting = wait.waiting && stop === undefined;
  if (metric.repeats) return { start: lastRound(metric, events, supportCase.openedAt).start, stop, pauses: wait.pauses, waiting };
  const start = startOf(startsOn, events, supportCase);
  const { restarts } = metric;
  if (restarts.length === 0 || start === undefined) return { start, stop, pauses: [...gaps, ...wait.pauses], waiting };
  const anew = events.filter(({ type }) => restarts.includes(type)).map(({ at }) => at);
  return { start: Math.max(start, ...anew), stop, pauses: wait.pauses, waiting };
}

/** The first of the moments with which a clock can start; undefined while none has come. */
function startOf(startsOn: readonly string[], events: readonly CaseEvent[], supportCase: SupportCase): number | undefined {
  let first: number | undefined;
  for (const type of startsOn) {
    const at = momentOf(type, events, supportCase);
    if (at !== undefined && (first === undefined || at < first)) first = at;
  }
  return first;
}

function momentOf(type: string, events: readonly CaseEvent[], { openedAt, facts }: SupportCase): number | undefined {
  if (type === 'opened') return openedAt;
  if (type === 'occurred') return typeof facts.occurredAt === 'string' ? instantOf(facts.occurredAt) : undefined;
  const isIt = (event: CaseEvent): boolean => event.type === type;
  return (recurring.has(type) ? events.findLast(isIt) : events.find(isIt))?.at;
}

function endingsOf({ stops, resumes }: Metric, events: readonly CaseEvent[]): { end: ClockEnd | undefined; gaps: Pause[] } {
  const gaps: Pause[] = [];
  let end: (ClockEnd & { readonly type: string }) | undefined;
  for (const [event, { type, at }] of events.entries()) {
    if (end === undefined && stops.includes(type)) end = { at, event, type };
    else if (end !== undefined && resumes && type === 'reopened') {
      gaps.push({ from: end.at, to: at, reason: end.type === 'restored' ? 'restored' : 'resolved' });
      end = undefined;
    }
  }
  return { end, gaps };
}

/** The last round of a clock that starts again and again: when it started, and what ended it unless it still runs. */
function lastRound(
  { starts, stops, restarts }: Metric,
  events: readonly CaseEvent[],
  openedAt?: number,
): { readonly start: number | undefined; readonly end: ClockEnd | undefined } {
  let isRunning = starts.includes('opened');
  let start = isRunning ? openedAt : undefined;
  let end: ClockEnd | undefined;
  for (const [event, { type, at }] of events.entries()) {
    if (isRunning && stops.includes(type)) [isRunning, end] = [false, { at, event }];
    else if (isRunning ? restarts.includes(type) : starts.includes(type)) [isRunning, start, end] = [true, at, undefined];
  }
  return { start, end };
}

type Waits = { readonly pauses: readonly Pause[]; readonly waiting: boolean };

const noWait: Waits = { pauses: [], waiting: false };

/** The stretches in which something was waited for, up to the end of the clock or to now. */
function waits(pausedBy: readonly CommittedPause[], events: readonly CaseEvent[], until: number): Waits {
  const each = pausedBy.map((pause) => waitsFor(pause, events, until));
  return { pauses: each.flatMap(({ pauses }) => pauses), waiting: each.some(({ waiting }) => waiting) };
}

function waitsFor({ name, begins, ends, latestEnd }: CommittedPause, events: readonly CaseEvent[], until: number): Waits {
  const found: Pause[] = [];
  const add = (from: number, to: number): void => {
    const last = Math.min(to, until, latestEnd?.(from) ?? to);
    if (from < until) found.push({ from, to: last, reason: name });
  };
  let since: number | undefined;
  for (const { type, at } of events) {
    if (begins.includes(type)) since ??= at;
    else if (since !== undefined && ends.includes(type)) {
      add(since, at);
      since = undefined;
    }
  }
  if (since === undefined) return { pauses: found, waiting: false };
  add(since, until);
  return { pauses: found, waiting: (latestEnd?.(since) ?? Number.POSITIVE_INFINITY) > until };
}
