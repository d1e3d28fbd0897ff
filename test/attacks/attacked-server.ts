import { type RunningServer, startServer } from '../browser/running-server.ts';
import type { Attack } from './sent.ts';

const caseText = JSON.stringify({
  case: {
    vendor: 'planview',
    product: 'enterprise-one',
    language: 'fr',
    requestedSeverity: 'major',
    openedAt: '2026-10-01T08:00:00Z',
  },
});

/** A running server that is attacked: what it answers, and what it has used. */
export class AttackedServer {
  private constructor(private readonly server: RunningServer) {}

  static async start(): Promise<AttackedServer> {
    const server = await startServer();
    // The thread in which policies are compared starts with the first of them.
    await fetch(`${server.address}/v1/comparisons?from=planview/customer-care/fr&to=planview/customer-care/sv`);
    return new AttackedServer(server);
  }

  stop(): Promise<void> {
    return this.server.stop();
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
    return fetch(this.server.address + path, options);
  }
}

const json = { 'content-type': 'application/json' };
