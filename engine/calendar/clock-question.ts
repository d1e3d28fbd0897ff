import type { Amount } from '../vocabulary/amount.ts';
import { dueAfter, type TimeLimit } from './due-time.ts';
import { type OpenTime, orNever } from './open-time.ts';
import { clipSpans, joinSpans, type Span } from './span.ts';

/** A question about open time. Instants are milliseconds; a pause without an end has `Infinity` for one. */
export type ClockQuestion =
  | {
      readonly op: 'add';
      readonly start: number;
      readonly amount: Amount;
      readonly pauses: readonly Span[];
      readonly dueWithinHours: boolean;
      readonly until?: TimeLimit['until'];
      readonly cutoff?: TimeLimit['cutoff'];
      /** The moment that the cut-off judges, where that is not the start. */
      readonly cutoffOf?: number;
      readonly afterCutoff?: TimeLimit['afterCutoff'];
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

/** When an amount has passed. Days of 24 hours and the units of the calendar are counted around the clock, business days in whole days on which the hours open. */
function addAmount(
  hours: OpenTime,
  { start, amount, pauses, dueWithinHours, until, cutoff, cutoffOf, afterCutoff }: Extract<ClockQuestion, { op: 'add' }>,
  timeZone: string,
): number {
  const limit: TimeLimit = {
    amount,
    hours,
    timeZone,
    ...(until !== undefined && { until }),
    ...(cutoff !== undefined && { cutoff }),
    ...(afterCutoff !== undefined && { afterCutoff }),
    ...(dueWithinHours && { dueWithin: hours }),
  };
  return dueAfter(limit, start, pauses, undefined, cutoffOf);
}

function measureBetween(hours: OpenTime, start: number, end: number, pauses: readonly Span[]): number {
  if (end < start) return 0 - measureBetween(hours, end, start, pauses);
  return hours.measure(start, end) - measurePauses(hours, start, end, pauses);
}

/** The open time between two instants that lies in pauses. */
function measurePauses(hours: OpenTime, start: number, end: number, pauses: readonly Span[]): number {
  return clipSpans(joinSpans(pauses), start, end).reduce((sum, { from, to }) => sum + hours.measure(from, to), 0);
}
