import { Worker } from 'node:worker_threads';
import type { Message } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { describeProblem } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';
import { workerFile } from '../threads/worker-file.ts';
import type { CheckDraft, CheckSnapshot, DraftCheck } from './check-draft.ts';
import type { ComparePolicies, PolicyQuestion } from './compare-policies.ts';
import type { ThreadAnswer, ThreadQuestion } from './thread-message.ts';

/**
 * What a question to the thread may take, and how many wait at most. `seconds` are processor time of the process, which is at least the
 * thread's: on a machine that is busy with something else a policy takes no more of them. By the clock it may take `patience` times as long.
 */
type ThreadLimits = { readonly seconds: number; readonly patience: number; readonly megabytes: number; readonly waiting: number };

export const threadLimits: ThreadLimits = { seconds: 20, patience: 3, megabytes: 256, waiting: 50 };

type Waiting = {
  readonly snapshot: CheckSnapshot;
  readonly question: PolicyQuestion;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
};

/**
 * Checks and compares policies in a thread of its own, one after the other, so that decisions do not wait meanwhile. A text that takes
 * too long or too much memory ends the thread and is refused; those that wait go to the next one.
 */
export class CheckThread {
  #worker: Worker | undefined;
  /** The files that the thread knows. */
  #known: CheckSnapshot | undefined;
  #current: Waiting | undefined;
  #deadline: NodeJS.Timeout | undefined;
  #isClosed = false;
  readonly #waiting: Waiting[] = [];

  constructor(private readonly limits = threadLimits) {}

  /** Like `checkWith`. Refuses what takes too much; rejects where the thread fails. */
  readonly check: CheckDraft = (snapshot, file) => this.#ask(snapshot, { kind: 'check', file }) as Promise<DraftCheck>;

  /** Like `compareHere`. Refuses what takes too much; rejects where the thread fails. */
  readonly compare = ((snapshot: CheckSnapshot, question: PolicyQuestion) => this.#ask(snapshot, question)) as ComparePolicies;

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#worker?.terminate();
  }

  #ask({ files, retirements, diagnostics }: CheckSnapshot, question: PolicyQuestion): Promise<unknown> {
    if (this.#waiting.length >= this.limits.waiting) return Promise.reject(tooManyWait(this.limits.waiting));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ snapshot: { files, retirements, diagnostics }, question, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#current !== undefined || this.#isClosed) return;
    this.#current = this.#waiting.shift();
    if (this.#current === undefined) {
      this.#worker?.unref();
      return;
    }
    this.#worker ??= this.#start();
    this.#worker.ref();
    const { snapshot, question } = this.#current;
    const isKnown = this.#known?.files === snapshot.files && this.#known.diagnostics === snapshot.diagnostics;
    this.#known = snapshot;
    const message: ThreadQuestion = { question, ...(!isKnown && { snapshot }) };
    this.#worker.postMessage(message);
    this.#watch(process.cpuUsage(), performance.now());
  }

  /** Looks again once the processor time that is left can have been used. */
  #watch(before: NodeJS.CpuUsage, since: number, used = 0, elapsed = 0): void {
    const { seconds, patience } = this.limits;
    const left = Math.min(seconds - used, seconds * patience - elapsed);
    this.#deadline = setTimeout(() => {
      const { user, system } = process.cpuUsage(before);
      const [usedNow, elapsedNow] = [(user + system) / 1e6, (performance.now() - since) / 1000];
      if (usedNow >= seconds) this.#abandon(tooCostly(messageOf('check-thread.too-long', { seconds })));
      else if (elapsedNow >= seconds * patience) this.#abandon(tooBusy(seconds * patience));
      else this.#watch(before, since, usedNow, elapsedNow);
    }, left * 1000);
  }

  #start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.limits.megabytes };
    const worker = new Worker(workerFile('check-worker', new URL('./check-worker.ts', import.meta.url)), {
      name: 'check',
      resourceLimits,
    });
    worker.on('message', (said: ThreadAnswer) => {
      if (worker !== this.#worker) return;
      if ('answer' in said) this.#settle(({ resolve }) => resolve(said.answer));
      else this.#settle(({ reject }) => reject(new Error(said.failure)));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (worker !== this.#worker) return;
      const { megabytes } = this.limits;
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#abandon(isMemory ? tooCostly(messageOf('check-thread.too-much-memory', { megabytes })) : error);
    });
    worker.on('exit', (code) => {
      if (worker === this.#worker) this.#abandon(new Error(`the thread that checks policies ended with ${code}`));
    });
    return worker;
  }

  /** Ends the thread with the question that it is at; the next question gets another one. */
  #abandon(reason: Error): void {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#known = undefined;
    worker?.terminate().catch(() => undefined);
    this.#settle(({ reject }) => reject(reason));
  }

  #settle(tell: (waiting: Waiting) => void): void {
    clearTimeout(this.#deadline);
    const current = this.#current;
    this.#current = undefined;
    if (current !== undefined) tell(current);
    this.#next();
  }
}

function tooCostly(detail: Message): ProblemError {
  return new ProblemError(
    describeProblem({
      type: 'urn:dueline:problem:too-costly',
      title: messageOf('check-thread.too-costly.title'),
      status: 422,
      detail,
    }),
  );
}

/** The machine, and not the policy, is why there is no answer. */
function tooBusy(seconds: number): ProblemError {
  const problem = describeProblem({
    type: 'urn:dueline:problem:busy',
    title: messageOf('check-thread.no-time.title'),
    status: 503,
    detail: messageOf('check-thread.no-time', { seconds }),
  });
  return new ProblemError(problem, { 'retry-after': '30' });
}

function tooManyWait(most: number): ProblemError {
  const problem = describeProblem({
    type: 'urn:dueline:problem:busy',
    title: messageOf('check-thread.too-many.title'),
    status: 429,
    detail: messageOf('check-thread.too-many', { most }),
  });
  return new ProblemError(problem, { 'retry-after': '5' });
}
