import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server that was started for a test, and how to end it. */
export type RunningServer = { readonly address: string; readonly stop: () => Promise<void> };

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the server on a free port and waits for the address that it prints. Server and page are built before the tests. */
export function startServer(): Promise<RunningServer> {
  const server = spawn(process.execPath, ['dist/dueline.js', 'serve', '--port', '0'], { cwd: project });
  let printed = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString();
      const [address] = /http:\/\/[\w.:[\]-]+/.exec(printed) ?? [];
      if (address !== undefined) resolve({ address, stop: () => stop(server) });
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready:\n${printed}`)));
  });
}

function stop(server: ReturnType<typeof spawn>): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill();
  });
}
