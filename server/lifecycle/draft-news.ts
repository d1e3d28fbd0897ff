import type { DraftNews } from '../../contract/reviews.ts';
import { isSamePerson } from '../identity/requested-by.ts';
import type { Edition } from '../storage/port/edition.ts';
import type { Revision } from '../storage/port/policy-store.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { staleDraft } from './lifecycle-problems.ts';
import { type OpenDraft, openDraftOf } from './open-draft.ts';

/** What somebody had before them when they last gave a verdict on a draft, or else looked at it. `at` is milliseconds. */
export type LastSeen = {
  readonly kind: NonNullable<DraftNews['since']>['kind'];
  readonly at: number;
  readonly revision: Revision;
  /** Null where the ledger does not have it any more. */
  readonly text: string | null;
};

/** The open draft, and the text of it that somebody saw last; undefined where they have seen none but the one that is there. */
export async function lastSeenOf(
  lifecycle: LifecycleContext,
  person: string,
  edition: Edition,
): Promise<{ readonly open: OpenDraft; readonly seen: LastSeen | undefined }> {
  const { drafts } = lifecycle.ledger;
  const open = await openDraftOf(lifecycle, edition);
  const said = await drafts.reviews(open.record.id);
  const verdict = said.findLast(({ who, kind }) => (kind === 'approval' || kind === 'sent-back') && isSamePerson(who, person));
  // Whoever judged this very text has nothing new before them, whatever they looked at before.
  if (verdict?.revision === open.revision) return { open, seen: undefined };
  const looks = verdict === undefined ? await drafts.looks(open.record.id) : [];
  const look = looks.find(({ who, revision }) => revision !== open.revision && isSamePerson(who, person));
  const last = verdict ?? look;
  if (last === undefined) return { open, seen: undefined };
  const text = (await drafts.text(last.revision)) ?? null;
  const kind = verdict?.kind === 'approval' || verdict?.kind === 'sent-back' ? verdict.kind : 'look';
  return { open, seen: { kind, at: last.at, revision: last.revision, text } };
}

/** Keeps that somebody looked at the open draft. Refuses where the text that they looked at is not the one that is there. */
export async function noteLook(lifecycle: LifecycleContext, person: string, edition: Edition, revision: Revision): Promise<void> {
  const open = await openDraftOf(lifecycle, edition);
  if (open.revision !== revision)
    throw staleDraft(edition, { theirs: open.text, revision: open.revision, savedBy: open.record.savedBy });
  await lifecycle.ledger.drafts.noteLook(open.record.id, { who: person, revision, at: lifecycle.now() });
}
