import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runCommandLine } from '../../server/cli/command-line.ts';

export type Ran = { readonly code: number | null; readonly out: string; readonly error: string };

/** Commands take turns: each reads the standard input and the environment of this process. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Runs a command in this process, with something on standard input where given: it is read, done and answered as by the program,
 * without the seconds that one takes to start. What is undefined in `env` is not set.
 */
export function runDueline(args: readonly string[], input = '', env: Record<string, string | undefined> = {}): Promise<Ran> {
  const ran = before.then(() => withInput(input, () => withEnvironment(env, () => runHere(args))));
  before = ran.catch(() => undefined);
  return ran;
}

async function runHere(args: readonly string[]): Promise<Ran> {
  const [stdout, stderr] = [new Collected(), new Collected()];
  const serve = () => Promise.reject(new Error('a server is started by spawnDueline'));
  const code = await runCommandLine(args, { stdout, stderr, shippedPolicies: resolve('policies'), serve });
  return { code, out: stdout.text, error: stderr.text };
}

/** What is written, as text. */
class Collected extends Writable {
  readonly #parts: Buffer[] = [];

  get text(): string {
    return Buffer.concat(this.#parts).toString();
  }

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.#parts.push(chunk);
    done();
  }
}

async function withInput<T>(input: string, work: () => Promise<T>): Promise<T> {
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin') as PropertyDescriptor;
  Object.defineProperty(process, 'stdin', { ...stdin, get: () => Readable.from(input === '' ? [] : [Buffer.from(input)]) });
  try {
    return await work();
  } finally {
    Object.defineProperty(process, 'stdin', stdin);
  }
}

async function withEnvironment<T>(env: Record<string, string | undefined>, work: () => Promise<T>): Promise<T> {
  const was = Object.fromEntries(Object.keys(env).map((name) => [name, process.env[name]]));
  set(env);
  try {
    return await work();
  } finally {
    set(was);
  }
}

function set(env: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** Runs the program as it is shipped, as a person would, with something on standard input where given. */
export function spawnDueline(args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/dueline.js', ...args], { env: { ...process.env, ...env } });
    let [out, error] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      error += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, error }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
