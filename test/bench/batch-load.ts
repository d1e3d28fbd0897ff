import { once } from 'node:events';
import { request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { serve, watchMemory } from './child-process.ts';
import { shown, shownRounds } from './figures.ts';
import { countLines } from './line-count.ts';
import { say } from './screen.ts';
import type { Table } from './section.ts';

/** The rounds of large batches sent to one server: lines a second, and its memory in megabytes as it went on. */
export type BatchRounds = {
  readonly lines: number;
  readonly rates: readonly number[];
  readonly memory: readonly (readonly number[])[];
};

/** Streams so many cases into the batch route, round after round, to a server that goes on running. */
export async function measureBatch(cases: readonly string[], lines: number, rounds: number): Promise<BatchRounds> {
  const server = await serve(['dist/dueline.js', 'serve', '--port', '0']);
  const [rates, memory]: [number[], (readonly number[])[]] = [[], []];
  try {
    await batchOnce(server.address, cases, Math.ceil(lines / 5));
    for (let round = 1; round <= rounds; round += 1) {
      say(`Batch: round ${round} of ${rounds}, ${lines.toLocaleString('en-US')} lines`);
      const stopWatching = watchMemory(server.pid);
      rates.push(await batchOnce(server.address, cases, lines));
      memory.push(stopWatching());
    }
  } finally {
    await server.stop();
  }
  return { lines, rates, memory };
}

/** Lines a second for one batch. */
async function batchOnce(address: string, cases: readonly string[], lines: number): Promise<number> {
  const sending = request(`${address}/v1/decisions/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
  });
  const answered = new Promise<number>((resolve, reject) => {
    sending.once('error', reject);
    sending.once('response', (response) => countLines(response).then(resolve, reject));
  });
  const start = performance.now();
  const block = cases.map((line) => `${line}\n`).join('');
  for (let input = 0; input < lines; input += cases.length) {
    const piece =
      lines - input >= cases.length
        ? block
        : cases
            .slice(0, lines - input)
            .map((line) => `${line}\n`)
            .join('');
    if (!sending.write(piece)) await once(sending, 'drain');
  }
  sending.end();
  const count = await answered;
  if (count !== lines) throw new Error(`${count} lines came back for ${lines}`);
  return (count * 1000) / (performance.now() - start);
}

/** The rounds as a table. */
export function batchTable({ lines, rates, memory }: BatchRounds): Table {
  const peaks = memory.map((seen) => Math.max(...seen));
  return {
    title: `\`POST /v1/decisions/batch\`, ${lines.toLocaleString('en-US')} lines in one request`,
    columns: ['what', 'measured'],
    rows: [
      ['decisions', shownRounds(rates, '/s')],
      ['memory of the server at its highest, first round', shown(peaks[0] ?? Number.NaN, 'MB')],
      [`… last of ${peaks.length} rounds`, shown(peaks.at(-1) ?? Number.NaN, 'MB')],
    ],
    note: 'The cases are sent and the decisions counted by a plain HTTP client in another process.',
  };
}
