import { formatInstant, type Zone } from '../calendar/zone.ts';
import type { Amount } from '../policy/amount.ts';
import { type TargetKind, targetKinds } from '../policy/targets.ts';
import { timelineOf } from './case-timeline.ts';
import { type ClockReading, type ClockSegment, type ClockState, readClock } from './clock.ts';
import type { Promised, Promises } from './promises.ts';
import type { SupportCase } from './request.ts';

/** A stretch of a clock as it is told with an explanation; `seconds` are those that were counted in it. */
export type SegmentPart = {
  readonly from: string;
  readonly to: string;
  readonly state: ClockSegment['state'];
  readonly reason: string | null;
  readonly severity: string | null;
  readonly calendar: string | null;
  readonly seconds: number;
};

/** A target as the contract tells it. Instants carry the desk's offset; `elapsed` and `remaining` are seconds on the calendar. */
export type TargetPart = {
  readonly commitment: Promised['commitment'];
  readonly within: Amount | null;
  readonly calendar: string | null;
  readonly startsOn: string;
  readonly startedAt: string | null;
  readonly dueAt: string | null;
  readonly state: ClockState;
  readonly elapsed: number | null;
  readonly remaining: number | null;
  readonly label: string;
  readonly segments?: readonly SegmentPart[];
};

export type TargetsPart = Readonly<Partial<Record<TargetKind, TargetPart>>>;

/** A severity that a case had, from when on, and what was promised for it. */
export type PromisePhase = { readonly from: number; readonly severity: string | null; readonly promises: Promises };

/** Every target of a case with its clock. The last phase says what is promised now. */
export function tellTargets(
  phases: readonly PromisePhase[],
  supportCase: SupportCase,
  asOf: number,
  zone: Zone,
  explain: boolean,
): TargetsPart {
  const current = phases.at(-1);
  const parts = targetKinds.flatMap((kind): [TargetKind, TargetPart][] => {
    const promised = current?.promises.byKind.get(kind);
    if (promised === undefined) return [];
    const timeline = timelineOf(kind, promised, supportCase, asOf);
    const clockPhases = phases.map(({ from, severity, promises }) => ({ from, severity, promised: promises.byKind.get(kind) }));
    const reading = readClock(promised, clockPhases, timeline, asOf, zone.name);
    return [[kind, tellTarget(promised, timeline.start, reading, zone, explain)]];
  });
  return Object.fromEntries(parts);
}

function tellTarget(
  promised: Promised,
  start: number | undefined,
  reading: ClockReading,
  zone: Zone,
  explain: boolean,
): TargetPart {
  const { commitment, within, hours, startsOn, label } = promised;
  const elapsed = reading.elapsed === null ? null : Math.round(reading.elapsed / 1000);
  const limit = reading.limit === null ? null : Math.round(reading.limit / 1000);
  return {
    commitment,
    within,
    calendar: hours?.id ?? null,
    startsOn,
    startedAt: start === undefined ? null : formatInstant(start, zone),
    dueAt: reading.dueAt === null ? null : formatInstant(reading.dueAt, zone),
    state: reading.state,
    elapsed,
    remaining: limit === null || elapsed === null ? null : limit - elapsed,
    label,
    ...(explain && { segments: reading.segments.map((segment) => tellSegment(segment, zone)) }),
  };
}

function tellSegment({ from, to, state, reason, severity, hours, counted }: ClockSegment, zone: Zone): SegmentPart {
  return {
    from: formatInstant(from, zone),
    to: formatInstant(to, zone),
    state,
    reason,
    severity,
    calendar: hours?.id ?? null,
    seconds: Math.round(counted / 1000),
  };
}
