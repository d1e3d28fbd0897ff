import { type Message, phrase, unreadableRequest } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';

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
  return phrase`line ${line}, column ${column}: ${what}; ${hint}`;
}

/** What to do with a text whose encoding can be stated, and with one that must be UTF-8. */
export const waysOut = {
  stated: phrase`save it as UTF-8, or state its encoding: \`--encoding\` on the command line, \`charset\` in the Content-Type`,
  utf8: phrase`save it as UTF-8`,
} as const;
