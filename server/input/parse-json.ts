import { type Message, mostNestedLevels } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';
import { jsonIssue } from './json-issue.ts';
import { positionMessage } from './text-position.ts';

/** A text that is no JSON, or none to be worked with. `said` tells what is wrong first, and where. */
export class JsonError extends SyntaxError {
  constructor(protected readonly text: string) {
    super('a text that is no JSON');
  }

  get said(): Message {
    return jsonIssue(this.text);
  }
}

/** JSON that is nested too deep to be worked with. */
export class DeepJsonError extends JsonError {
  constructor(
    text: string,
    private readonly at: number,
  ) {
    super(text);
  }

  override get said(): Message {
    return deepMessage(this.text, this.at);
  }
}

/**
 * The value of JSON that somebody has sent. What walks through it later may call itself a level at a time, so it is refused before
 * that where it goes too deep. Throws a JsonError where it is no JSON, a DeepJsonError where it is nested too deep.
 */
export function parseJson(text: string): unknown {
  if (opensMoreThan(text, mostNestedLevels)) {
    const at = firstTooDeep(text);
    if (at >= 0) throw new DeepJsonError(text, at);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw error instanceof SyntaxError ? new JsonError(text) : error;
  }
}

/** Like `parseJson`; undefined where it is no JSON or nested too deep. */
export function jsonIn(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: parseJson(text) };
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}

/** Why `parseJson` refused a text: what `notJson` makes of what is wrong, or that it is nested too deep. */
export function jsonIssueMessage(error: unknown, notJson: (what: Message) => Message): Message {
  if (error instanceof DeepJsonError) return error.said;
  if (error instanceof JsonError) return notJson(error.said);
  throw error;
}

function deepMessage(text: string, at: number): Message {
  return messageOf('json.nested-too-deep', { position: positionMessage(text, at), most: mostNestedLevels });
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
