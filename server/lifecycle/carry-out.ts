import type { Intent } from '../store/intent.ts';
import type { LedgerParts } from '../store/ledger.ts';
import type { Workshop } from './workshop.ts';

/**
 * Writes into the policy store and then notes it in the ledger, so that a crash in between leaves nothing half done: what is about
 * to be written is noted first, and whoever starts next finishes what stands in the store. `isDone` says whether the write
 * took place; one that did not, or that rejects, leaves no trace.
 */
export async function carryOut<T>(
  { ledger, live }: Pick<Workshop, 'ledger' | 'live'>,
  intent: Intent,
  write: () => Promise<T>,
  isDone: (outcome: T) => boolean,
): Promise<T> {
  await ledger.intents.begin(intent);
  const outcome = await write().catch(async (error: unknown) => {
    await ledger.intents.end(intent.id).catch(() => false);
    throw error;
  });
  if (isDone(outcome)) await ledger.atomically((parts) => finish(parts, intent));
  else await ledger.intents.end(intent.id);
  await live.refresh();
  return outcome;
}

/** Notes what was done, once, whoever comes to it first. */
export async function finish(parts: LedgerParts, { id, event, record }: Intent): Promise<void> {
  if (!(await parts.intents.end(id))) return;
  await parts.audit.append(event);
  if (record !== null) await parts.drafts.put(record);
}
