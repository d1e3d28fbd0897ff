import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

/** What a load is made of; it comes as JSON on standard input. */
export type Load = {
  readonly url: string;
  readonly seconds: number;
  readonly connections: number;
  readonly bodies: readonly string[];
};

/** What came of a load; it goes as JSON to standard output. */
export type Loaded = { readonly answered: number; readonly seconds: number; readonly median: number; readonly slowest: number };

const { url, seconds, connections, bodies } = JSON.parse(readFileSync(0, 'utf8')) as Load;
const headers = { 'content-type': 'application/json' };
const result = await autocannon({
  url,
  connections,
  duration: seconds,
  requests: bodies.map((body) => ({ method: 'POST', path: '/v1/decisions', headers, body })),
});
const failed = result.non2xx + result.errors + result.timeouts;
if (failed > 0) throw new Error(`${failed} requests to ${url} failed`);
const loaded: Loaded = {
  answered: result['2xx'],
  seconds: result.duration,
  median: result.latency.p50,
  slowest: result.latency.p99,
};
process.stdout.write(JSON.stringify(loaded));
