import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyFirstVersions } from '../first-versions.ts';

/** A server that was started for a test, and how to end it. */
export type RunningServer = { readonly address: string; readonly stop: () => Promise<void> };

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the server on a free port, with data and policies of its own (the shipped ones at version 1), and waits for the address that it prints. Server and page are built before the tests. */
export async function startServer(): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'dueline-page-'));
  const policies = join(data, 'policies');
  await copyFirstVersions(policies);
  const options = ['--port', '0', '--data', join(data, 'ledger'), '--policies', policies];
  const server = spawn(process.execPath, ['dist/dueline.js', 'serve', ...options], { cwd: project });
  let printed = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString();
      const [address] = /http:\/\/[\w.:[\]-]+/.exec(printed) ?? [];
      if (address !== undefined) resolve({ address, stop: () => stop(server, data) });
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready:\n${printed}`)));
  });
}

async function stop(server: ReturnType<typeof spawn>, data: string): Promise<void> {
  if (server.exitCode === null) {
    await new Promise((resolve) => {
      server.once('exit', resolve);
      server.kill();
    });
  }
  rmSync(data, { recursive: true, force: true });
}
