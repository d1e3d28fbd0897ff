import type { Span } from '../calendar/span.ts';
import { clockStarts, type EventType, type PauseName, pauses } from '../vocabulary/events.ts';
import { metricEntry, type TargetKind } from '../vocabulary/metrics.ts';
import type { CaseEvent } from './case-event.ts';
import type { Commitment } from './commitments.ts';
import type { SupportCase } from './request.ts';

/** Why a clock stands still. */
export type PauseReason = PauseName | 'resolved' | 'restored';

export type Pause = Span & { readonly reason: PauseReason };

/** When a target's clock started and ended, and when it stood still in between. */
export type Timeline = {
  readonly start: number | undefined;
  readonly stop: number | undefined;
  readonly pauses: readonly Pause[];
  /** Whether the customer is still being waited for. */
  readonly waiting: boolean;
};

/** When a clock ended for good, and by which of the case's events; undefined while it has not, or goes on since the case was reopened. */
export type ClockEnd = { readonly at: number; readonly event: number };

/** What has ended the clock of a target. */
export function endOf(kind: TargetKind, events: readonly CaseEvent[]): ClockEnd | undefined {
  return endingsOf(kind, events).end;
}

/** How the events of a case move the clock of a target, as seen at an instant. What comes after its end leaves it alone. */
export function timelineOf(
  kind: TargetKind,
  { startsOn, pausedBy }: Commitment,
  supportCase: SupportCase,
  asOf: number,
): Timeline {
  const { end, gaps } = endingsOf(kind, supportCase.events);
  const events = end === undefined ? supportCase.events : supportCase.events.slice(0, end.event + 1);
  const stop = end?.at ?? supportCase.closedAt;
  const wait = pausedBy !== undefined ? waits(pausedBy, events, stop ?? asOf) : { pauses: [], waiting: false };
  const start = startOf(startsOn, events, supportCase.openedAt);
  const { restartedBy } = metricEntry(kind);
  if (restartedBy.length === 0 || start === undefined)
    return { start, stop, pauses: [...gaps, ...wait.pauses], waiting: wait.waiting && stop === undefined };
  const restarts = events.filter(({ type }) => restartedBy.includes(type)).map(({ at }) => at);
  return { start: Math.max(start, ...restarts), stop, pauses: wait.pauses, waiting: wait.waiting && stop === undefined };
}

function startOf(startsOn: Commitment['startsOn'], events: readonly CaseEvent[], openedAt: number): number | undefined {
  if (startsOn === 'opened') return openedAt;
  const found = events.filter(({ type }) => type === startsOn);
  return (clockStarts[startsOn].counts === 'last' ? found.at(-1) : found[0])?.at;
}

function endingsOf(kind: TargetKind, events: readonly CaseEvent[]): { end: ClockEnd | undefined; gaps: Pause[] } {
  const { endedBy, resumes } = metricEntry(kind);
  const gaps: Pause[] = [];
  let end: (ClockEnd & { readonly type: EventType }) | undefined;
  for (const [event, { type, at }] of events.entries()) {
    if (end === undefined && endedBy.includes(type)) end = { at, event, type };
    else if (end !== undefined && resumes && type === 'reopened') {
      gaps.push({ from: end.at, to: at, reason: end.type === 'restored' ? 'restored' : 'resolved' });
      end = undefined;
    }
  }
  return { end, gaps };
}

/** The stretches in which the customer was waited for, up to the end of the clock or to now. */
function waits(name: PauseName, events: readonly CaseEvent[], until: number): { pauses: Pause[]; waiting: boolean } {
  const { begins, ends } = pauses[name];
  const isEnd = (type: EventType): boolean => (ends as readonly EventType[]).includes(type);
  const found: Pause[] = [];
  let since: number | undefined;
  for (const { type, at } of events) {
    if (type === begins) since ??= at;
    else if (since !== undefined && isEnd(type)) {
      found.push({ from: since, to: at, reason: name });
      since = undefined;
    }
  }
  if (since !== undefined) found.push({ from: since, to: until, reason: name });
  const before = found.filter(({ from }) => from < until).map((pause) => ({ ...pause, to: Math.min(pause.to, until) }));
  return { pauses: before, waiting: since !== undefined };
}
