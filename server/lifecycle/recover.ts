import { draftPath, editionName, retirementPath, versionPath } from '../storage/port/edition.ts';
import type { Intent } from '../storage/port/intent.ts';
import type { LedgerParts } from '../storage/port/ledger.ts';
import type { StoredPolicies } from '../storage/port/policy-store.ts';
import { revisionOf } from '../storage/port/revision.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { finish } from './run-journaled.ts';

/** A write that took longer than this was cut off. */
const longestWriteMs = 60_000;

/**
 * Finishes what was cut off by a crash: what stands in the store is noted in the ledger, what does not is dropped. Gives the
 * editions at which somebody is still at work.
 */
export async function recover(lifecycle: Pick<LifecycleContext, 'store' | 'ledger' | 'now'>): Promise<ReadonlySet<string>> {
  const { store, ledger, now } = lifecycle;
  const pending = await ledger.intents.pending();
  if (pending.length === 0) return new Set();
  const stored = await store.read();
  const busy = new Set<string>();
  for (const intent of pending) {
    const { effect, record } = intent;
    if (stands(stored, intent)) {
      if (effect.kind === 'version' && record !== null) await store.discardDraft(effect.edition, record.revision);
      await ledger.transaction((parts) => finishLate(parts, intent, draftTextIn(stored, intent)));
    } else if (now() - intent.at > longestWriteMs) await ledger.intents.end(intent.id);
    else busy.add(editionName(effect.edition));
  }
  return busy;
}

/**
 * Notes what was done, unless something was noted since that says it already or has gone beyond it: after a crash people do
 * the same again, or something else, before the intent that was cut off is looked at.
 */
async function finishLate(parts: LedgerParts, intent: Intent, text: string | undefined): Promise<void> {
  if (await isOvertaken(parts, intent)) await parts.intents.end(intent.id);
  else await finish(parts, intent, text);
}

async function isOvertaken({ audit, drafts }: LedgerParts, { at, effect, event, record }: Intent): Promise<boolean> {
  if (effect.kind === 'draft' && record !== null) {
    if (event.action === 'draft-started' || event.action === 'draft-restored')
      return (await drafts.open(effect.edition)) !== undefined;
    const known = await drafts.open(effect.edition);
    return known?.id !== record.id || known.revision !== (event.details.basedOn ?? record.revision);
  }
  const since = effect.kind === 'version' ? {} : { from: at };
  const { items } = await audit.list({ subject: event.subject, ...since }, { limit: 100 });
  return items.some(({ action, details }) => action === event.action && details.revision === event.details.revision);
}

/** The text that an intent has written, where it is a draft's. */
function draftTextIn({ drafts }: StoredPolicies, { effect }: Intent): string | undefined {
  return effect.kind === 'draft' ? drafts.find(({ path }) => path === draftPath(effect.edition))?.text : undefined;
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
