import { type MessageCatalog, type Problem, problemIn } from '../../engine/index.ts';
import { internalProblem } from '../errors/problem-of.ts';
import { unreadableRequest } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Line } from './json-lines.ts';
import { jsonIssueMessage, parseJson } from './parse-json.ts';
import { textIssueMessage } from './unreadable-text.ts';

/** What came out for a line: an answer, or a problem that names the line. */
export type LineOutcome<T> = T | (Problem & { readonly line: number });

/** Told of what we failed at, for whoever runs this. */
export type ReportError = (error: unknown) => void;

/**
 * How lines are answered beside what they ask: problems are told in the language of the catalogue, English without one, and our own errors
 * to `reportError`, or on standard error.
 */
export type LineOptions = { readonly catalog?: MessageCatalog | undefined; readonly reportError?: ReportError | undefined };

/**
 * Answers each line of NDJSON, in order, as many at a time as lines came in; one bad line does not touch the others. An answer
 * that takes a while is waited for, one that does not costs no wait.
 */
export async function* answerLines<T extends object>(
  lines: AsyncIterable<readonly Line[]>,
  answer: (input: unknown) => T | Problem | Promise<T | Problem>,
  { catalog, reportError = console.error }: LineOptions = {},
): AsyncGenerator<readonly LineOutcome<T>[]> {
  /** A line that we fail at is no reason to leave the others without an answer. */
  const failed = (error: unknown): Problem => {
    reportError(error);
    return internalProblem(messageOf('input.line-went-wrong'));
  };
  for await (const batch of lines) {
    const outcomes: LineOutcome<T>[] = [];
    for (const line of batch) {
      const given = answerLine(line, answer, failed);
      const outcome = given instanceof Promise ? await given.catch(failed) : given;
      outcomes.push(isProblem(outcome) ? { ...problemIn(outcome, catalog), line: line.number } : outcome);
    }
    yield outcomes;
  }
}

function answerLine<T>(
  line: Line,
  answer: (input: unknown) => T | Problem | Promise<T | Problem>,
  failed: (error: unknown) => Problem,
): T | Problem | Promise<T | Problem> {
  if ('issue' in line) return unreadableRequest(textIssueMessage(line.issue));
  if ('tooLong' in line) return unreadableRequest(messageOf('input.line-too-long'), 413);
  let input: unknown;
  try {
    input = parseJson(line.text);
  } catch (error) {
    return unreadableRequest(jsonIssueMessage(error, (what) => messageOf('input.line-not-json', { what })));
  }
  try {
    return answer(input);
  } catch (error) {
    return failed(error);
  }
}

function isProblem<T extends object>(outcome: T | Problem): outcome is Problem {
  return 'status' in outcome;
}
