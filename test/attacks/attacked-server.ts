import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyFirstVersions } from '../first-versions.ts';
import type { Attack } from './sent.ts';

/** What a tool asks to be decided. */
export const caseText = JSON.stringify({
  case: {
    vendor: 'planview',
    product: 'enterprise-one',
    language: 'fr',
    requestedSeverity: 'major',
    openedAt: '2026-10-01T08:00:00Z',
  },
});

/** A running server that is attacked: what it answers, and what it has used. A program of its own, whose figures are those of nobody else. */
export class AttackedServer {
  private constructor(
    readonly address: string,
    readonly stop: () => Promise<void>,
  ) {}

  /** Starts it; a quiet one says nothing of what it answers. */
  static async start({ isQuiet = false } = {}): Promise<AttackedServer> {
    const folder = await mkdtemp(join(tmpdir(), 'dueline-attacked-'));
    const policies = join(folder, 'policies');
    await copyFirstVersions(policies);
    const options = ['--port', '0', '--data', join(folder, 'data'), '--policies', policies];
    const program = spawn(process.execPath, ['dist/dueline.js', 'serve', ...options], {
      stdio: ['ignore', 'pipe', isQuiet ? 'ignore' : 'inherit'],
    });
    const ended = once(program, 'exit');
    const stop = async (): Promise<void> => {
      program.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    };
    const address = await addressIn(program.stdout);
    // The thread in which policies are compared starts with the first of them, and reads all others where one is a text.
    await fetch(`${address}/v1/comparisons?from=planview/customer-care/fr&to=planview/customer-care/sv`);
    const text = JSON.stringify({ to: { edition: 'planview/customer-care/fr', text: 'policy: planview/customer-care' } });
    await fetch(`${address}/v1/comparisons`, { method: 'POST', headers: json, body: text });
    return new AttackedServer(address, stop);
  }

  /** Sends an attack. */
  send({ method = 'POST', path, headers, body }: Attack): Promise<Response> {
    return this.#ask(path, { method, headers: { ...json, ...headers }, body: body() });
  }

  /** Asks for a decision as a tool does; gives the status. */
  async decide(): Promise<number> {
    const answer = await this.#ask('/v1/decisions', { method: 'POST', headers: json, body: caseText });
    await answer.arrayBuffer();
    return answer.status;
  }

  /** What it has used so far, as it counts itself: processor time in milliseconds, memory in bytes. */
  async used(): Promise<{ readonly cpu: number; readonly memory: number }> {
    const text = await (await this.#ask('/metrics')).text();
    const metric = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
    return { cpu: metric('process_cpu_seconds_total') * 1000, memory: metric('process_resident_memory_bytes') };
  }

  #ask(path: string, options?: RequestInit): Promise<Response> {
    return fetch(this.address + path, options);
  }
}

const json = { 'content-type': 'application/json' };

/** The address that a server prints when it is ready. What it says later is read too, or it would wait with its log for a reader. */
async function addressIn(said: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    said.on('data', (piece: Buffer) => {
      text += piece.toString();
      const [address] = /http:\/\/[\w.:[\]-]+/.exec(text) ?? [];
      if (address !== undefined) resolve(address);
    });
    said.once('end', () => reject(new Error(`the server ended before it was ready:\n${text}`)));
  });
}
