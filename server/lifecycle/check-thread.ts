import { Worker } from 'node:worker_threads';
import type { PolicyFile } from '../../engine/index.ts';
import { workerFile } from '../worker-file.ts';
import type { CheckDraft, CheckShelf, DraftCheck } from './check-draft.ts';

/** What the thread is asked, and what it says. */
export type CheckQuestion = { readonly id: number; readonly shelf: CheckShelf; readonly file: PolicyFile };
export type CheckAnswer = { readonly id: number } & ({ readonly check: DraftCheck } | { readonly failure: string });

type Waiting = { readonly resolve: (check: DraftCheck) => void; readonly reject: (error: Error) => void };

/** Checks drafts in a thread of its own, which is started when it is first needed. */
export class CheckThread {
  #worker: Worker | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Like `checkWith`. Rejects where the thread fails. */
  readonly check: CheckDraft = ({ files, retirements, diagnostics }, file) => {
    this.#asked += 1;
    const question: CheckQuestion = { id: this.#asked, shelf: { files, retirements, diagnostics }, file };
    return new Promise((resolve, reject) => {
      this.#waiting.set(question.id, { resolve, reject });
      this.#worker ??= this.#start();
      this.#worker.ref();
      this.#worker.postMessage(question);
    });
  };

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(workerFile('check-worker'), { name: 'check' });
    worker.on('message', (answer: CheckAnswer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (this.#waiting.size === 0) worker.unref();
      if ('check' in answer) waiting?.resolve(answer.check);
      else waiting?.reject(new Error(answer.failure));
    });
    const fail = (error: Error): void => {
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`the thread that checks drafts ended with ${code}`)));
    return worker;
  }
}
