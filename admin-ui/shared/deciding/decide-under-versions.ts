import type { HolidayTable } from '../policies/holiday-table.ts';
import type { CaseAtInstant, ComparedDecisions, FromCompareWorker, PolicyVersion, ToCompareWorker } from './compare-messages.ts';

let worker: Worker | undefined;
let sequence = 0;
const waiting = new Map<number, { resolve: (answer: ComparedDecisions) => void; reject: (reason: Error) => void }>();

/** Decides a case by each of some versions, with explanations, in a worker. Rejects where that cannot be started. */
export function decideUnderVersions(
  policyVersions: readonly PolicyVersion[],
  holidays: HolidayTable,
  request: CaseAtInstant,
): Promise<ComparedDecisions> {
  worker ??= startWorker();
  sequence += 1;
  const message: ToCompareWorker = { sequence, policyVersions, holidays, request };
  return new Promise((resolve, reject) => {
    waiting.set(message.sequence, { resolve, reject });
    worker?.postMessage(message);
  });
}

function startWorker(): Worker {
  const started = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<FromCompareWorker>) => {
    const pending = waiting.get(data.sequence);
    waiting.delete(data.sequence);
    if ('answer' in data) pending?.resolve(data.answer);
    else pending?.reject(new Error(data.failure));
  });
  started.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
    worker = undefined;
  });
  return started;
}
