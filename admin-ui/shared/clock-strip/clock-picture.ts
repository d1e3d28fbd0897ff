import {
  type CompiledPolicy,
  type DayPart,
  type Decision,
  decisionZone,
  instantOf,
  type Span,
  type SupportPolicy,
  type TargetKind,
  type TargetPart,
} from '../../../engine/index.ts';
import { type Band, bandsOf } from './bands.ts';
import { countedHoursOf, hoursOf } from './hours-of.ts';
import { type LaneSegment, laneSegments } from './lane-segments.ts';

/** The clock of one target. `endedAt` is when it stopped for good. */
export type Lane = {
  readonly kind: TargetKind;
  readonly state: TargetPart['state'];
  readonly startedAt: number;
  readonly dueAt: number;
  readonly endedAt: number | undefined;
  readonly bands: readonly Band[];
  readonly segments: readonly LaneSegment[];
  /** The course of the clock until the due time, day by day, and what was promised in milliseconds. */
  readonly days: readonly DayPart[];
  readonly moreDays?: TargetPart['moreDays'];
  readonly duration: number;
  /** When it warns. */
  readonly marks: readonly number[];
};

/** Everything that the clock strip draws. Instants are milliseconds. */
export type ClockPicture = Span &
  Pick<SupportPolicy, 'metrics' | 'pauses'> & {
    readonly timeZone: string;
    readonly asOf: number;
    readonly lanes: readonly Lane[];
  };

/** What a clock does even later is told by its state alone. */
const longestLate = 60 * 86_400_000;

type Timed = { readonly kind: TargetKind; readonly target: TargetPart; readonly startedAt: number; readonly dueAt: number };

/**
 * The clocks of a decision over the hours on which they run; undefined where no target has a time. With instants to be shown
 * too, the picture has room for them and for a while after the last due time.
 */
export function clockPicture(policy: CompiledPolicy, decision: Decision, shown?: readonly number[]): ClockPicture | undefined {
  const { targets } = decision;
  const timeZone = decisionZone(decision, policy.document);
  const asOf = instantOf(decision.asOf);
  const timed = Object.entries(targets).flatMap(([kind, target]): Timed[] =>
    target.startedAt === null || target.dueAt === null || target.calendar === null
      ? []
      : [{ kind: kind as TargetKind, target, startedAt: instantOf(target.startedAt), dueAt: instantOf(target.dueAt) }],
  );
  if (timed.length === 0) return undefined;
  const window = windowOf(timed, asOf, shown);
  const lanes = timed.map(({ kind, target, startedAt, dueAt }): Lane => {
    const endedAt = endOf(target, asOf);
    const clock = { target, startedAt, dueAt, endedAt, asOf, until: Math.max(window.to, dueAt + longestLate) };
    const segments = laneSegments(clock, (calendar) =>
      countedHoursOf(target, hoursOf(policy, target, calendar, timeZone), timeZone),
    );
    const bands = bandsOf(policy, target, timeZone, window);
    const marks = target.warnings.map(({ at }) => instantOf(at)).filter((at) => at <= (endedAt ?? dueAt));
    const { state, days = [], moreDays, elapsed, remaining } = target;
    const duration = ((elapsed ?? 0) + (remaining ?? 0)) * 1000;
    return { kind, state, startedAt, dueAt, endedAt, bands, segments, marks, days, duration, ...(moreDays && { moreDays }) };
  });
  const { metrics, pauses } = policy.document;
  return { ...window, timeZone, asOf, lanes, ...(metrics && { metrics }), ...(pauses && { pauses }) };
}

/** From the first start to the last due or end, and to the present where that is not too far off to be drawn. */
function windowOf(timed: readonly Timed[], asOf: number, shown: readonly number[] | undefined): Span {
  const first = Math.min(...timed.map(({ startedAt }) => startedAt));
  const last = Math.max(...timed.flatMap(({ target, dueAt }) => [dueAt, endOf(target, asOf) ?? dueAt]));
  const extent = last - first;
  const near = (shown ?? []).filter((at) => at >= first - extent * 3 && at <= last + extent * 3);
  const from = Math.min(first, ...near);
  const after = shown === undefined ? 0 : Math.max(extent * 0.3, 30 * 60_000);
  const to = Math.max(last + after, ...near, Math.min(asOf, last + extent * 3));
  const margin = Math.max((to - from) * 0.04, 5 * 60_000);
  return { from: from - margin, to: to + margin };
}

function endOf({ segments = [], state }: TargetPart, asOf: number): number | undefined {
  const last = segments.at(-1);
  const end = last === undefined ? undefined : instantOf(last.to);
  return end !== undefined && (state === 'met' || end < asOf) ? end : undefined;
}
