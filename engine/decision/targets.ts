import type { DayRemark } from '../calendar/weekly-hours.ts';
import { formatInstant, type Zone } from '../calendar/zone.ts';
import type { Amount } from '../policy/amount.ts';
import type { TargetKind } from '../policy/targets.ts';
import { timelineOf } from './case-timeline.ts';
import { type ClockReading, type ClockState, readClock } from './clock.ts';
import { type ClockDay, clockDays } from './clock-days.ts';
import { type ClockSegment, segmentsUntil } from './clock-ledger.ts';
import type { Promised, Promises } from './promises.ts';
import type { SupportCase } from './request.ts';

/** A stretch of a clock as it is told with an explanation; `seconds` are those that were counted in it. */
export type SegmentPart = {
  readonly from: string;
  readonly to: string;
  readonly state: ClockSegment['state'];
  readonly reason: string | null;
  readonly severity: string | null;
  readonly desk: string | null;
  readonly calendar: string | null;
  readonly policyVersion: number;
  readonly seconds: number;
};

/** A day in the course of a clock, from its start to its due time, as it is told with an explanation. */
export type DayPart = {
  readonly date: string;
  readonly seconds: number;
  readonly spans: readonly {
    readonly from: string;
    readonly to: string;
    readonly state: 'running' | 'paused';
    readonly reason: string | null;
  }[];
  readonly remarks: readonly { readonly kind: DayRemark['kind'] | 'clock-change'; readonly label: string }[];
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
  readonly warnings: readonly { readonly percent: number; readonly at: string }[];
  /** Of status updates, those owed after the next one, as many as were asked for. */
  readonly following?: readonly string[];
  readonly segments?: readonly SegmentPart[];
  readonly days?: readonly DayPart[];
};

export type TargetsPart = Readonly<Partial<Record<TargetKind, TargetPart>>>;

/** A severity and a desk that a case had, from when on, and what was promised for it. */
export type PromisePhase = {
  readonly from: number;
  readonly severity: string | null;
  readonly desk: string | null;
  readonly promises: Promises;
};

/** How targets are told: which, in whose zone, under which version, with how many further updates, with the course of the clocks or not. */
export type Telling = {
  readonly owed: readonly TargetKind[];
  readonly zone: Zone;
  readonly policyVersion: number;
  readonly warnAt: readonly number[];
  readonly updates: number;
  readonly explain: boolean;
};

/**
 * The targets owed to a case with their clocks. The last phase says what is promised now. Of a case that silence has closed only the
 * clocks are left that ran: nothing can start any more, and nothing goes on.
 */
export function tellTargets(
  phases: readonly PromisePhase[],
  supportCase: SupportCase,
  asOf: number,
  telling: Telling,
): TargetsPart {
  const { zone, warnAt } = telling;
  const parts: Partial<Record<TargetKind, TargetPart>> = {};
  for (const kind of telling.owed) {
    const promised = phases.at(-1)?.promises.byKind[kind];
    if (promised === undefined) continue;
    const timeline = timelineOf(kind, promised, supportCase, asOf);
    const clockPhases = phases.map(({ from, severity, desk, promises }) => ({
      from,
      severity,
      desk,
      promised: promises.byKind[kind],
    }));
    const reading = readClock(promised, timeline, { phases: clockPhases, asOf, timeZone: zone.name, warnAt });
    if (supportCase.closedAt !== undefined && reading.limit === null) continue;
    const told = tellTarget(promised, timeline.start, reading, telling);
    const isOwed = kind === 'statusUpdate' && telling.updates > 0 && timeline.stop === undefined;
    parts[kind] = isOwed ? { ...told, following: followingUpdates(promised, reading, telling) } : told;
  }
  return parts;
}

/** The updates owed after the next one, if each is given when it is due. */
function followingUpdates({ hours }: Promised, { dueAt, limit }: ClockReading, { updates, zone }: Telling): string[] {
  if (dueAt === null || limit === null || hours === undefined) return [];
  const instants: number[] = [];
  for (let at = dueAt; instants.length < updates; instants.push(at)) at = hours.add(at, limit);
  return instants.map((at) => formatInstant(at, zone));
}

function tellTarget(
  promised: Promised,
  start: number | undefined,
  reading: ClockReading,
  { zone, policyVersion, explain }: Telling,
): TargetPart {
  const { commitment, within, hours, startsOn, label } = promised;
  const elapsed = reading.elapsed === null ? null : Math.round(reading.elapsed / 1000);
  const limit = reading.limit === null ? null : Math.round(reading.limit / 1000);
  const told: TargetPart = {
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
    warnings: reading.warnings.map(({ percent, at }) => ({ percent, at: formatInstant(at, zone) })),
  };
  return explain ? { ...told, ...tellCourse(reading, zone, policyVersion) } : told;
}

function tellCourse(
  { stretches, readUntil, dueAt }: ClockReading,
  zone: Zone,
  policyVersion: number,
): Pick<TargetPart, 'segments' | 'days'> {
  const course = dueAt === null ? [] : segmentsUntil(stretches, dueAt);
  return {
    segments: tellSegments(segmentsUntil(stretches, readUntil), zone, policyVersion),
    days: tellDays(clockDays(course, zone), zone),
  };
}

function tellSegments(segments: readonly ClockSegment[], zone: Zone, policyVersion: number): SegmentPart[] {
  const seconds = wholeSeconds(segments.map(({ counted }) => counted));
  return segments.map(({ from, to, state, reason, severity, desk, hours }, index) => ({
    from: formatInstant(from, zone),
    to: formatInstant(to, zone),
    state,
    reason,
    severity,
    desk,
    calendar: hours?.id ?? null,
    policyVersion,
    seconds: seconds[index] ?? 0,
  }));
}

function tellDays(days: readonly ClockDay[], zone: Zone): DayPart[] {
  const seconds = wholeSeconds(days.map(({ counted }) => counted));
  return days.map(({ date, spans, remarks }, index) => ({
    date,
    seconds: seconds[index] ?? 0,
    spans: spans.map(({ from, to, state, reason }) => ({
      from: formatInstant(from, zone),
      to: formatInstant(to, zone),
      state,
      reason,
    })),
    remarks,
  }));
}

/** Milliseconds as whole seconds whose sum is the rounded sum of them all. */
function wholeSeconds(amounts: readonly number[]): number[] {
  let total = 0;
  return amounts.map((amount) => {
    const before = Math.round(total / 1000);
    total += amount;
    return Math.round(total / 1000) - before;
  });
}
