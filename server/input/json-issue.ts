import { printParseErrorCode, visit } from 'jsonc-parser';
import { type Message, phrase } from '../../engine/index.ts';
import { positionMessage } from './text-position.ts';

type Issue = Exclude<ReturnType<typeof printParseErrorCode>, '<unknown ParseErrorCode>'>;

/** What can be wrong with JSON, said after its position. JSON has no comments, and no comma behind the last entry. */
const issues: Readonly<Record<Issue, Message>> = {
  InvalidSymbol: phrase`there is something that is no JSON value; texts and keys stand in double quotes`,
  InvalidNumberFormat: phrase`a number is not written as JSON writes them`,
  PropertyNameExpected: phrase`a key in double quotes is expected`,
  ValueExpected: phrase`a value is expected`,
  ColonExpected: phrase`\`:\` is expected after the key`,
  CommaExpected: phrase`\`,\` is expected before the next entry`,
  CloseBraceExpected: phrase`\`}\` or \`,\` is expected`,
  CloseBracketExpected: phrase`\`]\` or \`,\` is expected`,
  EndOfFileExpected: phrase`something is left over after the end`,
  InvalidCommentToken: phrase`there is a comment; JSON has none`,
  UnexpectedEndOfComment: phrase`a comment is not closed; JSON has none`,
  UnexpectedEndOfString: phrase`a text is not closed by a double quote`,
  UnexpectedEndOfNumber: phrase`a number ends too early`,
  InvalidUnicode: phrase`four hexadecimal digits are expected after \`\\u\``,
  InvalidEscapeCharacter: phrase`what follows a backslash in a text is not known`,
  InvalidCharacter: phrase`there is a control character, such as a line break, in a text`,
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
          if (issue !== '<unknown ParseErrorCode>') found = phrase`${positionMessage(text, offset)} ${issues[issue]}`;
          throw firstIssue;
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    if (error !== firstIssue) throw error;
  }
  return found ?? phrase`it cannot be read`;
}

/** Thrown to go no further. */
const firstIssue = new Error('the first issue');
