import type { Span } from '../calendar/span.ts';
import type { EventType } from '../vocabulary/facts.ts';
import type { TargetKind } from '../vocabulary/metrics.ts';
import type { CaseEvent } from './case-event.ts';
import type { Promised } from './promises.ts';
import type { SupportCase } from './request.ts';

/** Why a clock stands still. */
export type PauseReason = 'waiting-on-customer' | 'resolved' | 'restored';

export type Pause = Span & { readonly reason: PauseReason };

/** When a target's clock started and ended, and when it stood still in between. */
export type Timeline = {
  readonly start: number | undefined;
  readonly stop: number | undefined;
  readonly pauses: readonly Pause[];
  /** Whether the customer is still being waited for. */
  readonly waiting: boolean;
};

/** What ends each kind of clock, and whether reopening the case lets it go on. */
const endings: Record<TargetKind, { readonly by: readonly EventType[]; readonly resumes: boolean }> = {
  response: { by: ['responded', 'restored', 'resolved'], resumes: false },
  restoration: { by: ['restored', 'resolved'], resumes: true },
  resolution: { by: ['resolved'], resumes: true },
  statusUpdate: { by: ['restored', 'resolved'], resumes: true },
  rootCauseReport: { by: ['root-cause-reported'], resumes: false },
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
  { startsOn, pausedByWaiting }: Promised,
  supportCase: SupportCase,
  asOf: number,
): Timeline {
  const { end, gaps } = endingsOf(kind, supportCase.events);
  const events = end === undefined ? supportCase.events : supportCase.events.slice(0, end.event + 1);
  const stop = end?.at ?? supportCase.closedAt;
  const wait = pausedByWaiting ? waits(events, stop ?? asOf) : { pauses: [], waiting: false };
  const start = startOf(startsOn, events, supportCase.openedAt);
  if (kind !== 'statusUpdate' || start === undefined)
    return { start, stop, pauses: [...gaps, ...wait.pauses], waiting: wait.waiting && stop === undefined };
  // Every update owed is counted from the one before it, or from when the case was opened again.
  const restarts = events.filter(({ type }) => type === 'status-updated' || type === 'reopened').map(({ at }) => at);
  return { start: Math.max(start, ...restarts), stop, pauses: wait.pauses, waiting: wait.waiting && stop === undefined };
}

function startOf(startsOn: Promised['startsOn'], events: readonly CaseEvent[], openedAt: number): number | undefined {
  if (startsOn === 'opened') return openedAt;
  const found = events.filter(({ type }) => type === startsOn);
  return (startsOn === 'restored' || startsOn === 'resolved' ? found.at(-1) : found[0])?.at;
}

function endingsOf(kind: TargetKind, events: readonly CaseEvent[]): { end: ClockEnd | undefined; gaps: Pause[] } {
  const { by, resumes } = endings[kind];
  const gaps: Pause[] = [];
  let end: (ClockEnd & { readonly type: EventType }) | undefined;
  for (const [event, { type, at }] of events.entries()) {
    if (end === undefined && by.includes(type)) end = { at, event, type };
    else if (end !== undefined && resumes && type === 'reopened') {
      gaps.push({ from: end.at, to: at, reason: end.type === 'restored' ? 'restored' : 'resolved' });
      end = undefined;
    }
  }
  return { end, gaps };
}

const endsWaiting: readonly EventType[] = ['customer-replied', 'resolved', 'reopened'];

/** The stretches in which the customer was waited for, up to the end of the clock or to now. */
function waits(events: readonly CaseEvent[], until: number): { pauses: Pause[]; waiting: boolean } {
  const pauses: Pause[] = [];
  let since: number | undefined;
  for (const { type, at } of events) {
    if (type === 'waiting-on-customer') since ??= at;
    else if (since !== undefined && endsWaiting.includes(type)) {
      pauses.push({ from: since, to: at, reason: 'waiting-on-customer' });
      since = undefined;
    }
  }
  if (since !== undefined) pauses.push({ from: since, to: until, reason: 'waiting-on-customer' });
  const before = pauses.filter(({ from }) => from < until).map((pause) => ({ ...pause, to: Math.min(pause.to, until) }));
  return { pauses: before, waiting: since !== undefined };
}
