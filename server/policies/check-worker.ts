import { parentPort } from 'node:worker_threads';
import type { CheckShelf } from './check-draft.ts';
import type { ThreadAnswer, ThreadQuestion } from './check-thread.ts';
import { answerHere } from './compare-policies.ts';

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
