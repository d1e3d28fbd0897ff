import { parentPort } from 'node:worker_threads';
import type { CheckSnapshot } from './check-draft.ts';
import { answerHere } from './compare-policies.ts';
import type { ThreadAnswer, ThreadQuestion } from './thread-message.ts';

let known: CheckSnapshot = { files: [], retirements: [], diagnostics: [] };

/** The thread that checks and compares policies, so that decisions do not wait meanwhile. */
parentPort?.on('message', async ({ snapshot, question }: ThreadQuestion) => {
  known = snapshot ?? known;
  let said: ThreadAnswer;
  try {
    said = { answer: await answerHere(known, question) };
  } catch (error) {
    said = { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(said);
});
