import { instantOf, type OpenTime, type SegmentPart, type Span, type TargetPart } from '../../../engine/index.ts';

/** A stretch of a clock. `left` is what is left of the time promised at its end; less than nothing once it is used up. */
export type LaneSegment = Span & {
  readonly mode: 'counting' | 'standing' | 'waiting' | 'settled' | 'not-promised';
  /** The pause of the policy in which it stands, or what else made it stand still. */
  readonly pause?: string;
  /** Still to come, if nothing else happens. */
  readonly ahead: boolean;
  /** After the due time. */
  readonly late: boolean;
  readonly counted: number;
  readonly left: number;
};

/** What is known of a clock before it is drawn. `until` is where the drawing ends. */
type Clock = {
  readonly target: TargetPart;
  readonly startedAt: number;
  readonly dueAt: number;
  readonly endedAt: number | undefined;
  readonly asOf: number;
  readonly until: number;
};

type Piece = Span & Pick<LaneSegment, 'mode' | 'pause'>;

/** The stretches of a clock in order: those that were, and those that lie between now and the due time. */
export function laneSegments(clock: Clock, hours: (calendar: string) => OpenTime): LaneSegment[] {
  const { target, dueAt, endedAt, asOf, startedAt } = clock;
  const onTime = filled(courseOf(target), { from: startedAt, to: Math.min(dueAt, endedAt ?? dueAt) });
  const late = (target.segments ?? []).flatMap((segment) => lateOf(segment, clock, hours));
  let left = ((target.elapsed ?? 0) + (target.remaining ?? 0)) * 1000;
  return [...onTime, ...late]
    .map((piece) => ({ ...piece, mode: isUnpromised(piece, target) ? ('not-promised' as const) : piece.mode }))
    .flatMap((piece) => cutAt(piece, asOf))
    .map((piece) => {
      const counted = piece.mode === 'counting' ? piece.to - piece.from : 0;
      left -= counted;
      return { ...piece, ahead: piece.from >= asOf, late: piece.from >= dueAt, counted, left };
    });
}

/** What the clock did or will do until the due time, day by day as the decision tells it, without the time in which it stood. */
function courseOf({ days = [] }: TargetPart): Piece[] {
  const spans = days.flatMap((day) => day.spans.map((span) => ({ ...span, from: instantOf(span.from), to: instantOf(span.to) })));
  return spans.map(({ from, to, state, reason }) => ({
    from,
    to,
    ...(state === 'running' ? { mode: 'counting' } : standing(reason)),
  }));
}

function lateOf(segment: SegmentPart, { dueAt, until }: Clock, hours: (calendar: string) => OpenTime): Piece[] {
  const span = { from: Math.max(dueAt, instantOf(segment.from)), to: Math.min(until, instantOf(segment.to)) };
  if (span.from >= span.to) return [];
  if (segment.state === 'paused') return [{ ...span, ...standing(segment.reason) }];
  const open = segment.calendar === null ? [] : hours(segment.calendar).spans(span.from, span.to);
  return filled(
    open.map((one) => ({ ...one, mode: 'counting' })),
    span,
  );
}

/** The pieces within a span, those of one kind that touch joined, and the time between them as standing. */
function filled(pieces: readonly Piece[], span: Span): Piece[] {
  const whole: Piece[] = [];
  let at = span.from;
  const add = (piece: Piece): void => {
    const last = whole.at(-1);
    if (last?.mode === piece.mode && last.pause === piece.pause && last.to === piece.from)
      whole[whole.length - 1] = { ...last, to: piece.to };
    else whole.push(piece);
  };
  for (const piece of pieces) {
    const to = Math.min(piece.to, span.to);
    if (to <= at) continue;
    if (piece.from > at) add({ from: at, to: Math.min(piece.from, span.to), mode: 'standing' });
    if (piece.from < span.to) add({ ...piece, from: Math.max(at, piece.from), to });
    at = to;
  }
  if (at < span.to) add({ from: at, to: span.to, mode: 'standing' });
  return whole;
}

function standing(reason: string | null): Pick<LaneSegment, 'mode' | 'pause'> {
  return { mode: isPause(reason) ? 'waiting' : 'settled', ...(reason !== null && { pause: reason }) };
}

/** Whether a clock stands because of a pause, and not because the matter was settled. */
export function isPause(reason: string | null): reason is string {
  return reason !== null && reason !== 'restored' && reason !== 'resolved';
}

/** Whether nothing was promised at the severity or desk of the time. */
function isUnpromised({ from, mode }: Piece, { segments = [] }: TargetPart): boolean {
  const segment = segments.find((one) => instantOf(one.from) <= from && from < instantOf(one.to));
  return mode === 'standing' && segment?.state === 'not-promised';
}

function cutAt(piece: Piece, at: number): Piece[] {
  if (piece.from >= at || piece.to <= at) return [piece];
  return [
    { ...piece, to: at },
    { ...piece, from: at },
  ];
}
