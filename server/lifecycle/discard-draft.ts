import { auditNameOf, behindOf, type RequestedBy } from '../identity/requested-by.ts';
import type { DraftRecord } from '../storage/port/draft-record.ts';
import type { Edition } from '../storage/port/edition.ts';
import type { Revision } from '../storage/port/policy-store.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { staleDraft } from './lifecycle-problems.ts';
import { draftName, openDraftOf } from './open-draft.ts';
import { runJournaled } from './run-journaled.ts';

/** Takes a draft away. It can be had back for a week, and its texts stay in the ledger. Refuses where it is no longer the revision that was meant. */
export async function discardDraft(
  lifecycle: LifecycleContext,
  requestedBy: RequestedBy,
  edition: Edition,
  basedOn: Revision,
): Promise<void> {
  const { store, now, newId } = lifecycle;
  const open = await openDraftOf(lifecycle, edition);
  const at = now();
  const record: DraftRecord = { ...open.record, stage: 'discarded', discarded: { by: auditNameOf(requestedBy), at } };
  const details = { revision: open.revision, ...behindOf(requestedBy) };
  const event = {
    at,
    who: auditNameOf(requestedBy),
    action: 'draft-discarded' as const,
    subject: draftName(edition),
    reason: null,
    details,
  };
  const outcome = await runJournaled(
    lifecycle,
    { id: newId(), at, effect: { kind: 'draft', edition, revision: null }, event, record },
    () => store.discardDraft(edition, basedOn),
    (done) => 'discarded' in done,
  );
  if ('stale' in outcome)
    throw staleDraft(edition, { theirs: outcome.stale?.text ?? null, revision: outcome.stale?.revision ?? null });
}
