import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spawnDueline } from '../cli/run-dueline.ts';

let server: ChildProcess;
let address = '';

beforeAll(async () => {
  server = spawn(process.execPath, ['dist/dueline.js', 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const chunk of server.stdout ?? []) {
    address = /http:\/\/[^\s]+/.exec(String(chunk))?.[0] ?? '';
    if (address !== '') break;
  }
});

afterAll(() => {
  server.kill('SIGKILL');
});

/** What comes over the wire, as it comes. */
async function input(path: string, encoding: string) {
  const [answer] = (await once(request(`${address}${path}`, { headers: { 'accept-encoding': encoding } }).end(), 'response')) as [
    IncomingMessage,
  ];
  return { path, headers: answer.headers, body: Buffer.concat(await answer.toArray()) };
}

test('a batch is answered while it still comes in', async () => {
  const sending = request(`${address}/v1/decisions/batch`, { method: 'POST' });
  sending.write(`${JSON.stringify({ vendor: 'ptc', id: 'first' })}\n`);
  const [response] = (await once(sending, 'response')) as [NodeJS.ReadableStream];
  response.setEncoding('utf8');
  const [first] = (await once(response, 'data')) as [string];
  expect(JSON.parse(first)).toMatchObject({ caseId: 'first' });
  sending.end(`${JSON.stringify({ vendor: 'ptc', id: 'second' })}\n`);
  const [second] = (await once(response, 'data')) as [string];
  expect(JSON.parse(second)).toMatchObject({ caseId: 'second' });
});

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('the page travels compressed, as %s', async (encoding, decompressed) => {
  const index = await input('/', encoding);
  const script = await input(/\/assets\/index[^"]*\.js/.exec(decompressed(index.body).toString())?.[0] ?? '', encoding);
  for (const { path, headers, body } of [index, script]) {
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: expect.stringContaining('Accept-Encoding') });
    expect(decompressed(body).toString()).toBe((await input(path, 'identity')).body.toString());
  }
});

test('a port that is taken is said to be so', async () => {
  const { code, error } = await spawnDueline(['serve', '--port', new URL(address).port]);
  expect(code).toBe(2);
  expect(error).toContain('is taken; choose another with `--port`');
});

test('it stops when it is told to', async () => {
  server.kill('SIGTERM');
  const [code] = (await once(server, 'exit')) as [number | null];
  expect(code).toBe(0);
});
