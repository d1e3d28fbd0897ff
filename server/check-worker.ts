import { parentPort } from 'node:worker_threads';
import { checkWith } from './lifecycle/check-draft.ts';
import type { CheckAnswer, CheckQuestion } from './lifecycle/check-thread.ts';

/** The thread that checks drafts, so that decisions do not wait meanwhile. */
parentPort?.on('message', async ({ id, shelf, file }: CheckQuestion) => {
  const answer: CheckAnswer = await checkWith(shelf, file).then(
    (check) => ({ id, check }),
    (error: unknown) => ({ id, failure: error instanceof Error ? error.message : String(error) }),
  );
  parentPort?.postMessage(answer);
});
