import { type VendorPolicies, vendorPolicies } from '../../../shared/policies/policy-library.ts';
import type { Answer } from '../deciding/messages.ts';
import type { FromExplorer, Search, ToExplorer } from './explorer-messages.ts';

let worker: Worker | undefined;
let loaded: VendorPolicies | undefined;
let sequence = 0;
const latest = new Map<Search, { readonly sequence: number; readonly take: (found: FromExplorer) => void }>();

/**
 * Looks around a case, in a thread apart from the one that decides, so that answers never wait for it. A new search takes the
 * place of the last one of its kind. False where nothing can be looked for, because the case has faults or is decided elsewhere.
 */
export function startSearch(
  search: Search,
  { request, outcome, policy, by }: Answer,
  take: (found: FromExplorer) => void,
): boolean {
  const policies = vendorPolicies.peek();
  if ('status' in outcome || policy === undefined || by !== 'page' || policies?.status !== 'success') return false;
  worker ??= startWorker();
  if (loaded !== policies.data) {
    loaded = policies.data;
    send({ policies: loaded.policies, holidays: loaded.holidays });
  }
  sequence += 1;
  latest.set(search, { sequence, take });
  send({ search, sequence, request, policy });
  return true;
}

/** Ends a search of which nothing is wanted any more. */
export function stopSearch(search: Search): void {
  if (latest.delete(search)) send({ stop: search });
}

function startWorker(): Worker {
  const started = new Worker(new URL('./explorer-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<FromExplorer>) => {
    for (const one of latest.values()) if (one.sequence === data.sequence) one.take(data);
  });
  // Without it the page only knows less: every question stays in view.
  started.addEventListener('error', () => {
    worker = undefined;
    loaded = undefined;
  });
  return started;
}

function send(message: ToExplorer): void {
  worker?.postMessage(message);
}
