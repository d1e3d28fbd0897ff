import { StoreError } from '../errors/store-error.ts';
import type { PolicyStore, StoredPolicies } from '../storage/port/policy-store.ts';
import type { MovableFile } from './movable-file.ts';
import { planTransfer, type TransferPlan } from './transfer-plan.ts';

/**
 * Writes what one store holds into another, word for word. Refuses before anything is written where that would overwrite something.
 * Where it breaks off halfway it can be done again.
 */
export async function exportPolicies(
  from: PolicyStore,
  to: PolicyStore,
  { dryRun }: { readonly dryRun: boolean },
): Promise<TransferPlan> {
  const plan = planTransfer(await from.read(), await heldBy(to));
  if (!dryRun) for (const file of plan.added) await write(to, file);
  return plan;
}

/** A folder that is not there yet is an empty one. */
function heldBy(store: PolicyStore): Promise<StoredPolicies> {
  return store.read().catch((error: unknown) => {
    if (error instanceof StoreError && error.kind === 'gone')
      return { released: [], drafts: [], retirements: [], unreadable: [] };
    throw error;
  });
}

async function write(store: PolicyStore, file: MovableFile): Promise<void> {
  const { edition, text } = file;
  if (file.kind === 'retirement') {
    await store.retire(edition, text);
    return;
  }
  const done =
    file.kind === 'draft'
      ? await store.saveDraft(edition, text, undefined)
      : await store.release({ edition, version: file.version, text, draft: undefined });
  if (!('released' in done || 'revision' in done))
    throw new StoreError(
      'unreachable',
      `somebody else writes into \`${store.location}\` at the same time`,
      'try again when they are done',
    );
}
