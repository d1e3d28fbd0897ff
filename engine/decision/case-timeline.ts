import type { Span } from '../calendar/span.ts';
import type { EventType } from '../policy/facts.ts';
import type { TargetKind } from '../policy/targets.ts';
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

/** How the events of a case move the clock of a target, as seen at an instant. */
export function timelineOf(
  kind: TargetKind,
  { startsOn, pausedByWaiting }: Promised,
  supportCase: SupportCase,
  asOf: number,
): Timeline {
  const { closedAt } = supportCase;
  const events = closedAt === undefined ? supportCase.events : supportCase.events.filter(({ at }) => at <= closedAt);
  const { stop = closedAt, gaps } = endOf(kind, events);
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

function endOf(kind: TargetKind, events: readonly CaseEvent[]): { stop: number | undefined; gaps: Pause[] } {
  const { by, resumes } = endings[kind];
  const gaps: Pause[] = [];
  let stop: CaseEvent | undefined;
  for (const event of events) {
    if (stop === undefined && by.includes(event.type)) stop = event;
    else if (stop !== undefined && resumes && event.type === 'reopened') {
      gaps.push({ from: stop.at, to: event.at, reason: stop.type === 'restored' ? 'restored' : 'resolved' });
      stop = undefined;
    }
  }
  return { stop: stop?.at, gaps };
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
