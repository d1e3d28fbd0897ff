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

/** JSON that is more than is worked with: its text need not even be read. */
export class ExcessiveJsonError extends JsonError {}

/** JSON that is nested too deep to be worked with. */
export class DeepJsonError extends ExcessiveJsonError {
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

/** JSON of more keys or entries than is worked with. */
export class LargeJsonError extends ExcessiveJsonError {
  constructor(
    text: string,
    private readonly found: keyof typeof mostParts,
    private readonly count: number,
  ) {
    super(text);
  }

  override get said(): Message {
    return messageOf(tooManyParts[this.found], { most: mostParts[this.found], count: this.count });
  }
}

/**
 * One object has at most so many keys, and a text so many keys and entries, wherever they stand: more than the largest case, and few
 * enough to be read in a few hundredths of a second. Names that are all different take ten times as long as those that are not.
 */
export const mostParts = { keysOfOne: 2_000, keys: 20_000, entries: 100_000 };

const tooManyParts = {
  keysOfOne: 'json.too-many-keys-of-one',
  keys: 'json.too-many-keys',
  entries: 'json.too-many-entries',
} as const;

/**
 * The value of JSON that somebody has sent. What walks through it later may call itself a level at a time, so it is refused before
 * that where it goes too deep. Throws a JsonError where it is no JSON, an ExcessiveJsonError where it is nested too deep or
 * has too many keys or entries.
 */
export function parseJson(text: string): unknown {
  if (opensMoreThan(text, mostNestedLevels)) {
    const at = firstTooDeep(text);
    if (at >= 0) throw new DeepJsonError(text, at);
  }
  if (text.length > mostParts.keysOfOne) refuseTooMany(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw error instanceof SyntaxError ? new JsonError(text) : error;
  }
}

/** Like `parseJson`; undefined where it is no JSON, or more than is worked with. */
export function jsonIn(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: parseJson(text) };
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}

/** Why `parseJson` refused a text: what `notJson` makes of what is wrong, or that it is more than is worked with. */
export function jsonIssueMessage(error: unknown, notJson: (what: Message) => Message): Message {
  if (error instanceof ExcessiveJsonError) return error.said;
  if (error instanceof JsonError) return notJson(error.said);
  throw error;
}

function deepMessage(text: string, at: number): Message {
  return messageOf('json.nested-too-deep', { position: positionMessage(text, at), most: mostNestedLevels });
}

/** Whether a text has more brackets that open than this. Few texts do, and those that do not need not be looked at letter by letter. */
function opensMoreThan(text: string, most: number): boolean {
  return hasMoreThan(text, ['{', '['], most);
}

/** Whether some of these letters stand more often in a text, together. */
function hasMoreThan(text: string, letters: readonly string[], most: number): boolean {
  let count = 0;
  for (const letter of letters)
    for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) {
      count += 1;
      if (count > most) return true;
    }
  return false;
}

/** A key has a colon, and an entry that is not the first a comma. Those in quotes are told apart only where there are too many. */
function refuseTooMany(text: string): void {
  if (!hasMoreThan(text, [':'], mostParts.keysOfOne) && !hasMoreThan(text, [','], mostParts.entries)) return;
  const found = { keysOfOne: 0, keys: 0, entries: 0 };
  /** The keys of each object that is open. */
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfQuoted(text, at);
    else if (code === openMap) open.push(0);
    else if (code === closeMap) found.keysOfOne = Math.max(found.keysOfOne, open.pop() ?? 0);
    else if (code === colon) {
      found.keys += 1;
      open.push((open.pop() ?? 0) + 1);
    } else if (code === comma) found.entries += 1;
  }
  for (const part of ['keys', 'entries', 'keysOfOne'] as const)
    if (found[part] > mostParts[part]) throw new LargeJsonError(text, part, found[part]);
}

const [quote, backslash, openList, closeList, openMap, closeMap, colon, comma] = [34, 92, 91, 93, 123, 125, 58, 44];

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
