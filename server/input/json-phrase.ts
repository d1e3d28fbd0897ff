import { printParseErrorCode, visit } from 'jsonc-parser';
import { type Phrase, phrase } from '../../engine/index.ts';
import { DeepJsonError, placePhrase } from './parse-json.ts';

type JsonFault = Exclude<ReturnType<typeof printParseErrorCode>, '<unknown ParseErrorCode>'>;

/** What can be wrong with JSON, said after its place. Comments are none of JSON, nor is a comma behind the last entry. */
export const jsonFaults: Readonly<Record<JsonFault, Phrase>> = {
  InvalidSymbol: phrase`there is something that is no JSON value; texts and keys stand in double quotes`,
  InvalidNumberFormat: phrase`a number is not written as JSON writes them`,
  PropertyNameExpected: phrase`a key in double quotes is expected`,
  ValueExpected: phrase`a value is expected`,
  ColonExpected: phrase`\`:\` is expected after the key`,
  CommaExpected: phrase`\`,\` is expected before the next entry`,
  CloseBraceExpected: phrase`\`}\` or \`,\` is expected`,
  CloseBracketExpected: phrase`\`]\` or \`,\` is expected`,
  EndOfFileExpected: phrase`something is left over after the end`,
  InvalidCommentToken: phrase`there is a comment, which JSON has not`,
  UnexpectedEndOfComment: phrase`a comment is not closed, and JSON has none`,
  UnexpectedEndOfString: phrase`a text is not closed by a double quote`,
  UnexpectedEndOfNumber: phrase`a number ends too early`,
  InvalidUnicode: phrase`four hexadecimal digits are expected after \`\\u\``,
  InvalidEscapeCharacter: phrase`what follows a backslash in a text is not known`,
  InvalidCharacter: phrase`a control character, as a line break, stands in a text`,
};

/** Why `parseJson` refused a text: what `notJson` says with what is wrong first and where, or that it is nested too deep. */
export function jsonIssueMessage(error: unknown, text: string, notJson: (what: Phrase) => Phrase): Phrase {
  if (error instanceof DeepJsonError) return error.said;
  if (error instanceof SyntaxError) return notJson(jsonPhrase(text));
  throw error;
}

/** What is wrong first with a text that JSON.parse refuses, and where. What JSON.parse says itself changes from one Node to the next. */
export function jsonPhrase(text: string): Phrase {
  let said: Phrase | undefined;
  try {
    visit(
      text,
      {
        onError: (code, offset) => {
          const fault = printParseErrorCode(code);
          said = fault === '<unknown ParseErrorCode>' ? undefined : phrase`${placePhrase(text, offset)} ${jsonFaults[fault]}`;
          throw firstFault;
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    if (error !== firstFault) throw error;
  }
  return said ?? phrase`it cannot be read`;
}

/** Thrown to go no further. */
const firstFault = new Error('the first fault');
