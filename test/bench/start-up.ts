import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { openSnapshot } from '../../server/policies/policy-snapshot.ts';
import { runOnce, serve } from './child-process.ts';
import { clockTable, measureClock } from './clock-questions.ts';
import { measureStream, streamTable } from './decide-stream.ts';
import { exampleRequests } from './example-cases.ts';
import { median, shown, shownRounds } from './figures.ts';
import { say } from './screen.ts';
import type { RunOptions, Section } from './section.ts';

const names = {
  node: '`node -e 0`, for comparison',
  decide: '`dueline decide case.json`',
  check: '`dueline check`, all policies with their examples',
  serve: '`dueline serve`, to the first answered `POST /v1/decisions`',
} as const;

/** Whole processes: how soon they answer, and how they go on. */
export async function measureStartUp({ quick, pace }: RunOptions): Promise<Section> {
  const { loaded } = await openSnapshot('policies');
  const cases = exampleRequests(loaded, 1).map((one) => JSON.stringify(one));
  const [body = ''] = cases;
  const folder = mkdtempSync(join(tmpdir(), 'dueline-bench-'));
  try {
    const file = join(folder, 'case.json');
    writeFileSync(file, body);
    const starts = {
      node: () => runOnce(['-e', '0']),
      decide: () => runOnce(['dist/dueline.js', 'decide', file]),
      check: () => runOnce(['dist/dueline.js', 'check']),
      serve: () => firstAnswer(body),
    };
    const times = await inRounds(starts, quick ? 3 : pace.rounds);
    const stream = await measureStream(folder, cases, quick ? 40_000 : 200_000, quick ? 1 : 5);
    const clock = await measureClock(quick ? 3 : pace.rounds);
    return {
      title: 'Start-up, and the command line',
      about: 'Whole processes, from the moment they are started.',
      tables: [
        {
          title: 'From nothing',
          columns: ['what', 'time'],
          rows: (Object.keys(starts) as (keyof typeof starts)[]).map((name) => [names[name], shownRounds(times[name], 'ms')]),
        },
        streamTable(stream),
        clockTable(clock),
      ],
      goals: [
        {
          what: 'start to the first answered request',
          measured: median(times.serve) / 1000,
          unit: 's',
          aim: { atMost: 1.5 },
          limit: `Node itself takes ${shown(median(times.node), 'ms')}; \`dueline decide\`, which reads the same policies and serves nothing, takes ${shown(median(times.decide), 'ms')}`,
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function inRounds<K extends string>(
  starts: Readonly<Record<K, () => Promise<number>>>,
  rounds: number,
): Promise<Record<K, number[]>> {
  const keys = Object.keys(starts) as K[];
  const times = Object.fromEntries(keys.map((key) => [key, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const key of keys) {
      say(`Start-up: ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}, ${key}`);
      const time = await starts[key]();
      if (round > 0) times[key].push(time);
    }
  }
  return times;
}

/** Milliseconds from starting the server to its first answer. */
async function firstAnswer(body: string): Promise<number> {
  const start = performance.now();
  const server = await serve(['dist/dueline.js', 'serve', '--port', '0']);
  try {
    const status = await post(`${server.address}/v1/decisions`, body);
    if (status !== 200) throw new Error(`the first answer was ${status}`);
    return performance.now() - start;
  } finally {
    await server.stop();
  }
}

function post(url: string, body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const sending = request(url, { method: 'POST', headers, agent: false }, (response) => {
      text(response).then(() => resolve(response.statusCode), reject);
    });
    sending.once('error', reject);
    sending.end(body);
  });
}
