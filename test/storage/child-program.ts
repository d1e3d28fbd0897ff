import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** Starts a TypeScript program as one process, so that it can be killed; what it complains about is shown here. */
export function startProgram(program: string, args: readonly string[]): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, ['--import', 'tsx', program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Runs it to its end. Rejects where it fails. */
export function runProgram(program: string, args: readonly string[]): Promise<void> {
  const child = startProgram(program, args);
  child.stdout.resume();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`\`${program}\` ended with ${code}`))));
  });
}
