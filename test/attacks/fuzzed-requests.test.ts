import { expect, test } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { ProxyConfig } from '../../server/http/shared/proxy-config.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { openLog } from '../../server/observability/server-log.ts';
import { shareTestServices } from '../test-services.ts';
import { type OddRequest, oddRequest } from './request-mutations.ts';

const isLong = process.env.DUELINE_LONG === '1';
/** One seed gives the same requests each time; another one, others: DUELINE_FUZZ_SEED. */
const seed = Number(process.env.DUELINE_FUZZ_SEED ?? 20_261_130);
const count = Number(process.env.DUELINE_FUZZ_REQUESTS ?? (isLong ? 1_000_000 : 2_000));
const first = Number(process.env.DUELINE_FUZZ_FIRST ?? 0);

const { services } = await shareTestServices();
await startDraft(services, 'bo', { policy: 'planview/customer-care', language: 'fr' }, {});
/** What the server says of its own faults. */
const said: string[] = [];
const log = openLog({ level: 'warn', format: 'json' }, { isTerminal: false, color: false, write: (line) => said.push(line) });
const app = createApp(services, { proxyConfig: new ProxyConfig(null, []), log });

/** How many answers of each kind there were, and the revision of a draft that was told last. */
const answers = new Map<string, number>();
let revision: string | undefined;

/** What is wrong with an answer: it is our fault, it does not come to its end, or a line of it is our fault. */
async function faultOf({ method, path, headers: stated, body }: OddRequest): Promise<string | undefined> {
  // A draft is saved by who says what it was before.
  const headers =
    method === 'PUT' && revision !== undefined && !('if-match' in stated) ? { ...stated, 'if-match': revision } : stated;
  const answer = await app.request(path, { method, headers, ...(body !== undefined && { body: new Uint8Array(body) }) });
  revision = answer.headers.get('etag') ?? revision;
  const kind = `${method} ${answer.status}`;
  answers.set(kind, (answers.get(kind) ?? 0) + 1);
  const isStream = answer.headers.get('content-type') === 'text/event-stream';
  if (isStream) await answer.body?.cancel();
  const text = isStream ? '' : await answer.text();
  if (answer.status >= 500) return `${answer.status} ${text.slice(0, 300)}`;
  if (answer.headers.get('content-type')?.startsWith('application/x-ndjson') !== true || answer.status !== 200) return undefined;
  const lines = text.split('\n').filter((line) => line !== '');
  const bad = lines.find((line) => (JSON.parse(line) as { status?: number }).status === 500);
  return bad?.slice(0, 300);
}

test(
  `${count} odd requests are answered, none of them as our own fault (seed ${seed})`,
  async () => {
    const faults = new Map<string, string>();
    for (let number = first; number < first + count && faults.size < 20; number += 1) {
      const request = oddRequest(seed, number);
      said.length = 0;
      const fault = await faultOf(request).catch((error: Error) => `thrown: ${error.stack}`);
      if (fault === undefined) continue;
      const stack = said.map((line) => (JSON.parse(line) as { error?: string }).error ?? line).join('\n');
      const kind = `${request.route} ${fault.slice(0, 3)} ${stack.split('\n').slice(0, 3).join(' ')}`;
      if (faults.has(kind)) continue;
      const { method, path, headers, body } = request;
      const input = `${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)} ${body?.toString('utf8').slice(0, 600)}`;
      faults.set(kind, `number ${number} of seed ${seed}: ${input}\n${fault}\n${stack.slice(0, 900)}`);
    }
    expect([...faults.values()].join('\n\n')).toBe('');
    // Most have something wrong with them, but not so much that nothing is done.
    for (const kind of ['GET 200', 'POST 200', 'POST 201', 'PUT 200', 'DELETE 200', 'POST 422', 'POST 400'])
      expect(answers.get(kind) ?? 0, kind).toBeGreaterThan(0);
  },
  isLong ? 0 : 120_000,
);
