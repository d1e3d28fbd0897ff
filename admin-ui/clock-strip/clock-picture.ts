import type { CompiledPolicy, Decision, HolidaySource, Span, TargetKind, TargetPart } from '../../engine/index.ts';
import { type Band, bandsOf } from './bands.ts';
import { hoursOf } from './hours-of.ts';
import { marksOf, type Stretch, stretchesOf } from './stretches.ts';

/** The clock of one target. `endedAt` is when it stopped for good. */
export type Lane = {
  readonly kind: TargetKind;
  readonly state: TargetPart['state'];
  readonly startedAt: number;
  readonly dueAt: number;
  readonly endedAt: number | undefined;
  readonly bands: readonly Band[];
  readonly stretches: readonly Stretch[];
  /** The instants at which 50, 75 and 90 % of the time are used up. */
  readonly marks: readonly { readonly percent: number; readonly at: number }[];
};

/** Everything that the clock strip draws. Instants are milliseconds. */
export type ClockPicture = Span & { readonly timeZone: string; readonly asOf: number; readonly lanes: readonly Lane[] };

type Timed = { readonly kind: TargetKind; readonly target: TargetPart; readonly startedAt: number; readonly dueAt: number };

/** The clocks of a decision over the hours on which they run; undefined where no target has a time. */
export function clockPicture(policy: CompiledPolicy, decision: Decision, holidays: HolidaySource): ClockPicture | undefined {
  const { routing, targets } = decision;
  const timeZone = routing.desk?.timeZone ?? policy.document.timeZone ?? 'UTC';
  const asOf = Date.parse(decision.asOf);
  const timed = Object.entries(targets).flatMap(([kind, target]): Timed[] =>
    target.startedAt === null || target.dueAt === null || target.calendar === null
      ? []
      : [{ kind: kind as TargetKind, target, startedAt: Date.parse(target.startedAt), dueAt: Date.parse(target.dueAt) }],
  );
  if (timed.length === 0) return undefined;
  const window = windowOf(timed, asOf);
  const lanes = timed.map(({ kind, target, startedAt, dueAt }): Lane => {
    const endedAt = endOf(target, asOf);
    const clock = { target, startedAt, dueAt, endedAt, asOf, window };
    const stretches = stretchesOf(clock, (calendar) => hoursOf(policy, calendar, timeZone));
    const limit = ((target.elapsed ?? 0) + (target.remaining ?? 0)) * 1000;
    const bands = bandsOf(policy, target.calendar ?? '', timeZone, window, holidays);
    return { kind, state: target.state, startedAt, dueAt, endedAt, bands, stretches, marks: marksOf(stretches, limit) };
  });
  return { ...window, timeZone, asOf, lanes };
}

/** From the first start to the last due or end, and to the present where that is not too far off to be drawn. */
function windowOf(timed: readonly Timed[], asOf: number): Span {
  const from = Math.min(...timed.map(({ startedAt }) => startedAt));
  const last = Math.max(...timed.flatMap(({ target, dueAt }) => [dueAt, endOf(target, asOf) ?? dueAt]));
  const reach = last - from;
  const to = Math.max(last, Math.min(asOf, last + reach * 0.5));
  const margin = Math.max((to - from) * 0.04, 5 * 60_000);
  return { from: from - margin, to: to + margin };
}

function endOf({ segments = [], state }: TargetPart, asOf: number): number | undefined {
  const last = segments.at(-1);
  const end = last === undefined ? undefined : Date.parse(last.to);
  return end !== undefined && (state === 'met' || end < asOf) ? end : undefined;
}
