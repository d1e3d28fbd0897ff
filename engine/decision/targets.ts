import { dateText } from '../calendar/local-date.ts';
import type { PlacedHours } from '../calendar/open-time.ts';
import { formatInstant, type Zone } from '../calendar/zone.ts';
import { dayOf } from '../instant.ts';
import type { Rule } from '../rules/rule-table.ts';
import type { Amount } from '../vocabulary/amount.ts';
import type { Metric } from '../vocabulary/metrics.ts';
import type { WarnPoint } from '../vocabulary/warn-point.ts';
import { begunAnew } from './begun-anew.ts';
import { mostDaysListed } from './case-limits.ts';
import { type ClockEnd, endOf, type Timeline, timelineOf } from './case-timeline.ts';
import { type ClockReading, type ClockState, dueFrom, readClock } from './clock.ts';
import { type ClockDay, clockDays } from './clock-days.ts';
import { type ClockSegment, segmentsUntil } from './clock-segments.ts';
import type { Commitment, Commitments, TargetTerms } from './commitments.ts';
import { type CreditPart, highestStep, serializeCredit } from './credits.ts';
import type { SupportCase } from './request.ts';
import type { Unknown } from './time-limits.ts';

/** A stretch of a clock as it is told with an explanation; `seconds` are those that were counted in it. */
export type SegmentPart = {
  readonly from: string;
  readonly to: string;
  readonly state: ClockSegment['state'];
  readonly reason: string | null;
  readonly severity: string | null;
  readonly desk: string | null;
  readonly calendar: string | null;
  readonly places?: readonly PlacedHours[];
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
  readonly remarks: ClockDay['remarks'];
};

/** A target as the contract tells it. Instants carry the desk's offset; `elapsed` and `remaining` are seconds on the calendar. */
export type TargetPart = TargetTerms & {
  readonly commitment: Commitment['commitment'];
  readonly within: Amount | null;
  readonly calendar: string | null;
  /** What the calendars took from the case: the zone in which each is read, and whose public holidays it has. */
  readonly places?: readonly PlacedHours[];
  readonly startsOn: string;
  readonly startedAt: string | null;
  readonly dueAt: string | null;
  readonly state: ClockState;
  readonly elapsed: number | null;
  readonly remaining: number | null;
  readonly label: string;
  /** When so much of the time is used, so long before it is due, or when it is so late. */
  readonly warnings: readonly {
    readonly percent: number | null;
    readonly before?: Amount;
    readonly late?: Amount;
    readonly at: string;
  }[];
  /** In how many of a hundred cases it is to be met, and when the clock of this one ended: where an objective is stated. */
  readonly objective?: number;
  readonly endedAt?: string | null;
  /** Of status updates, those owed after the next one, as many as were asked for. */
  readonly following?: readonly string[];
  readonly segments?: readonly SegmentPart[];
  readonly days?: readonly DayPart[];
  /** Where the course goes on after the last of `days`: how many days more, and what is counted on them. */
  readonly moreDays?: { readonly count: number; readonly seconds: number };
};

/** The targets of a case by their metrics. */
export type TargetsPart = Readonly<Record<string, TargetPart>>;

/** A severity and a desk that a case had, from when and which of its events on, and what was promised for it. */
export type CommitmentPhase = {
  readonly from: number;
  readonly event: number;
  readonly severity: string | null;
  readonly desk: string | null;
  readonly commitments: Commitments;
};

/** A version of the policy with what it promises for a case from phase to phase, what of that is owed, and when another took the case over. */
export type VersionInCharge = {
  readonly owed: readonly string[];
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly policyVersion: number;
  readonly warnAt: readonly WarnPoint[];
  readonly phases: readonly CommitmentPhase[];
  readonly until: number;
};

/** How targets are told: in whose zone, with how many further updates, with the course of the clocks or not. */
type TargetContext = {
  readonly zone: Zone;
  readonly updates: number;
  readonly explain: boolean;
};

/** The targets of a case, the rules that promised them, and why some hours and times are not known. */
type SerializedTargets = {
  readonly parts: TargetsPart;
  readonly credits: readonly CreditPart[];
  readonly fired: readonly Rule<unknown>[];
  readonly unknown: readonly Unknown[];
};

/**
 * The targets owed to a case with their clocks. What is promised now is what the last phase of the last version says; a clock that has
 * ended is judged by the version and the phase in which it did. Of a case that silence has closed only the clocks are left that ran:
 * nothing can start any more, and nothing goes on.
 */
export function serializeTargets(
  versions: readonly VersionInCharge[],
  supportCase: SupportCase,
  asOf: number,
  telling: TargetContext,
): SerializedTargets {
  const parts: Record<string, TargetPart> = {};
  const credits: CreditPart[] = [];
  const fired: Rule<unknown>[] = [];
  const unknown: Unknown[] = [];
  const { owed = [], metrics } = versions.at(-1) ?? {};
  for (const kind of owed) {
    const metric = metrics?.get(kind);
    if (metric === undefined) continue;
    const end = endOf(metric, supportCase.events);
    const inCharge = versionAt(versions, end);
    if (!inCharge.owed.includes(kind)) continue;
    const phases = inCharge.phases.filter(({ event }) => event < (end?.event ?? supportCase.events.length));
    const commitments = phases.at(-1)?.commitments;
    const commitment = commitments?.byKind[kind];
    if (commitments === undefined || commitment === undefined) continue;
    const clockPhases = phases.map(({ from, severity, desk, commitments: { byKind } }) => ({
      from,
      severity,
      desk,
      commitment: byKind[kind],
    }));
    const timeline = begunAnew(timelineOf(metric, commitment, supportCase, asOf), clockPhases);
    const reading = readClock(commitment, timeline, { phases: clockPhases, asOf, warnAt: inCharge.warnAt });
    if (supportCase.closedAt !== undefined && reading.limit === null) continue;
    const told = serializeTarget(commitment, timeline, reading, inCharge.policyVersion, telling);
    const isOwed = metric.restarts.length > 0 && telling.updates > 0 && timeline.stop === undefined;
    parts[kind] = isOwed ? { ...told, following: followingUpdates(commitment, reading, telling) } : told;
    fired.push(...(commitments.firedBy[kind] ?? []));
    if (commitment.credits.length > 0 && reading.dueAt !== null) {
      const clock = {
        of: kind,
        reading,
        dueAt: reading.dueAt,
        hasEnded: timeline.stop !== undefined,
        timeZone: commitment.timeZone,
      };
      const given = commitment.credits.map((credit) => serializeCredit(credit, clock, telling.zone));
      credits.push(...highestStep(commitment.credits, given));
      fired.push(...commitment.credits);
    }
    if (commitment.commitment === 'time') unknown.push(...clockPhases.flatMap((phase) => phase.commitment?.unknown ?? []));
  }
  return { parts, credits, fired, unknown };
}

/** The version that judges a clock: the last, or the one that had the case when the clock ended. */
export function versionAt<T extends { readonly until: number }>(versions: readonly T[], end: ClockEnd | undefined): T {
  const found = end === undefined ? undefined : versions.find(({ until }) => end.at < until);
  return found ?? (versions.at(-1) as T);
}

/** The updates owed after the next one, if each is given when it is due. */
function followingUpdates(commitment: Commitment, { dueAt }: ClockReading, { updates, zone }: TargetContext): string[] {
  const instants: number[] = [];
  for (let at = dueAt; at !== null && instants.length < updates; ) {
    at = dueFrom(commitment, at);
    if (at !== null) instants.push(at);
  }
  return instants.map((at) => formatInstant(at, zone));
}

function serializeTarget(
  owed: Commitment,
  { start, stop }: Timeline,
  reading: ClockReading,
  policyVersion: number,
  { zone, explain }: TargetContext,
): TargetPart {
  const { commitment, within, terms, hours, startsOn, label, objective } = owed;
  const elapsed = reading.elapsed === null ? null : Math.round(reading.elapsed / 1000);
  const limit = reading.limit === null ? null : Math.round(reading.limit / 1000);
  const told: TargetPart = {
    commitment,
    within,
    ...terms,
    calendar: hours?.id ?? null,
    ...(hours?.places && { places: hours.places }),
    startsOn: startsOn.join(', '),
    startedAt: start === undefined ? null : formatInstant(start, zone),
    dueAt: reading.dueAt === null ? null : formatInstant(reading.dueAt, zone),
    state: reading.state,
    elapsed,
    remaining: limit === null || elapsed === null ? null : limit - elapsed,
    label,
    warnings: reading.warnings.map(({ percent, before, late, at: moment }) => {
      const at = formatInstant(moment, zone);
      if (late !== undefined) return { percent, late, at };
      return before === undefined ? { percent, at } : { percent, before, at };
    }),
    ...(objective !== undefined && { objective, endedAt: stop === undefined ? null : formatInstant(stop, zone) }),
  };
  return explain ? { ...told, ...serializeCourse(reading, zone, policyVersion) } : told;
}

function serializeCourse(
  { stretches, readUntil, dueAt }: ClockReading,
  zone: Zone,
  policyVersion: number,
): Pick<TargetPart, 'segments' | 'days' | 'moreDays'> {
  const course = dueAt === null ? [] : segmentsUntil(stretches, dueAt);
  const days = clockDays(course, zone, mostDaysListed);
  const more = days.length < mostDaysListed ? undefined : moreDays(course, days, zone);
  return {
    segments: serializeSegments(segmentsUntil(stretches, readUntil), zone, policyVersion),
    days: serializeDays(days, zone),
    ...(more && { moreDays: more }),
  };
}

/** How many days a course has besides those that are told, and what is counted on them; undefined where these are all. */
function moreDays(course: readonly ClockSegment[], days: readonly ClockDay[], zone: Zone): TargetPart['moreDays'] {
  const [first, last] = [course[0], course.at(-1)];
  const lastUpdate = days.at(-1);
  if (first === undefined || last === undefined || lastUpdate === undefined) return undefined;
  const lastDate = dateText(zone.toLocal(last.to - 1));
  const count = Math.round((dayOf(lastDate) - dayOf(lastUpdate.date)) / 86_400_000);
  const all = course.reduce((sum, { counted }) => sum + counted, 0);
  const told = days.reduce((sum, { counted }) => sum + counted, 0);
  return count > 0 ? { count, seconds: Math.round(all / 1000) - Math.round(told / 1000) } : undefined;
}

function serializeSegments(segments: readonly ClockSegment[], zone: Zone, policyVersion: number): SegmentPart[] {
  const seconds = wholeSeconds(segments.map(({ counted }) => counted));
  return segments.map(({ from, to, state, reason, severity, desk, hours }, index) => ({
    from: formatInstant(from, zone),
    to: formatInstant(to, zone),
    state,
    reason,
    severity,
    desk,
    calendar: hours?.id ?? null,
    ...(hours?.places && { places: hours.places }),
    policyVersion,
    seconds: seconds[index] ?? 0,
  }));
}

function serializeDays(days: readonly ClockDay[], zone: Zone): DayPart[] {
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
