import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDueline } from './run-dueline.ts';

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

test('a port that is taken is said to be so', async () => {
  const { code, error } = await runDueline(['serve', '--port', new URL(address).port]);
  expect(code).toBe(2);
  expect(error).toContain('is taken; choose another with `--port`');
});

test('it stops when it is told to', async () => {
  server.kill('SIGTERM');
  const [code] = (await once(server, 'exit')) as [number | null];
  expect(code).toBe(0);
});
