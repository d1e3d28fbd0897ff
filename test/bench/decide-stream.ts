import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { watchMemory } from './child-process.ts';
import { shown, shownRounds } from './figures.ts';
import { countLines } from './line-count.ts';
import { say } from './screen.ts';
import type { Table } from './section.ts';

/** The rounds of deciding a file of cases on the command line: lines a second, and the memory it took, in megabytes. */
export type StreamRounds = {
  readonly lines: number;
  readonly rates: readonly number[];
  readonly memory: readonly (readonly number[])[];
};

/** Decides a file of so many cases with `dueline decide`, start-up included. */
export async function measureStream(
  folder: string,
  cases: readonly string[],
  lines: number,
  rounds: number,
): Promise<StreamRounds> {
  const file = join(folder, 'cases.ndjson');
  const out = createWriteStream(file);
  for (let line = 0; line < lines; line += 1) if (!out.write(`${cases[line % cases.length]}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
  const [rates, memory]: [number[], (readonly number[])[]] = [[], []];
  for (let round = 1; round <= rounds; round += 1) {
    say(`Command line: round ${round} of ${rounds}, ${lines.toLocaleString('en-US')} lines`);
    const start = performance.now();
    const child = spawn(process.execPath, ['dist/dueline.js', 'decide', file], { stdio: ['ignore', 'pipe', 'ignore'] });
    const stopWatching = watchMemory(child.pid ?? 0);
    const count = await countLines(child.stdout);
    memory.push(stopWatching());
    if (count !== lines) throw new Error(`${count} lines came back for ${lines}`);
    rates.push((count * 1000) / (performance.now() - start));
  }
  return { lines, rates, memory };
}

/** The rounds as a table. */
export function streamTable({ lines, rates, memory }: StreamRounds): Table {
  const half = (seen: readonly number[], second: boolean): number => {
    const middle = seen.length >> 1;
    return Math.max(...(second ? seen.slice(middle) : seen.slice(0, middle)));
  };
  return {
    title: `\`dueline decide cases.ndjson\`, ${lines.toLocaleString('en-US')} lines, start-up included`,
    columns: ['what', 'measured'],
    rows: [
      ['decisions', shownRounds(rates, '/s')],
      ['memory at its highest, first half', shown(Math.max(...memory.map((seen) => half(seen, false))), 'MB')],
      ['… second half', shown(Math.max(...memory.map((seen) => half(seen, true))), 'MB')],
    ],
  };
}
