import { parentPort } from 'node:worker_threads';
import { answerHere } from './compared-policies.ts';
import type { CheckShelf } from './lifecycle/check-draft.ts';
import type { ThreadAnswer, ThreadQuestion } from './lifecycle/check-thread.ts';

let known: CheckShelf = { files: [], retirements: [], diagnostics: [] };

/** The thread that checks and compares policies, so that decisions do not wait meanwhile. */
parentPort?.on('message', async ({ shelf, asked }: ThreadQuestion) => {
  known = shelf ?? known;
  let said: ThreadAnswer;
  try {
    said = { answer: await answerHere(known, asked) };
  } catch (error) {
    said = { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(said);
});
