import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a server that runs from its source compares policies in a thread too', { timeout: 120_000 }, async () => {
  const data = mkdtempSync(join(tmpdir(), 'dueline-source-'));
  const server = spawn('npx', ['tsx', 'server/dueline.ts', 'serve', '--port', '0', '--data', data], { detached: true });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let printed = '';
      server.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        const [found] = /http:\/\/[\w.:[\]-]+/.exec(printed) ?? [];
        if (found !== undefined) resolve(found);
      });
      server.once('exit', () => reject(new Error(printed)));
    });
    const answer = await fetch(`${address}/v1/comparisons?from=planview/customer-care/fr@1&to=planview/customer-care/fr@2`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ from: { version: 1 }, to: { version: 2 } });
  } finally {
    // npx and tsx start programs of their own.
    if (server.pid !== undefined && server.exitCode === null) {
      process.kill(-server.pid);
      await new Promise((resolve) => server.once('exit', resolve));
    }
    rmSync(data, { recursive: true, force: true });
  }
});
