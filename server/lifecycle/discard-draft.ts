import { behindOf, calledOf, type Who } from '../identity/who.ts';
import type { DraftRecord } from '../storage/port/draft-record.ts';
import type { Edition } from '../storage/port/edition.ts';
import type { Revision } from '../storage/port/policy-store.ts';
import { carryOut } from './carry-out.ts';
import type { Workshop } from './lifecycle-context.ts';
import { staleDraft } from './lifecycle-problems.ts';
import { draftName, openDraftOf } from './open-draft.ts';

/** Takes a draft away. Its texts stay in the ledger. Refuses where it is no longer the revision that was meant. */
export async function discardDraft(workshop: Workshop, who: Who, edition: Edition, basedOn: Revision): Promise<void> {
  const { store, now, newId } = workshop;
  const open = await openDraftOf(workshop, edition);
  const at = now();
  const record: DraftRecord = { ...open.record, stage: 'discarded' };
  const details = { revision: open.revision, ...behindOf(who) };
  const event = {
    at,
    who: calledOf(who),
    action: 'draft-discarded' as const,
    subject: draftName(edition),
    reason: null,
    details,
  };
  const outcome = await carryOut(
    workshop,
    { id: newId(), at, effect: { kind: 'draft', edition, revision: null }, event, record },
    () => store.discardDraft(edition, basedOn),
    (done) => 'discarded' in done,
  );
  if ('stale' in outcome)
    throw staleDraft(edition, { theirs: outcome.stale?.text ?? null, revision: outcome.stale?.revision ?? null });
}
