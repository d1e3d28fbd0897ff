import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Served, serve, usageOf } from './child-process.ts';
import { median, shownRounds } from './figures.ts';
import type { Load, Loaded } from './load-generator.ts';
import { say } from './screen.ts';
import type { Table } from './section.ts';

/** What a round measured of a server: requests a second, and microseconds of its processor time for each. */
type Round = Loaded & { readonly rate: number; readonly processor: number };

/** The rounds of the server and of one that only echoes. */
export type HttpRounds = { readonly ours: readonly Round[]; readonly echo: readonly Round[] };

const connections = 16;

const bench = (name: string): string => fileURLToPath(new URL(`./${name}.js`, import.meta.url));

/** Puts the same load on the server and on a bare Hono route that parses and echoes, in turn. */
export async function measureHttp(bodies: readonly string[], rounds: number, seconds: number): Promise<HttpRounds> {
  const servers = { ours: await serve(['dist/dueline.js', 'serve', '--port', '0']), echo: await serve([bench('echo-server')]) };
  const measured = { ours: [] as Round[], echo: [] as Round[] };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const name of ['ours', 'echo'] as const) {
        say(`HTTP: ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}, ${name}`);
        const result = await loadOnce(servers[name], bodies, seconds);
        if (round > 0) measured[name].push(result);
      }
    }
  } finally {
    await Promise.all([servers.ours.stop(), servers.echo.stop()]);
  }
  return measured;
}

async function loadOnce({ address, pid }: Served, bodies: readonly string[], seconds: number): Promise<Round> {
  const load: Load = { url: address, seconds, connections, bodies };
  const before = usageOf(pid).seconds;
  const child = spawn(process.execPath, [bench('load-generator')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(load));
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`the load generator ended with ${code}`);
  const loaded = JSON.parse(printed) as Loaded;
  const processor = ((usageOf(pid).seconds - before) * 1e6) / loaded.answered;
  return { ...loaded, rate: loaded.answered / loaded.seconds, processor };
}

/** How many times as many requests a second the server answers as the echo. */
export function httpRatio({ ours, echo }: HttpRounds): number {
  return median(ours.map(({ rate }, round) => rate / (echo[round]?.rate ?? Number.NaN)));
}

/** How much processor time a request takes, in microseconds. */
export function processorTime(rounds: readonly Round[]): number {
  return median(rounds.map(({ processor }) => processor));
}

/** The rounds as a table. */
export function httpTable(rounds: HttpRounds): Table {
  const row = (name: string, of: readonly Round[]): string[] => [
    name,
    shownRounds(
      of.map(({ rate }) => rate),
      '/s',
    ),
    shownRounds(
      of.map(({ processor }) => processor),
      'µs',
    ),
    shownRounds(
      of.map((one) => one.slowest),
      'ms',
    ),
  ];
  return {
    title: `One case a request, ${connections} connections`,
    columns: ['server', 'requests', "server's processor time", '99 of 100 within'],
    rows: [row('`POST /v1/decisions`', rounds.ours), row('a bare Hono route that parses and echoes the same JSON', rounds.echo)],
    note: 'The requests come from a process of their own (autocannon), so the server has one core and the load the other.',
  };
}
