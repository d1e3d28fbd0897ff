import { type Problem, type RequestFault, textMessage } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { invalidRequest, unreadableRequest } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';

/** A fault in the input as a whole, before any case of it: where it stands, counted from 1. */
export type InputIssue = RequestFault & { readonly line?: number; readonly column?: number };

/** The cases cannot be read at all; the faults say why. */
export class UnreadableCasesError extends ProblemError {
  constructor(readonly faults: readonly InputIssue[]) {
    super(problemOf(faults));
  }
}

function problemOf(faults: readonly InputIssue[]): Problem {
  const [only] = faults;
  if (faults.length === 1 && only !== undefined && only.line === undefined)
    return unreadableRequest(only.said?.detail ?? textMessage(only.detail));
  return invalidRequest(faults, messageOf('simulation.heading-faults.title'));
}
