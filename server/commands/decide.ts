import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import pc from 'picocolors';
import {
  type Decision,
  decide as decideOne,
  instantFault,
  isProblem,
  type Problem,
  unreadableRequest,
} from '../../engine/index.ts';
import { decideLines } from '../decide-lines.ts';
import { type Line, readLines } from '../json-lines.ts';
import { openShelf, type PolicyShelf, unusableFiles } from '../policy-shelf.ts';
import { decisionText } from '../terminal/decision-text.ts';
import { problemText } from '../terminal/problem-text.ts';
import type { ExitCode, Terminal } from './outcome.ts';

export type DecideOptions = {
  readonly policies: string;
  readonly asOf?: string;
  readonly explain?: true;
  readonly format: 'json' | 'text';
};

/** Decides the case or cases of a file (`-` for standard input): one JSON value, or NDJSON with a case a line. */
export async function decide(file: string, options: DecideOptions, terminal: Terminal): Promise<ExitCode> {
  const colors = pc.createColors(terminal.colorError);
  const fail = (problem: Problem): ExitCode => {
    terminal.error(problemText(problem, colors));
    return problem.status === 404 ? 3 : 2;
  };
  const asOfFault = options.asOf === undefined ? undefined : instantFault('--as-of', options.asOf);
  if (asOfFault) return fail(unreadableRequest(`${asOfFault.message}${asOfFault.hint ? ` (${asOfFault.hint})` : ''}`));
  const shelf = await openShelf(options.policies);
  if (shelf.set.policies.length === 0)
    return fail(unreadableRequest(shelf.diagnostics[0]?.message ?? `there are no usable policies in \`${options.policies}\``));
  const unusable = unusableFiles(shelf);
  if (unusable.length > 0)
    terminal.error(
      `${colors.yellow('dueline:')} ${unusable.map((one) => one.file).join(', ')} cannot be used; \`dueline check\` says why\n`,
    );
  try {
    const input = await readInput(file);
    if ('lines' in input) return await decideMany(shelf, input.lines, options, terminal);
    const outcome = await decideOne(shelf.set, withDefaults(options)(input.value), Date.now());
    if (isProblem(outcome)) return fail(outcome);
    await terminal.out(shown(outcome, shelf, options, terminal.colorOut));
    return 0;
  } catch (error) {
    if (error instanceof UnreadableInput) return fail(unreadableRequest(error.message));
    throw error;
  }
}

async function decideMany(
  shelf: PolicyShelf,
  lines: AsyncIterable<Line>,
  options: DecideOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const counts = { decided: 0, bad: 0, none: 0 };
  for await (const { line, outcome } of decideLines(shelf.set, lines, Date.now, withDefaults(options))) {
    if (!isProblem(outcome)) counts.decided += 1;
    else if (outcome.status === 404) counts.none += 1;
    else counts.bad += 1;
    if (options.format === 'json') await terminal.out(`${JSON.stringify(outcome)}\n`);
    else if (isProblem(outcome)) terminal.error(`line ${line}: ${problemText(outcome, pc.createColors(terminal.colorError))}\n`);
    else await terminal.out(`${shown(outcome, shelf, options, terminal.colorOut)}\n`);
  }
  if (counts.bad + counts.none > 0)
    terminal.error(`dueline: ${counts.decided} decided, ${counts.bad} with faults, ${counts.none} without a policy\n`);
  return counts.bad > 0 ? 2 : counts.none > 0 ? 3 : 0;
}

/** What the options say goes for every case; text is easier to follow with the stretches of each clock. */
function withDefaults({ asOf, explain, format }: DecideOptions): (sent: unknown) => unknown {
  return (sent) => {
    if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
    const body = 'case' in sent ? sent : { case: sent };
    const isBare = body !== sent;
    const extra = { ...(asOf !== undefined && { asOf }), ...((explain || format === 'text') && { explain: true }) };
    return isBare && Object.keys(extra).length === 0 ? sent : { ...body, ...extra };
  };
}

function shown(decision: Decision, shelf: PolicyShelf, { format }: DecideOptions, color: boolean): string {
  if (format === 'json') return `${JSON.stringify(decision, null, 2)}\n`;
  const document = shelf.set.policies.find(({ digest }) => digest === decision.policy.digest)?.document;
  const title = [document?.vendorName, document?.title].filter(Boolean).join(' · ');
  return decisionText(decision, document?.effective?.from ?? null, title, pc.createColors(color));
}

class UnreadableInput extends Error {}

type Input = { readonly value: unknown } | { readonly lines: AsyncIterable<Line> };

/** One JSON value, or the lines of NDJSON: by the file's name, or because a second line follows a first that is JSON by itself. */
async function readInput(file: string): Promise<Input> {
  const chunks: AsyncIterable<string | Uint8Array> = file === '-' ? process.stdin : await openFile(file);
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

async function openFile(file: string): Promise<AsyncIterable<Uint8Array>> {
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
