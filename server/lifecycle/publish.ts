import type * as publication from '../../contract/publication.ts';
import type { Published } from '../../contract/publication.ts';
import { type Diagnostic, isFinding } from '../../engine/index.ts';
import { auditNameOf, behindOf, type RequestedBy } from '../identity/requested-by.ts';
import { messageOf } from '../messages/message-of.ts';
import type { DraftRecord } from '../storage/port/draft-record.ts';
import type { Edition } from '../storage/port/edition.ts';
import { editionName, versionPath } from '../storage/port/edition.ts';
import type { Revision } from '../storage/port/policy-store.ts';
import { revisionOf } from '../storage/port/revision.ts';
import { approvalsMissing } from './approvals.ts';
import { outrun, readNotes } from './edition-notes.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { conflict, draftProblem, invalid, mustHavePlainLetters, staleDraft, unwrittenProblem } from './lifecycle-problems.ts';
import { checkDraftText, type NextVersion, nextVersion } from './next-version.ts';
import { type OpenDraft, openDraftOf } from './open-draft.ts';
import { runJournaled } from './run-journaled.ts';

/** What is published: the revision that was looked at, from when, and why. */
export type Publication = publication.Publication & { readonly revision?: Revision | undefined };

/** Publishes the open draft of an edition. Refuses one that has diagnostics or texts still to be written, lacks an approval, or was changed since it was looked at. */
export async function publishDraft(
  lifecycle: LifecycleContext,
  requestedBy: RequestedBy,
  edition: Edition,
  publication: Publication,
): Promise<Published> {
  mustGiveReason(publication.reason);
  const { text: note } = await readNotes(lifecycle.store, edition);
  await lifecycle.watcher.refresh();
  const open = await openDraftOf(lifecycle, edition);
  const { revision = open.revision } = publication;
  if (revision !== open.revision)
    throw staleDraft(edition, { theirs: open.text, revision: open.revision, savedBy: open.record.savedBy });
  const { missing, needed, given } = await approvalsMissing(lifecycle, edition, open);
  if (missing > 0) throw notApproved(edition, missing);
  const next = nextVersion(lifecycle.watcher.snapshot, edition, open.text, publication, lifecycle.now());
  return releaseVersion(lifecycle, requestedBy, edition, {
    next,
    note,
    draft: open,
    reason: publication.reason,
    action: 'published',
    details: { approvals: { needed, given } },
  });
}

/** What is released, by whom it is written down, and the draft that it closes. */
type ReleaseOptions = {
  readonly next: NextVersion;
  /** What stood beside the versions before it was looked at them: who cancels or retires meanwhile is not passed over. */
  readonly note: string | undefined;
  readonly draft: OpenDraft | undefined;
  readonly reason: string;
  readonly action: 'published' | 'rolled-back' | 'version-moved';
  readonly details: Readonly<Record<string, unknown>>;
};

/** Checks a version in full, releases it, and notes it. The new version decides as soon as the promise is fulfilled. */
export async function releaseVersion(
  lifecycle: LifecycleContext,
  requestedBy: RequestedBy,
  edition: Edition,
  options: ReleaseOptions,
): Promise<Published> {
  const { store, watcher, now, newId, check } = lifecycle;
  const { next, draft, reason, action } = options;
  const { version, text, from, withdraws, followedBy } = next;
  const checked = await check(watcher.snapshot, { path: versionPath(edition, version), text });
  // What was published before stays good enough to come back to, whatever is found in its rules by now.
  const faults = action === 'published' ? checked.faults : checked.faults.filter((fault) => !isFinding(fault));
  if (faults.length > 0 || checked.digest === null)
    throw draftProblem(edition, await diagnosticsOf(lifecycle, edition, options, checked.faults));
  if (checked.notes.length > 0) throw unwrittenProblem(edition, await diagnosticsOf(lifecycle, edition, options, checked.notes));
  const { digest } = checked;
  const name = `${editionName(edition)}@${version}`;
  const at = now();
  const record: DraftRecord | null = draft === undefined ? null : { ...draft.record, stage: 'published', version };
  const revision = revisionOf(text);
  const details = {
    ...options.details,
    from,
    withdraws,
    ...(followedBy.length > 0 && { followedBy }),
    digest,
    revision,
    ...behindOf(requestedBy),
  };
  const outcome = await runJournaled(
    lifecycle,
    {
      id: newId(),
      at,
      effect: { kind: 'version', edition, version, revision },
      event: { at, who: auditNameOf(requestedBy), action, subject: name, reason, details },
      record,
    },
    async () => {
      // Who takes an approval back while this is checked is heard.
      const lacking = draft === undefined ? 0 : (await approvalsMissing(lifecycle, edition, draft)).missing;
      if (lacking > 0) throw notApproved(edition, lacking);
      return store.release({ edition, version, text, draft: draft?.revision, seen: { note: options.note } });
    },
    (done) => 'released' in done,
  );
  if ('taken' in outcome)
    throw conflict(
      'version-taken',
      messageOf('publish.outrun.title'),
      messageOf('publish.outrun', { version, edition: editionName(edition) }),
    );
  if ('outrun' in outcome) throw outrun(edition);
  if ('stale' in outcome)
    throw staleDraft(edition, { theirs: outcome.stale?.text ?? null, revision: outcome.stale?.revision ?? null });
  return { version: name, from, withdraws, followedBy, digest };
}

/** The diagnostics where whoever mends them will look: in the draft, if there is one. */
async function diagnosticsOf(
  lifecycle: LifecycleContext,
  edition: Edition,
  { draft }: ReleaseOptions,
  diagnostics: readonly Diagnostic[],
): Promise<readonly Diagnostic[]> {
  if (draft === undefined) return diagnostics;
  const placed = await checkDraftText(lifecycle, edition, draft.text);
  const found = placed.good ? placed.notes : placed.faults;
  return found.length > 0 ? found : diagnostics;
}

/** Refuses a change without a reason, or with one that is written in letters that deceive. */
export function mustGiveReason(reason: string): void {
  if (reason.trim() === '') throw invalid('/reason', messageOf('publish.reason-missing'), messageOf('publish.say-reason'));
  mustHavePlainLetters('reason', reason, { lines: true });
}

/** So many approvals of people who did not write it are missing. */
export function notApproved(edition: Edition, missing: number) {
  const name = editionName(edition);
  return conflict(
    'approval-missing',
    messageOf('publish.approval-missing.title'),
    missing === 1 ? messageOf('publish.approval-missing', { name }) : messageOf('publish.approvals-missing', { name, missing }),
    { missing },
  );
}
