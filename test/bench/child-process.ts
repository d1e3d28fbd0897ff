import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Readable } from 'node:stream';

/** A server in a process of its own, that says where it is. */
export type Served = { readonly address: string; readonly pid: number; readonly stop: () => Promise<void> };

/** Starts a server and waits until it prints its address. */
export async function serve(args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await addressOf(child);
  child.stdout.resume();
  return { address, pid: child.pid ?? 0, stop: () => end(child) };
}

function addressOf(child: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [address] = /http:\/\/[\w.:[\]-]+/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

/** Runs a command to its end; gives how many milliseconds that took. */
export async function runOnce(args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}`);
  return performance.now() - start;
}

/** What a process has used so far: seconds of processor time, and megabytes of memory now. Nothing where the system does not tell. */
export function usageOf(pid: number): { readonly seconds: number; readonly megabytes: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { seconds: (Number(fields[11]) + Number(fields[12])) / 100, megabytes: Number(resident) / 1024 };
  } catch {
    return { seconds: Number.NaN, megabytes: Number.NaN };
  }
}

/** Looks at the memory of a process four times a second until it is told to stop; gives what it saw, in megabytes. */
export function watchMemory(pid: number): () => readonly number[] {
  const seen: number[] = [];
  const look = (): void => {
    const { megabytes } = usageOf(pid);
    if (Number.isFinite(megabytes)) seen.push(megabytes);
  };
  look();
  const timer = setInterval(look, 250);
  return () => {
    clearInterval(timer);
    return seen;
  };
}
