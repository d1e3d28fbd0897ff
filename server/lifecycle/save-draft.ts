import { mergeThreeWays } from '../../engine/index.ts';
import { auditNameOf, behindOf, personOf, type RequestedBy } from '../identity/requested-by.ts';
import type { DraftRecord } from '../storage/port/draft-record.ts';
import type { Edition } from '../storage/port/edition.ts';
import type { Revision } from '../storage/port/policy-store.ts';
import { revisionOf } from '../storage/port/revision.ts';
import { mustNotBeLarge } from './draft-size.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { staleDraft } from './lifecycle-problems.ts';
import { draftName, type OpenDraft, openDraftOf } from './open-draft.ts';
import { runJournaled } from './run-journaled.ts';

/**
 * Saves a draft's text, invalid or not, over the revision it was based on. A draft that was in review or approved is a draft again.
 * A stale save is refused with the text that both started from, both texts, and what each changed.
 */
export async function saveDraft(
  lifecycle: LifecycleContext,
  requestedBy: RequestedBy,
  edition: Edition,
  { text, basedOn }: { readonly text: string; readonly basedOn: Revision },
): Promise<OpenDraft> {
  mustNotBeLarge(text);
  const { store, now, newId } = lifecycle;
  const open = await openDraftOf(lifecycle, edition);
  const revision = revisionOf(text);
  if (open.revision !== basedOn) throw await staleSave(lifecycle, edition, { basedOn, yours: text, theirs: open });
  if (open.revision === revision) return open;
  const at = now();
  const authors = [...new Set([...open.record.authors, personOf(requestedBy)])];
  const record: DraftRecord = {
    ...open.record,
    stage: 'draft',
    revision,
    savedBy: auditNameOf(requestedBy),
    savedAt: at,
    authors,
    waitsFor: [],
  };
  const { stage } = open.record;
  // What was in review or approved before is so no longer: the trail says when that was.
  const details = { revision, basedOn, ...(stage !== 'draft' && { stage }), ...behindOf(requestedBy) };
  const event = {
    at,
    who: auditNameOf(requestedBy),
    action: 'draft-saved' as const,
    subject: draftName(edition),
    reason: null,
    details,
  };
  const outcome = await runJournaled(
    lifecycle,
    { id: newId(), at, effect: { kind: 'draft', edition, revision }, event, record },
    () => store.saveDraft(edition, text, basedOn),
    (saved) => 'revision' in saved,
    text,
  );
  if ('stale' in outcome) throw await staleSave(lifecycle, edition, { basedOn, yours: text, theirs: outcome.stale });
  return { text, revision, record };
}

type Texts = {
  readonly basedOn: Revision;
  readonly yours: string;
  readonly theirs: { readonly text: string; readonly revision: Revision } | undefined;
};

async function staleSave({ ledger }: LifecycleContext, edition: Edition, { basedOn, yours, theirs }: Texts) {
  const base = await ledger.drafts.text(basedOn);
  const savedBy = (await ledger.drafts.open(edition))?.savedBy ?? null;
  const changes = base === undefined || theirs === undefined ? null : mergeThreeWays({ base, theirs: theirs.text, yours });
  return staleDraft(edition, {
    base: base ?? null,
    theirs: theirs?.text ?? null,
    yours,
    revision: theirs?.revision ?? null,
    savedBy,
    changes,
  });
}
