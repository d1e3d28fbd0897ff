import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { workerFile } from '../threads/worker-file.ts';
import type { CaseBlock } from './case-block.ts';
import type { BlockResult } from './simulate-block.ts';
import type { ThreadOptions } from './thread-options.ts';

/** So many blocks wait for a thread that is at work, so that it never waits for the next one. */
const blocksAhead = 2;

/** Cases are short-lived: a small nursery does, and keeps each thread small. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

type Waiting = { readonly resolve: (result: BlockResult) => void; readonly reject: (error: Error) => void };

type Thread = { readonly worker: Worker; isReady: boolean; readonly waiting: Waiting[] };

/** Threads that decide blocks of cases, one for each core. Whoever fails takes all of them down. */
export class SimulationThreads {
  readonly #threads: readonly Thread[];
  #changed: () => void = () => undefined;
  #failure: Error | undefined;

  constructor(options: ThreadOptions, count = Math.max(1, availableParallelism())) {
    this.#threads = Array.from({ length: count }, () => this.#start(options));
  }

  /** Whether a thread could begin with a block at once. */
  get isReady(): boolean {
    return this.#threads.some(({ isReady }) => isReady);
  }

  /** Fulfilled once a thread has room for a block; rejects where one has failed. */
  async room(): Promise<void> {
    while (this.#failure === undefined && this.#roomiest() === undefined) {
      await new Promise<void>((resolve) => {
        this.#changed = resolve;
      });
    }
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Hands a block to the thread with the least to do; the bytes are its own from then on. Call it when there is room. Rejects where the thread fails. */
  run(block: CaseBlock): Promise<BlockResult> {
    const thread = this.#roomiest();
    if (thread === undefined) throw new Error('no thread has room');
    const transfer = block.kind === 'unreadable' ? [] : [block.bytes.buffer];
    return new Promise((resolve, reject) => {
      thread.waiting.push({ resolve, reject });
      thread.worker.postMessage(block, transfer);
    });
  }

  /** Ends all threads, whatever they are at. */
  async end(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #roomiest(): Thread | undefined {
    const free = this.#threads.filter(({ isReady, waiting }) => isReady && waiting.length < blocksAhead);
    return free.toSorted((a, b) => a.waiting.length - b.waiting.length)[0];
  }

  #start(options: ThreadOptions): Thread {
    const file = workerFile('simulation-worker', new URL('./simulation-worker.ts', import.meta.url));
    const worker = new Worker(file, { workerData: options, name: 'simulation', resourceLimits });
    const thread: Thread = { worker, isReady: false, waiting: [] };
    worker.on('message', (message: 'ready' | BlockResult) => {
      if (message === 'ready') thread.isReady = true;
      else thread.waiting.shift()?.resolve(message);
      this.#changed();
    });
    const fail = (error: Error): void => {
      this.#failure ??= error;
      for (const { reject } of thread.waiting.splice(0)) reject(error);
      this.#changed();
    };
    worker.on('error', fail);
    worker.on('exit', (code) => {
      if (thread.waiting.length > 0 || !thread.isReady) fail(new Error(`a thread of the simulation ended with ${code}`));
    });
    return thread;
  }
}
