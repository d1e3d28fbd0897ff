import { mostNestedLevels, type Phrase, phrase } from '../../engine/index.ts';

/** JSON that is nested too deep to be worked with. `said` tells the limit and the place. */
export class DeepJsonError extends SyntaxError {
  constructor(readonly said: Phrase) {
    super(`JSON that is nested more than ${mostNestedLevels} levels deep`);
  }
}

/**
 * The value of JSON that somebody has sent. What walks through it later may call itself a level at a time, so it is refused before
 * that where it goes too deep. Throws a SyntaxError where it is no JSON, a DeepJsonError where it is nested too deep.
 */
export function parseJson(text: string): unknown {
  if (opensMoreThan(text, mostNestedLevels)) {
    const at = firstTooDeep(text);
    if (at >= 0) throw new DeepJsonError(deepPhrase(text, at));
  }
  return JSON.parse(text);
}

/** Like `parseJson`; undefined where it is no JSON or nested too deep. */
export function jsonIn(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: parseJson(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Where in a text something is, as `at line 3 column 7`; in the first line, as `at column 7`. */
export function placePhrase(text: string, at: number): Phrase {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  return line === 1 ? phrase`at column ${column}` : phrase`at line ${line} column ${column}`;
}

function deepPhrase(text: string, at: number): Phrase {
  return phrase`${placePhrase(text, at)} the JSON is nested more than ${mostNestedLevels} levels deep; send it with fewer lists and objects in one another`;
}

/** Whether a text has more brackets that open than this. Few texts do, and those that do not need not be looked at letter by letter. */
function opensMoreThan(text: string, most: number): boolean {
  let count = 0;
  for (const bracket of ['{', '['])
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      count += 1;
      if (count > most) return true;
    }
  return false;
}

const [quote, backslash, openList, closeList, openMap, closeMap] = [34, 92, 91, 93, 123, 125];

/** Where the first list or object opens that stands too deep; -1 where none does. Texts in quotes do not count. */
function firstTooDeep(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfQuoted(text, at);
    else if (code === openMap || code === openList) {
      depth += 1;
      if (depth > mostNestedLevels) return at;
    } else if (code === closeMap || code === closeList) depth -= 1;
  }
  return -1;
}

function endOfQuoted(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1;
  return at;
}
