import type { HolidayTable } from '../policies/holiday-table.ts';
import type { AskedCase, FromUnderWorker, Rulebook, ToUnderWorker, UnderAnswer } from './under-messages.ts';

let worker: Worker | undefined;
let sequence = 0;
const waiting = new Map<number, { resolve: (answer: UnderAnswer) => void; reject: (reason: Error) => void }>();

/** Decides a case by each of some rulebooks, with explanations, in a thread of its own. Rejects where that cannot be started. */
export function decideUnderEach(rulebooks: readonly Rulebook[], holidays: HolidayTable, asked: AskedCase): Promise<UnderAnswer> {
  worker ??= startWorker();
  sequence += 1;
  const message: ToUnderWorker = { sequence, rulebooks, holidays, asked };
  return new Promise((resolve, reject) => {
    waiting.set(message.sequence, { resolve, reject });
    worker?.postMessage(message);
  });
}

function startWorker(): Worker {
  const started = new Worker(new URL('./under-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<FromUnderWorker>) => {
    const asker = waiting.get(data.sequence);
    waiting.delete(data.sequence);
    if ('answer' in data) asker?.resolve(data.answer);
    else asker?.reject(new Error(data.failure));
  });
  started.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
    worker = undefined;
  });
  return started;
}
