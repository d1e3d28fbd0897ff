import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyFirstVersions } from '../../first-versions.ts';

/** A server for the pictures: its address, the link of the first admin, and how to end it. */
export type PictureServer = { readonly address: string; readonly firstLink: string; readonly stop: () => Promise<void> };

/** Makes the server's clock begin at an instant and go on from there, so that every run shows the same days. */
const clockBeginningAt = (instant: string): string => {
  const code = `const begun = Date.now(); const Real = Date; const now = () => ${Date.parse(instant)} + Real.now() - begun;
globalThis.Date = class extends Real { constructor(...given) { if (given.length === 0) super(now()); else super(...given); } static now() { return now(); } };`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
};

/** Starts what was built into `dist` on a free port, with a copy of the policies at version 1 and people who sign in, at an instant of the story. */
export async function startPictureServer(dist: string, instant: string): Promise<PictureServer> {
  const data = mkdtempSync(join(tmpdir(), 'dueline-pictures-'));
  const policies = join(data, 'policies');
  await copyFirstVersions(policies);
  const options = ['serve', '--port', '0', '--data', join(data, 'ledger'), '--policies', policies];
  const server = spawn(process.execPath, ['--import', clockBeginningAt(instant), resolve(dist, 'dueline.js'), ...options], {
    cwd: data,
    env: { ...process.env, DUELINE_ACCESS: 'required', DUELINE_LOG_LEVEL: 'warn' },
  });
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) await new Promise((ended) => server.once('exit', ended) && server.kill());
    rmSync(data, { recursive: true, force: true });
  };
  let printed = '';
  return new Promise((ready, failed) => {
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString();
      const [, address, path] = /(http:\/\/[\w.:[\]-]+)(\/sign-in\/link\/[\w-]+)/.exec(printed) ?? [];
      if (address !== undefined) ready({ address, firstLink: `${address}${path}`, stop });
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', (code) => failed(new Error(`the server ended with ${code} before it was ready:\n${printed}`)));
  });
}
