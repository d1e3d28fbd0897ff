import {
  answerClockQuestion,
  type ClockAnswer,
  type ClockQuestion,
  type CompiledPolicy,
  formatInstant,
  instantOf,
  type Problem,
  type ValidationIssue,
  zoneOf,
} from '../../engine/index.ts';
import { invalidRequest, validationIssue } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';
import { isBeyondHolidays, mostYearsOfHolidays } from './clock-limits.ts';
import { checkClockQuestion, type QuestionInput } from './clock-question-check.ts';
import { BeyondHolidaysError } from './holiday-reach.ts';
import { isIssue, type QuestionHours, questionHours } from './question-hours.ts';

/** An answer as it is sent back; instants carry the offset of the calendar's zone. */
export type ClockReply =
  | { readonly end: string | null }
  | { readonly seconds: number }
  | { readonly open: boolean; readonly opensAt: string | null; readonly closesAt: string | null };

/** Answers a question about open time; issues come back as a problem. `now` (milliseconds) picks the version of a named policy. */
export function answerClock(input: unknown, policies: readonly CompiledPolicy[], now: number): ClockReply | Problem {
  const issues = checkClockQuestion(input);
  if (issues.length > 0) return invalidRequest(issues);
  const question = input as QuestionInput;
  const request = questionHours(question.calendar, question.facts ?? {}, policies, now);
  if (isIssue(request)) return invalidRequest([request]);
  const answer = answerWithin(request, toQuestion(question));
  return answer === undefined ? invalidRequest([beyondHolidays(question.op)]) : reply(answer, request.timeZone);
}

/** The answer; undefined where it reaches over more years than public holidays are reckoned for. */
function answerWithin({ hours, timeZone, reach }: QuestionHours, question: ClockQuestion): ClockAnswer | undefined {
  const begin = question.op === 'open' ? question.at : question.start;
  const end = question.op === 'between' ? question.end : begin;
  if (reach === undefined) return answerClockQuestion(hours, question, timeZone);
  if (isBeyondHolidays(begin, end)) return undefined;
  reach.begin(Math.min(begin, end));
  try {
    const answer = answerClockQuestion(hours, question, timeZone);
    const isTooFar = 'end' in answer && answer.end !== null && isBeyondHolidays(begin, answer.end);
    return isTooFar ? undefined : answer;
  } catch (error) {
    if (error instanceof BeyondHolidaysError) return undefined;
    throw error;
  }
}

function beyondHolidays(op: ClockQuestion['op']): ValidationIssue {
  const pointer = { add: '/amount', between: '/end', open: '/at' }[op];
  return validationIssue(pointer, messageOf('clock.too-many-years', { most: mostYearsOfHolidays }), {
    hint: messageOf('clock.name-holidays'),
  });
}

/** Whether a question names a calendar of a policy instead of bringing one along. */
export function namesPolicy(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'calendar' in input && typeof input.calendar === 'string';
}

function toQuestion(question: QuestionInput): ClockQuestion {
  const { op, start, end, at, amount, pauses = [], dueWithinHours = false, until, cutoff, cutoffOf, afterCutoff } = question;
  const spans = pauses.map(([from, to]) => ({
    from: instantOf(from),
    to: to === null ? Number.POSITIVE_INFINITY : instantOf(to),
  }));
  if (op === 'open') return { op, at: instantOf(at) };
  if (op === 'between') return { op, start: instantOf(start), end: instantOf(end), pauses: spans };
  return {
    op,
    start: instantOf(start),
    amount,
    pauses: spans,
    dueWithinHours,
    ...(until !== undefined && { until }),
    ...(cutoff !== undefined && { cutoff }),
    ...(cutoffOf !== undefined && { cutoffOf: instantOf(cutoffOf) }),
    ...(afterCutoff !== undefined && { afterCutoff }),
  };
}

function reply(answer: ClockAnswer, timeZone: string): ClockReply {
  const shown = (instant: number | null): string | null => (instant === null ? null : formatInstant(instant, zoneOf(timeZone)));
  if ('end' in answer) return { end: shown(answer.end) };
  if ('amount' in answer) return { seconds: Math.round(answer.amount / 1000) };
  return { open: answer.open, opensAt: shown(answer.opensAt), closesAt: shown(answer.closesAt) };
}
