import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { formatMessage } from '../../engine/index.ts';
import { english } from '../messages/english.ts';
import type { Encoding } from './encoding.ts';
import { type Line, readLines } from './json-lines.ts';
import { ExcessiveJsonError, JsonError, jsonIn, parseJson } from './parse-json.ts';
import type { Pieces } from './text-stream.ts';
import { textIssueMessage } from './unreadable-text.ts';

/** What was given cannot be read; the message says why. */
export class UnreadableInputError extends Error {}

/** What was given: a value, or lines of it. */
type JsonInput = { readonly value: unknown } | { readonly lines: AsyncIterable<readonly Line[]> };

/**
 * One JSON value, or the lines of NDJSON: by the file's name, or because a second line follows a first that is JSON by itself. The
 * encoding is UTF-8 or one that the bytes say themselves, unless it is stated.
 */
export async function readInput(file: string, encoding?: Encoding): Promise<JsonInput> {
  const lines = readLines(await openInput(file), encoding);
  if (/\.(ndjson|jsonl)$/.test(file)) return { lines };
  const head: Line[] = [];
  while (head.length < 2) {
    const next = await lines.next();
    if (next.done) break;
    head.push(...next.value);
  }
  const [first, second] = head;
  if (first === undefined) throw new UnreadableInputError('there is nothing to read: give a case as JSON');
  if (second !== undefined && 'text' in first && jsonIn(first.text) !== undefined) return { lines: resume(head, lines) };
  for await (const batch of lines) head.push(...batch);
  return wholeInput(head, file);
}

/** One JSON value over several lines, or NDJSON whose first line is bad. */
function wholeInput(all: readonly Line[], file: string): JsonInput {
  const text = together(all);
  const whole = all.every((line) => 'text' in line) ? jsonIn(text) : undefined;
  if (whole !== undefined) return { value: whole.value };
  if (all.length > 1 && all.some((line) => 'text' in line && isObject(jsonIn(line.text)?.value)))
    return { lines: resume(all, noLines()) };
  const name = nameOfInput(file);
  const unread = all.find((line) => 'issue' in line);
  if (unread !== undefined && 'issue' in unread)
    throw new UnreadableInputError(`\`${name}\`, ${formatMessage(textIssueMessage(unread.issue), english)}`);
  throw new UnreadableInputError(syntaxMessage(name, text));
}

/** Lines as one text, with those between them that hold nothing, so that what is said of its places is right. */
function together(lines: readonly Line[]): string {
  let text = '';
  let number = 1;
  for (const line of lines) {
    text += '\n'.repeat(line.number - number) + ('text' in line ? line.text : '');
    number = line.number;
  }
  return text;
}

/** How an input is called in messages. */
export function nameOfInput(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** The bytes of a file, or of standard input for `-`. */
export async function openInput(file: string): Promise<Pieces> {
  if (file === '-') return process.stdin;
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => error.code);
  if (typeof found !== 'object')
    throw new UnreadableInputError(`\`${file}\` ${found === 'ENOENT' ? 'does not exist' : `cannot be read (${found})`}`);
  if (found.isDirectory()) throw new UnreadableInputError(`\`${file}\` is a folder; name a file with a case`);
  return createReadStream(file);
}

async function* resume(read: readonly Line[], rest: AsyncIterable<readonly Line[]>): AsyncGenerator<readonly Line[]> {
  yield read;
  yield* rest;
}

async function* noLines(): AsyncGenerator<readonly Line[]> {}

function syntaxMessage(name: string, text: string): string {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof ExcessiveJsonError) return `\`${name}\`, ${formatMessage(error.said, english)}`;
    if (error instanceof JsonError) return `\`${name}\` is not JSON: ${formatMessage(error.said, english)}`;
    throw error;
  }
  return `\`${name}\` is not JSON: a line is too long`;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
