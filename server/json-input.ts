import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Line, readLines } from './json-lines.ts';

/** What was given cannot be read; the message says why. */
export class UnreadableInput extends Error {}

/** What was given: a value, or lines of it. */
export type JsonInput = { readonly value: unknown } | { readonly lines: AsyncIterable<Line> };

/** One JSON value, or the lines of NDJSON: by the file's name, or because a second line follows a first that is JSON by itself. */
export async function readInput(file: string): Promise<JsonInput> {
  const chunks: AsyncIterable<string | Uint8Array> = await openInput(file);
  const lines = readLines(chunks);
  if (/\.(ndjson|jsonl)$/.test(file)) return { lines };
  const first = await lines.next();
  if (first.done) throw new UnreadableInput('there is nothing to read: give a case as JSON');
  const second = await lines.next();
  const firstIsJson = 'text' in first.value && parsed(first.value.text) !== undefined;
  if (firstIsJson && !second.done) return { lines: resume([first.value, second.value], lines) };
  const all = [first.value, ...(second.done ? [] : [second.value])];
  for await (const line of lines) all.push(line);
  const text = all.map((line) => ('text' in line ? line.text : '')).join('\n');
  const whole = parsed(text);
  if (whole !== undefined && all.every((line) => 'text' in line)) return { value: whole.value };
  if (all.length > 1 && all.some((line) => 'text' in line && isObject(parsed(line.text)?.value)))
    return { lines: resume(all, lines) };
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

async function* resume(read: readonly Line[], rest: AsyncIterable<Line>): AsyncGenerator<Line> {
  yield* read;
  yield* rest;
}

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
