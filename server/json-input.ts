import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Line, readLines } from './json-lines.ts';

/** What was given cannot be read; the message says why. */
export class UnreadableInput extends Error {}

/** What was given: a value, or lines of it. */
export type JsonInput = { readonly value: unknown } | { readonly lines: AsyncIterable<readonly Line[]> };

/** One JSON value, or the lines of NDJSON: by the file's name, or because a second line follows a first that is JSON by itself. */
export async function readInput(file: string): Promise<JsonInput> {
  const lines = readLines(await openInput(file));
  if (/\.(ndjson|jsonl)$/.test(file)) return { lines };
  const head: Line[] = [];
  while (head.length < 2) {
    const next = await lines.next();
    if (next.done) break;
    head.push(...next.value);
  }
  const [first, second] = head;
  if (first === undefined) throw new UnreadableInput('there is nothing to read: give a case as JSON');
  if (second !== undefined && 'text' in first && parsed(first.text) !== undefined) return { lines: resume(head, lines) };
  for await (const batch of lines) head.push(...batch);
  return wholeInput(head, file);
}

/** One JSON value over several lines, or NDJSON whose first line is bad. */
function wholeInput(all: readonly Line[], file: string): JsonInput {
  const text = all.map((line) => ('text' in line ? line.text : '')).join('\n');
  const whole = all.every((line) => 'text' in line) ? parsed(text) : undefined;
  if (whole !== undefined) return { value: whole.value };
  if (all.length > 1 && all.some((line) => 'text' in line && isObject(parsed(line.text)?.value)))
    return { lines: resume(all, noLines()) };
  throw new UnreadableInput(`\`${file === '-' ? 'standard input' : file}\` is not JSON: ${faultOf(text)}`);
}

/** The bytes of a file, or of standard input for `-`. */
export async function openInput(file: string): Promise<AsyncIterable<string | Uint8Array>> {
  if (file === '-') return process.stdin;
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => error.code);
  if (typeof found !== 'object')
    throw new UnreadableInput(`\`${file}\` ${found === 'ENOENT' ? 'does not exist' : `cannot be read (${found})`}`);
  if (found.isDirectory()) throw new UnreadableInput(`\`${file}\` is a folder; name a file with a case`);
  return createReadStream(file);
}

async function* resume(read: readonly Line[], rest: AsyncIterable<readonly Line[]>): AsyncGenerator<readonly Line[]> {
  yield read;
  yield* rest;
}

async function* noLines(): AsyncGenerator<readonly Line[]> {}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function faultOf(text: string): string {
  try {
    JSON.parse(text);
    return 'a line is too long';
  } catch (error) {
    const message = (error as Error).message;
    return message.length > 120 ? `${message.slice(0, 119)}…` : message;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
