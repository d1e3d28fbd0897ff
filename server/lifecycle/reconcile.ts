import { openStages } from '../../contract/draft-stage.ts';
import type { VersionChange } from '../policies/policy-watcher.ts';
import type { DraftRecord } from '../storage/port/draft-record.ts';
import { draftPath, type Edition, editionName, editionOf } from '../storage/port/edition.ts';
import type { LedgerParts } from '../storage/port/ledger.ts';
import { revisionOf } from '../storage/port/revision.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { draftName } from './open-draft.ts';
import { recover } from './recover.ts';

/** Who is written down for what was changed in the folder by hand or by Git. */
export const folder = 'folder';

type Tools = Pick<LifecycleContext, 'store' | 'ledger' | 'now' | 'newId'>;

/**
 * Brings the ledger in line with what stands in the store: crashes are recovered from, and drafts and versions that were changed by
 * hand or by Git are written down as such. Leaves alone whatever somebody is changing at this moment.
 */
export async function reconcile(tools: Tools, changes: readonly VersionChange[]): Promise<void> {
  const busy = await recover(tools);
  for (const change of changes) if (!busy.has(editionName(change.edition))) await noteVersion(tools, change);
  await reconcileDrafts(tools);
}

/** A version that nobody published here was put into the folder, changed in it or taken out of it. */
async function noteVersion({ ledger, now }: Tools, { edition, version, before, after }: VersionChange): Promise<void> {
  const subject = `${editionName(edition)}@${version}`;
  await ledger.transaction(async ({ audit }) => {
    const [last] = (await audit.list({ subject }, { limit: 1 })).items;
    const known = last?.action === 'folder-changed' ? last.details.after : last?.details.digest;
    if (last !== undefined && known === after) return;
    const change = before === null ? 'added' : after === null ? 'removed' : 'changed';
    await audit.append({
      at: now(),
      who: folder,
      action: 'folder-changed',
      subject,
      reason: null,
      details: { change, before, after },
    });
  });
}

/**
 * The ledger is asked first and the store afterwards, and what is found is noted only if the ledger still says the same then:
 * otherwise what somebody has just done, here or in another process, would be taken for a change by hand.
 */
async function reconcileDrafts(tools: Tools): Promise<void> {
  const { items: open } = await tools.ledger.drafts.list({ stages: openStages }, { limit: 1000 });
  const stored = await tools.store.read();
  const drafts = new Map(stored.drafts.map((file) => [file.path, file.text]));
  for (const [path, text] of drafts) {
    const edition = editionOf(path.split('/').slice(0, -1).join('/'));
    if (edition === undefined) continue;
    const known = open.find((record) => editionName(record.edition) === editionName(edition));
    if (known?.revision !== revisionOf(text)) await noteDraft(tools, edition, text, known);
  }
  // One that cannot be read is still there.
  const unreadable = new Set(stored.unreadable.map(({ file }) => file));
  const isGone = (path: string): boolean => !drafts.has(path) && !unreadable.has(path);
  for (const record of open) if (isGone(draftPath(record.edition))) await noteGone(tools, record);
}

/** Whether somebody is at work on an edition, or what was known of its draft is no longer so. */
async function hasMoved({ intents, drafts }: LedgerParts, edition: Edition, known: DraftRecord | undefined): Promise<boolean> {
  const pending = await intents.pending();
  if (pending.some(({ effect }) => editionName(effect.edition) === editionName(edition))) return true;
  const still = await drafts.open(edition);
  return still?.id !== known?.id || still?.revision !== known?.revision;
}

async function noteDraft(
  { ledger, now, newId }: Tools,
  edition: Edition,
  text: string,
  known: DraftRecord | undefined,
): Promise<void> {
  const revision = revisionOf(text);
  const at = now();
  const started = { id: newId(), edition, startedFrom: null, startedBy: folder, startedAt: at, authors: [], version: null };
  const { authors } = known ?? started;
  const record: DraftRecord = {
    ...(known ?? started),
    stage: 'draft',
    revision,
    savedBy: folder,
    savedAt: at,
    authors: [...new Set([...authors, folder])],
    waitsFor: [],
  };
  const details = { revision, ...(known && { basedOn: known.revision }) };
  const action = known === undefined ? ('draft-started' as const) : ('draft-saved' as const);
  await ledger.transaction(async (parts) => {
    if (await hasMoved(parts, edition, known)) return;
    await parts.drafts.putText(revision, text);
    await parts.drafts.put(record);
    await parts.audit.append({ at, who: folder, action, subject: draftName(edition), reason: null, details });
  });
}

async function noteGone({ ledger, now }: Tools, record: DraftRecord): Promise<void> {
  await ledger.transaction(async (parts) => {
    if (await hasMoved(parts, record.edition, record)) return;
    const at = now();
    await parts.drafts.put({ ...record, stage: 'discarded', discarded: { by: folder, at } });
    await parts.audit.append({
      at,
      who: folder,
      action: 'draft-discarded',
      subject: draftName(record.edition),
      reason: null,
      details: { revision: record.revision },
    });
  });
}
