import type { Message } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { unreadableRequest } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';

/** What keeps bytes from being read as text: where (from 1; columns in UTF-16 units), what, and the way out. */
export type TextIssue = { readonly line: number; readonly column: number; readonly what: Message; readonly hint: Message };

/** Bytes that are no text in any encoding that is read here, or not in the one that was stated. */
export class UnreadableTextError extends ProblemError {
  constructor(readonly issue: TextIssue) {
    const { line, column } = issue;
    super({ ...unreadableRequest(textIssueMessage(issue)), line, column });
  }
}

/** An issue in one sentence. */
export function textIssueMessage({ line, column, what, hint }: TextIssue): Message {
  return messageOf('input.unreadable-text', { line, column, what, hint });
}

/** What to do with a text whose encoding can be stated, and with one that must be UTF-8. */
export const waysOut = {
  stated: messageOf('input.save-or-state-encoding'),
  utf8: messageOf('input.save-as-utf-8'),
} as const;
