import { type Phrase, phrase, term } from '../../engine/index.ts';
import { DeepJsonError } from './parse-json.ts';

/** Why `parseJson` refused a text: what `notJson` says with what is wrong, in at most so many characters, or that it is nested too deep. */
export function jsonIssueMessage(error: unknown, notJson: (what: Phrase) => Phrase, longest = 120): Phrase {
  if (error instanceof DeepJsonError) return error.said;
  if (error instanceof SyntaxError) return notJson(jsonPhrase(error, longest));
  throw error;
}

/** What JSON.parse says is wrong with a text, in at most so many characters, as a phrase; what is not known here stays English. */
export function jsonPhrase(error: unknown, longest = 120): Phrase {
  const message = (error as Error).message.slice(0, longest);
  return placedPhrase(message) ?? tokenPhrase(message) ?? term(message);
}

function placedPhrase(message: string): Phrase | undefined {
  if (message === 'Unexpected end of JSON input') return phrase`Unexpected end of JSON input`;
  const [before, ...after] = message.split(' at position ');
  const [, position, line, column] = /^(\d+)(?: \(line (\d+) column (\d+)\))?$/.exec(after.join('')) ?? [];
  const what = before?.endsWith(' in JSON') ? before.slice(0, -' in JSON'.length) : before;
  if (what === undefined || position === undefined || !whats.has(what)) return undefined;
  const within = what.endsWith(' JSON') ? term(what) : phrase`${term(what)} in JSON`;
  return line === undefined || column === undefined
    ? phrase`${within} at position ${position}`
    : phrase`${within} at position ${position} (line ${line} column ${column})`;
}

function tokenPhrase(message: string): Phrase | undefined {
  const [start, end] = ['Unexpected token ', ' is not valid JSON'];
  if (!message.startsWith(start) || !message.endsWith(end)) return undefined;
  const between = message.slice(start.length, -end.length);
  const comma = between.indexOf(', ', 1);
  if (comma < 0) return undefined;
  return phrase`Unexpected token ${between.slice(0, comma)}, ${between.slice(comma + 2)} is not valid JSON`;
}

/** What is said with a place in the text. */
export const whats: ReadonlySet<string> = new Set([
  "Expected property name or '}'",
  "Expected ',' or '}' after property value",
  "Expected ',' or ']' after array element",
  "Expected ':' after property name",
  'Expected double-quoted property name',
  'Unterminated string',
  'Bad control character in string literal',
  'Bad escaped character',
  'Bad Unicode escape',
  'No number after minus sign',
  'Exponent part is missing a number',
  'Unterminated fractional number',
  'Unexpected non-whitespace character after JSON',
]);
