import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { caseText } from '../attacks/attacked-server.ts';

/** What a tool saw that asked for one decision after another: how many there were, and how many milliseconds the slowest took. */
type Seen = { readonly slowest: number; readonly decided: number };

/** A tool that asks a server for decisions. A program of its own: whoever sends something large meanwhile has no time to look at the clock. */
export class DecisionsBeside {
  readonly #program: ChildProcess = fork(new URL(import.meta.url), { execArgv: process.execArgv });

  constructor(private readonly address: string) {}

  /** Asks from now on, once the first has been answered. */
  async begin(): Promise<void> {
    this.#program.send({ address: this.address });
    await once(this.#program, 'message');
  }

  /** Asks no more. */
  async end(): Promise<Seen> {
    this.#program.send({});
    const [seen] = await once(this.#program, 'message');
    return seen as Seen;
  }

  stop(): void {
    this.#program.kill();
  }
}

/** Asks until something else is said. */
async function ask(address: string): Promise<Seen> {
  const told = once(process, 'message').then(() => true);
  let [slowest, decided] = [0, 0];
  do {
    const start = performance.now();
    const answer = await fetch(`${address}/v1/decisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: caseText,
    });
    await answer.arrayBuffer();
    const took = performance.now() - start;
    if (decided === 0) process.send?.('begun');
    else slowest = Math.max(slowest, took);
    decided += 1;
  } while (!(await Promise.race([told, new Promise((resolve) => setImmediate(resolve, false))])));
  return { slowest, decided };
}

if (process.send !== undefined)
  for (;;) {
    const [{ address }] = (await once(process, 'message')) as [{ address: string }];
    process.send(await ask(address));
  }
