import type { Amount } from '../vocabulary/amount.ts';
import { amountSeconds } from '../vocabulary/amount.ts';
import { dueInBusinessDays, wholeDaysOf } from './business-days.ts';
import { aroundTheClock, type OpenTime, orNever } from './open-time.ts';
import { clipSpans, joinSpans, type Span } from './span.ts';

/** A question about open time. Instants are milliseconds; a pause without an end has `Infinity` for one. */
export type ClockQuestion =
  | {
      readonly op: 'add';
      readonly start: number;
      readonly amount: Amount;
      readonly pauses: readonly Span[];
      readonly dueWithinHours: boolean;
    }
  | { readonly op: 'between'; readonly start: number; readonly end: number; readonly pauses: readonly Span[] }
  | { readonly op: 'open'; readonly at: number };

/** The answer in milliseconds; null for what never comes. */
export type ClockAnswer =
  | { readonly end: number | null }
  | { readonly amount: number }
  | { readonly open: boolean; readonly opensAt: number | null; readonly closesAt: number | null };

/** Answers a question about hours. Days begin in the hours' zone, or in `timeZone` where they have none. */
export function answerClockQuestion(hours: OpenTime, question: ClockQuestion, timeZone = 'UTC'): ClockAnswer {
  switch (question.op) {
    case 'add':
      return { end: orNever(() => addAmount(hours, question, hours.timeZone ?? timeZone)) };
    case 'between':
      return { amount: measureBetween(hours, question.start, question.end, question.pauses) };
    case 'open': {
      const open = hours.isOpen(question.at);
      return {
        open,
        opensAt: open ? null : orNever(() => hours.opensAt(question.at)),
        closesAt: open ? hours.closesAt(question.at) : null,
      };
    }
  }
}

/** When an amount has passed. Days of 24 hours are counted around the clock, business days in whole days on which the hours open. */
function addAmount(
  hours: OpenTime,
  { start, amount, pauses, dueWithinHours }: Extract<ClockQuestion, { op: 'add' }>,
  timeZone: string,
): number | null {
  const seconds = amountSeconds(amount);
  if (seconds !== undefined) return passPauses(amount.unit === 'day' ? aroundTheClock : hours, start, seconds * 1000, pauses);
  const promised = {
    count: amount.value,
    days: wholeDaysOf(hours, timeZone),
    attended: hours,
    dueWithin: dueWithinHours ? hours : undefined,
  };
  return dueInBusinessDays(promised, start, pauses);
}

function passPauses(hours: OpenTime, start: number, amount: number, pauses: readonly Span[]): number | null {
  let [from, left] = [start, amount];
  for (const pause of joinSpans(pauses)) {
    if (pause.to <= from) continue;
    const counted = hours.measure(from, Math.max(from, pause.from));
    if (counted >= left) break;
    left -= counted;
    from = pause.to;
  }
  return from === Number.POSITIVE_INFINITY ? null : hours.add(from, left);
}

function measureBetween(hours: OpenTime, start: number, end: number, pauses: readonly Span[]): number {
  if (end < start) return 0 - measureBetween(hours, end, start, pauses);
  return hours.measure(start, end) - measurePauses(hours, start, end, pauses);
}

/** The open time between two instants that lies in pauses. */
function measurePauses(hours: OpenTime, start: number, end: number, pauses: readonly Span[]): number {
  return clipSpans(joinSpans(pauses), start, end).reduce((sum, { from, to }) => sum + hours.measure(from, to), 0);
}
