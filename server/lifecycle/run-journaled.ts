import type { Intent } from '../storage/port/intent.ts';
import type { LedgerParts } from '../storage/port/ledger.ts';
import type { LifecycleContext } from './lifecycle-context.ts';

type Tools = Pick<LifecycleContext, 'store' | 'ledger' | 'watcher'>;

/**
 * Writes into the policy store and notes it in the ledger: both or neither, also where a crash comes in between. `isDone` says
 * whether the write took place; one that did not, or that rejects, leaves no trace. `text` is the draft's that is written: the ledger
 * keeps it for those who merge later, and keeps nothing of one that was refused.
 */
export async function runJournaled<T>(
  tools: Tools,
  intent: Intent,
  write: () => Promise<T>,
  isDone: (outcome: T) => boolean,
  text?: string,
): Promise<T> {
  const inOrder = tools.store.inLedger ? writeTogether : writeAndNote;
  const outcome = await inOrder(tools, intent, write, isDone, text);
  await tools.watcher.refresh();
  return outcome;
}

/** The store is in the ledger's database: it is one transaction. */
function writeTogether<T>(
  { ledger }: Tools,
  intent: Intent,
  write: () => Promise<T>,
  isDone: (outcome: T) => boolean,
  text: string | undefined,
): Promise<T> {
  return ledger.transaction(async (parts) => {
    const outcome = await write();
    if (isDone(outcome)) await note(parts, intent, text);
    return outcome;
  });
}

/** What is about to be written is noted first, and whoever starts after a crash finishes what stands in the store. */
async function writeAndNote<T>(
  { ledger }: Tools,
  intent: Intent,
  write: () => Promise<T>,
  isDone: (outcome: T) => boolean,
  text: string | undefined,
): Promise<T> {
  await ledger.intents.begin(intent);
  const outcome = await write().catch(async (error: unknown) => {
    await ledger.intents.end(intent.id).catch(() => false);
    throw error;
  });
  if (isDone(outcome)) await ledger.transaction((parts) => finish(parts, intent, text));
  else await ledger.intents.end(intent.id);
  return outcome;
}

/** Notes what was done, once, whoever comes to it first. */
export async function finish(parts: LedgerParts, intent: Intent, text?: string): Promise<void> {
  if (await parts.intents.end(intent.id)) await note(parts, intent, text);
}

async function note(parts: LedgerParts, { event, record, effect }: Intent, text: string | undefined): Promise<void> {
  if (text !== undefined && effect.kind === 'draft' && effect.revision !== null)
    await parts.drafts.putText(effect.revision, text);
  await parts.audit.append(event);
  if (record !== null) await parts.drafts.put(record);
}
