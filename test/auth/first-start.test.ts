import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
const children: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dueline-first-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Starts a server that asks people to sign in, and gives what it prints until it is quiet. */
async function start(
  data: string,
  environment: Record<string, string> = {},
): Promise<{ printed: string; stop: () => Promise<unknown> }> {
  const child = spawn(
    process.execPath,
    ['dist/dueline.js', 'serve', '--host', '0.0.0.0', '--port', '0', '--data', join(folder, data)],
    {
      env: { ...process.env, DUELINE_ACCESS: 'required', DUELINE_LOG_LEVEL: 'silent', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.push(child);
  let printed = '';
  child.stdout?.on('data', (text: Buffer) => {
    printed += text;
  });
  await expect.poll(() => printed).toContain('ready');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const stop = (): Promise<unknown> => {
    child.kill('SIGTERM');
    return once(child, 'exit');
  };
  return { printed, stop };
}

const linkIn = (printed: string): string | undefined => /http:\/\/localhost:\d+\/sign-in\/link\/\S+/.exec(printed)?.[0];

test('a new server prints a link for its first admin until there is one, whoever listens on all addresses', {
  timeout: 120_000,
}, async () => {
  const first = await start('first');
  const link = linkIn(first.printed) ?? '';
  const password = 'correct horse battery';
  const address = new URL(link).origin;
  expect((await fetch(`${address}/v1/policies`)).status).toBe(401);
  const joined = await fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address },
    body: new URLSearchParams({ name: 'Ada', password, again: password }),
  });
  expect(joined.status).toBe(303);
  const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  expect((await fetch(`${address}/v1/policies`, { headers: { cookie } })).status).toBe(200);
  expect(await (await fetch(`${address}/v1/session`, { headers: { cookie } })).json()).toMatchObject({
    name: 'Ada',
    grants: ['admin'],
  });
  await first.stop();

  const second = await start('first');
  expect(linkIn(second.printed)).toBeUndefined();
  await second.stop();
});

test('where the provider names the admins, there is no link', { timeout: 120_000 }, async () => {
  const { printed, stop } = await start('provider', {
    DUELINE_OPENID_ISSUER: 'https://login.example.com',
    DUELINE_OPENID_CLIENT_ID: 'dueline',
    DUELINE_OPENID_ROLES: 'leads=admin',
  });
  expect(printed).not.toContain('/sign-in/link/');
  await stop();
});
