import { type Problem, textMessage, type ValidationIssue } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { invalidRequest, unreadableRequest } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';

/** An issue in the input as a whole, before any case of it: where it stands, counted from 1. */
export type InputIssue = ValidationIssue & { readonly line?: number; readonly column?: number };

/** The cases cannot be read at all; the issues say why. */
export class UnreadableCasesError extends ProblemError {
  constructor(readonly issues: readonly InputIssue[]) {
    super(problemOf(issues));
  }
}

function problemOf(issues: readonly InputIssue[]): Problem {
  const [only] = issues;
  if (issues.length === 1 && only !== undefined && only.line === undefined)
    return unreadableRequest(only.said?.detail ?? textMessage(only.detail));
  return invalidRequest(issues, messageOf('simulation.heading-faults.title'));
}
