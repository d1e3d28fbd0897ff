import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type ClientRequest, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dueline-stopping-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

type Started = { readonly address: string; readonly child: ChildProcess; readonly error: () => string };

async function start(environment: Record<string, string> = {}): Promise<Started> {
  const child = spawn(process.execPath, ['dist/dueline.js', 'serve', '--port', '0', '--data', join(folder, 'data')], {
    env: { ...process.env, DUELINE_LOG_FORMAT: 'json', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let error = '';
  child.stderr?.on('data', (text: Buffer) => {
    error += text;
  });
  const [first] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  const address = /http:\/\/\S+/.exec(String(first))?.[0] ?? '';
  return { address, child, error: () => error };
}

const line = (id: string): string => `${JSON.stringify({ vendor: 'ptc', id })}\n`;

/** A batch that goes on: what was answered so far, and how to send more. */
async function openBatch(
  address: string,
): Promise<{ sending: ClientRequest; next: () => Promise<string>; ended: Promise<string> }> {
  const sending = request(`${address}/v1/decisions/batch`, { method: 'POST' });
  sending.on('error', () => undefined);
  sending.write(line('first'));
  const [response] = (await once(sending, 'response')) as [NodeJS.ReadableStream];
  response.setEncoding('utf8');
  const ended = new Promise<string>((resolve) => {
    response.on('end', () => resolve('whole'));
    response.on('error', () => resolve('broken off'));
  });
  const next = async (): Promise<string> => String((await once(response, 'data'))[0]);
  return { sending, next, ended };
}

test('what runs is finished, nothing new is taken, what was recorded is kept, and it ends with 0', {
  timeout: 120_000,
}, async () => {
  const { address, child, error } = await start();
  const { sending, next, ended } = await openBatch(address);
  await next();
  child.kill('SIGTERM');
  await expect.poll(error, { timeout: 60_000 }).toContain('stopping');
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  sending.end(line('second'));
  expect(JSON.parse(await next())).toMatchObject({ caseId: 'second' });
  expect(await ended).toBe('whole');
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
  expect(error()).toContain('stopped');

  const again = await start();
  const recorded = (await (await fetch(`${again.address}/v1/decisions`)).json()) as { items: { caseId: string }[] };
  expect(recorded.items.map(({ caseId }) => caseId).sort()).toEqual(['first', 'second']);
});

test('what does not come to an end is broken off after a while, or at once when somebody asks twice', {
  timeout: 120_000,
}, async () => {
  for (const [environment, signals] of [
    [{ DUELINE_STOP_SECONDS: '1' }, 1],
    [{ DUELINE_STOP_SECONDS: '600' }, 2],
  ] as const) {
    const { address, child, error } = await start(environment);
    const { next, ended } = await openBatch(address);
    await next();
    child.kill('SIGTERM');
    await expect.poll(error, { timeout: 60_000 }).toContain('stopping');
    if (signals === 2) child.kill('SIGINT');
    expect(await ended).toBe('broken off');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(0);
    expect(error()).toContain('were broken off');
  }
});

test('a connection that is kept open does not keep the server from stopping', { timeout: 120_000 }, async () => {
  const { address, child } = await start();
  await (await fetch(`${address}/healthz`, { headers: { connection: 'keep-alive' } })).text();
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  expect(((await exit) as [number])[0]).toBe(0);
});

test('it decides and stops also where nobody reads its output any more', { timeout: 120_000 }, async () => {
  const { address, child } = await start();
  child.stdout?.destroy();
  child.stderr?.destroy();
  const answer = await fetch(`${address}/v1/decisions`, { method: 'POST', body: line('unread') });
  expect(answer.status).toBe(200);
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(0);
});
