import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Said } from './said.ts';

/** A program that was started to be killed. */
export type Victim = {
  /** Waits until it has said so much, the first time that its stores are open. Rejects where it ends before. */
  hears(lines: number): Promise<void>;
  /** Kills it at once and gives all that it has said, without the line that it did not finish. */
  kill(): Promise<readonly Said[]>;
};

/** Starts the program as one process, so that a signal reaches all of it. */
export function startVictim(args: readonly string[]): Victim {
  const program = join(import.meta.dirname, 'crashing-program.ts');
  const child: ChildProcessByStdio<null, Readable, null> = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_, signal) => resolve(signal)));
  child.stdout.setEncoding('utf8').on('data', (some: string) => {
    said += some;
    child.emit('heard');
  });
  const early = ended.then((signal) => {
    if (signal !== 'SIGKILL') throw new Error('the program ended by itself; see above why');
  });
  early.catch(() => undefined);
  return {
    hears: (lines) =>
      Promise.race([
        early,
        new Promise<void>((resolve) => {
          const look = (): void => {
            if (said.split('\n').length > lines) resolve();
          };
          child.on('heard', look);
          look();
        }),
      ]),
    async kill() {
      child.kill('SIGKILL');
      await early;
      return said
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Said);
    },
  };
}
