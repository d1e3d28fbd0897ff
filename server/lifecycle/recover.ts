import { draftPath, editionName, retirementPath, versionPath } from '../store/edition.ts';
import type { Intent } from '../store/intent.ts';
import type { StoredPolicies } from '../store/policy-store.ts';
import { revisionOf } from '../store/revision.ts';
import { finish } from './carry-out.ts';
import type { Workshop } from './workshop.ts';

/** A write that took longer than this was cut off. */
const longestWriteMs = 60_000;

/**
 * Finishes what was cut off by a crash: what stands in the store is noted in the ledger, what does not is dropped. Gives the
 * editions at which somebody is still at work.
 */
export async function recover(workshop: Pick<Workshop, 'store' | 'ledger' | 'now'>): Promise<ReadonlySet<string>> {
  const { store, ledger, now } = workshop;
  const pending = await ledger.intents.pending();
  if (pending.length === 0) return new Set();
  const stored = await store.read();
  const busy = new Set<string>();
  for (const intent of pending) {
    const { effect, record } = intent;
    if (stands(stored, intent)) {
      if (effect.kind === 'version' && record !== null) await store.discardDraft(effect.edition, record.revision);
      await ledger.atomically((parts) => finish(parts, intent));
    } else if (now() - intent.at > longestWriteMs) await ledger.intents.end(intent.id);
    else busy.add(editionName(effect.edition));
  }
  return busy;
}

function stands({ released, drafts, retirements }: StoredPolicies, { effect }: Intent): boolean {
  const revisionAt = (files: StoredPolicies['drafts'], path: string): string | null => {
    const file = files.find((one) => one.path === path);
    return file === undefined ? null : revisionOf(file.text);
  };
  const { edition, revision } = effect;
  if (effect.kind === 'version') return revisionAt(released, versionPath(edition, effect.version)) === revision;
  if (effect.kind === 'draft') return revisionAt(drafts, draftPath(edition)) === revision;
  return revisionAt(retirements, retirementPath(edition)) === revision;
}
