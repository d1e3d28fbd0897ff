import { auditNameOf, behindOf, personOf, type RequestedBy } from '../identity/requested-by.ts';
import { messageOf } from '../messages/message-of.ts';
import type { DraftRecord } from '../storage/port/draft-record.ts';
import { type Edition, editionName } from '../storage/port/edition.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { conflict, draftOpen } from './lifecycle-problems.ts';
import { draftName, draftTextOf, type OpenDraft } from './open-draft.ts';
import { runJournaled } from './run-journaled.ts';

/** For so long a discarded draft can be had back, in milliseconds. */
const keptMs = 7 * 24 * 60 * 60 * 1000;

/** A draft that was discarded, with the instant until which it can be had back, in milliseconds. */
export type DiscardedDraft = { readonly record: DraftRecord; readonly by: string; readonly at: number; readonly until: number };

/** The drafts of an edition that were discarded and can be had back, the last one first. */
export async function discardedDrafts(
  { ledger, now }: Pick<LifecycleContext, 'ledger' | 'now'>,
  edition: Edition,
): Promise<readonly DiscardedDraft[]> {
  const { items } = await ledger.drafts.list({ edition, stages: ['discarded'] }, { limit: 100 });
  return items
    .flatMap((record) => {
      const { discarded } = record;
      return discarded === undefined ? [] : [{ record, ...discarded, until: discarded.at + keptMs }];
    })
    .filter(({ until }) => now() < until)
    .toSorted((one, other) => other.at - one.at);
}

/**
 * Opens a discarded draft again, with its text and all that was said of it; the last one where no id is given. Refuses where another
 * draft is open by now, or where it was discarded more than a week ago.
 */
export async function restoreDraft(
  lifecycle: LifecycleContext,
  requestedBy: RequestedBy,
  edition: Edition,
  { id }: { readonly id?: string | undefined },
): Promise<OpenDraft> {
  const { store, ledger, now, newId } = lifecycle;
  const open = await ledger.drafts.open(edition);
  if (open !== undefined && (await draftTextOf(store, edition)) !== undefined) throw draftOpen(edition, open.startedBy);
  const kept = await discardedDrafts(lifecycle, edition);
  const found = id === undefined ? kept[0] : kept.find(({ record }) => record.id === id);
  const text = found && (await ledger.drafts.text(found.record.revision));
  if (found === undefined || text === undefined) throw nothingToRestore(edition, id, kept);
  const { discarded: _, ...before } = found.record;
  const at = now();
  const record: DraftRecord = {
    ...before,
    stage: 'draft',
    savedBy: auditNameOf(requestedBy),
    savedAt: at,
    authors: [...new Set([...before.authors, personOf(requestedBy)])],
    waitsFor: [],
  };
  const { revision } = record;
  const details = { revision, discardedBy: found.by, ...behindOf(requestedBy) };
  const outcome = await runJournaled(
    lifecycle,
    {
      id: newId(),
      at,
      effect: { kind: 'draft', edition, revision },
      event: { at, who: auditNameOf(requestedBy), action: 'draft-restored', subject: draftName(edition), reason: null, details },
      record,
    },
    () => store.saveDraft(edition, text, undefined),
    (saved) => 'revision' in saved,
    text,
  );
  if ('stale' in outcome) throw draftOpen(edition, 'somebody else');
  return { text, revision, record };
}

function nothingToRestore(edition: Edition, id: string | undefined, kept: readonly DiscardedDraft[]) {
  const name = editionName(edition);
  const ids = kept.map(({ record }) => `\`${record.id}\``).join(', ');
  return conflict(
    'nothing-to-restore',
    messageOf('draft.nothing-to-restore.title'),
    id === undefined || kept.length === 0
      ? messageOf('draft.nothing-to-restore', { edition: name })
      : messageOf('draft.not-among-discarded', { edition: name, id, ids }),
  );
}
