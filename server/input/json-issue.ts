import { printParseErrorCode, visit } from 'jsonc-parser';
import type { Message } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';
import { positionMessage } from './text-position.ts';

type Issue = Exclude<ReturnType<typeof printParseErrorCode>, '<unknown ParseErrorCode>'>;

/** What can be wrong with JSON, said after its position. JSON has no comments, and no comma behind the last entry. */
const issues: Readonly<Record<Issue, Message>> = {
  InvalidSymbol: messageOf('json.invalid-symbol'),
  InvalidNumberFormat: messageOf('json.invalid-number'),
  PropertyNameExpected: messageOf('json.key-expected'),
  ValueExpected: messageOf('json.value-expected'),
  ColonExpected: messageOf('json.colon-expected'),
  CommaExpected: messageOf('json.comma-expected'),
  CloseBraceExpected: messageOf('json.brace-expected'),
  CloseBracketExpected: messageOf('json.bracket-expected'),
  EndOfFileExpected: messageOf('json.end-expected'),
  InvalidCommentToken: messageOf('json.comment'),
  UnexpectedEndOfComment: messageOf('json.unclosed-comment'),
  UnexpectedEndOfString: messageOf('json.unclosed-text'),
  UnexpectedEndOfNumber: messageOf('json.unfinished-number'),
  InvalidUnicode: messageOf('json.invalid-unicode'),
  InvalidEscapeCharacter: messageOf('json.unknown-escape'),
  InvalidCharacter: messageOf('json.control-character'),
};

/** What is wrong first with a text that JSON.parse refuses, and where. What JSON.parse says itself changes from one Node to the next. */
export function jsonIssue(text: string): Message {
  let found: Message | undefined;
  try {
    visit(
      text,
      {
        onError: (code, offset) => {
          const issue = printParseErrorCode(code);
          if (issue !== '<unknown ParseErrorCode>')
            found = messageOf('list.words', { first: positionMessage(text, offset), second: issues[issue] });
          throw firstIssue;
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    if (error !== firstIssue) throw error;
  }
  return found ?? messageOf('json.unreadable');
}

/** Thrown to go no further. */
const firstIssue = new Error('the first issue');
