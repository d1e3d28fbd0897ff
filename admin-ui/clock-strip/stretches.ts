import type { OpenTime, Span, TargetPart } from '../../engine/index.ts';

/** A stretch of a clock. `left` is what is left of the time promised at its end; less than nothing once it is used up. */
export type Stretch = Span & {
  readonly mode: 'counting' | 'standing' | 'waiting' | 'closed' | 'not-promised';
  /** Still to come, if nothing else happens. */
  readonly ahead: boolean;
  /** After the due time. */
  readonly late: boolean;
  readonly counted: number;
  readonly left: number;
};

/** What is known of a clock before it is drawn. */
export type Clock = {
  readonly target: TargetPart;
  readonly startedAt: number;
  readonly dueAt: number;
  readonly endedAt: number | undefined;
  readonly asOf: number;
  readonly window: Span;
};

type Piece = Span & Pick<Stretch, 'mode' | 'ahead'>;

/** The stretches of a clock in order: those that were, and those that lie between now and the due time. */
export function stretchesOf(clock: Clock, hours: (calendar: string) => OpenTime): Stretch[] {
  const { target, dueAt, endedAt, asOf, startedAt, window } = clock;
  const past = (target.segments ?? []).flatMap((segment): Piece[] => {
    const span = { from: Date.parse(segment.from), to: Math.min(Date.parse(segment.to), window.to) };
    if (span.from >= span.to) return [];
    if (segment.state === 'running' && segment.calendar !== null) return splitByHours(span, hours(segment.calendar), false);
    const mode = segment.state === 'paused' ? (segment.reason === 'waiting-on-customer' ? 'waiting' : 'closed') : 'not-promised';
    return [{ ...span, mode, ahead: false }];
  });
  const next = Math.max(asOf, startedAt);
  const future =
    endedAt === undefined && next < dueAt ? splitByHours({ from: next, to: dueAt }, hours(target.calendar ?? ''), true) : [];
  const limit = ((target.elapsed ?? 0) + (target.remaining ?? 0)) * 1000;
  let left = limit;
  return [...past, ...future].flatMap((piece) => cutAt(piece, dueAt)).map((piece) => {
    const counted = piece.mode === 'counting' ? piece.to - piece.from : 0;
    left -= counted;
    return { ...piece, late: piece.from >= dueAt, counted, left };
  });
}

/** The instants at which 50, 75 and 90 % of an amount have been counted. */
export function marksOf(stretches: readonly Stretch[], limit: number): { percent: number; at: number }[] {
  return [50, 75, 90].flatMap((percent) => {
    const goal = limit * (1 - percent / 100);
    const found = stretches.find(({ left, counted }) => counted > 0 && left <= goal);
    return found === undefined ? [] : [{ percent, at: found.to - (goal - found.left) }];
  });
}

function splitByHours(span: Span, hours: OpenTime, ahead: boolean): Piece[] {
  const pieces: Piece[] = [];
  let at = span.from;
  for (const open of hours.spans(span.from, span.to)) {
    if (open.from > at) pieces.push({ from: at, to: open.from, mode: 'standing', ahead });
    pieces.push({ ...open, mode: 'counting', ahead });
    at = open.to;
  }
  if (at < span.to) pieces.push({ from: at, to: span.to, mode: 'standing', ahead });
  return pieces;
}

function cutAt(piece: Piece, at: number): Piece[] {
  if (piece.from >= at || piece.to <= at) return [piece];
  return [
    { ...piece, to: at },
    { ...piece, from: at },
  ];
}
