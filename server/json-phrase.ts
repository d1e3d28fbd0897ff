import { type Phrase, phrase, term } from '../engine/index.ts';
import { DeepJson } from './text/sent-json.ts';

/** Why `sentJson` refused a text: what `notJson` says with what is wrong, in at most so many characters, or that it is nested too deep. */
export function jsonFaultPhrase(error: unknown, notJson: (what: Phrase) => Phrase, longest = 120): Phrase {
  if (error instanceof DeepJson) return error.said;
  if (error instanceof SyntaxError) return notJson(jsonPhrase(error, longest));
  throw error;
}

/** What JSON.parse says is wrong with a text, in at most so many characters, as a phrase; what is not known here stays English. */
export function jsonPhrase(error: unknown, longest = 120): Phrase {
  const message = (error as Error).message.slice(0, longest);
  const [, what, position, line, column] = placed.exec(message) ?? [];
  if (what !== undefined && position !== undefined && whats.has(what)) {
    const within = what.endsWith(' JSON') ? term(what) : phrase`${term(what)} in JSON`;
    return line === undefined || column === undefined
      ? phrase`${within} at position ${position}`
      : phrase`${within} at position ${position} (line ${line} column ${column})`;
  }
  const [, token, found] = /^Unexpected token (.+?), (.+) is not valid JSON$/s.exec(message) ?? [];
  if (token !== undefined && found !== undefined) return phrase`Unexpected token ${token}, ${found} is not valid JSON`;
  return message === 'Unexpected end of JSON input' ? phrase`Unexpected end of JSON input` : term(message);
}

const placed = /^(.+?(?= in JSON)|.+ after JSON)(?: in JSON)? at position (\d+)(?: \(line (\d+) column (\d+)\))?$/s;

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
