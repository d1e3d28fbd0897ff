import { type Diagnostic, phrase } from '../../engine/index.ts';
import { behindOf, calledOf, type Who } from '../identity/who.ts';
import type { DraftRecord } from '../storage/port/draft-record.ts';
import type { Edition } from '../storage/port/edition.ts';
import { editionName, versionPath } from '../storage/port/edition.ts';
import type { Revision } from '../storage/port/policy-store.ts';
import { revisionOf } from '../storage/port/revision.ts';
import { approvalsMissing } from './approvals.ts';
import { carryOut } from './carry-out.ts';
import type { Workshop } from './lifecycle-context.ts';
import { conflict, faultyDraft, invalid, mustHavePlainLetters, staleDraft } from './lifecycle-problems.ts';
import { checkDraftText, type NextVersion, nextVersion, type PublicationTerms } from './next-version.ts';
import { type OpenDraft, openDraftOf } from './open-draft.ts';

/** What is published: the revision that was looked at, from when, and why. */
export type Publication = PublicationTerms & { readonly revision?: Revision | undefined; readonly reason: string };

/** A version that was released. */
export type Published = {
  readonly version: string;
  readonly from: string | null;
  readonly withdraws: readonly number[];
  readonly digest: string;
};

/** Publishes the open draft of an edition. Refuses one that has faults, lacks an approval, or was changed since it was looked at. */
export async function publishDraft(workshop: Workshop, who: Who, edition: Edition, publication: Publication): Promise<Published> {
  mustGiveReason(publication.reason);
  await workshop.live.refresh();
  const open = await openDraftOf(workshop, edition);
  const { revision = open.revision } = publication;
  if (revision !== open.revision)
    throw staleDraft(edition, { theirs: open.text, revision: open.revision, savedBy: open.record.savedBy });
  const { missing, needed, given } = await approvalsMissing(workshop, edition, open);
  if (missing > 0) throw notApproved(edition, missing);
  const next = nextVersion(workshop.live.shelf, edition, open.text, publication, workshop.now());
  return releaseVersion(workshop, who, edition, {
    next,
    draft: open,
    reason: publication.reason,
    action: 'published',
    details: { approvals: { needed, given } },
  });
}

/** What is released, by whom it is written down, and the draft that it closes. */
export type ReleaseOrder = {
  readonly next: NextVersion;
  readonly draft: OpenDraft | undefined;
  readonly reason: string;
  readonly action: 'published' | 'rolled-back';
  readonly details: Readonly<Record<string, unknown>>;
};

/** Checks a version in full, releases it, and notes it. The new version decides as soon as the promise is fulfilled. */
export async function releaseVersion(workshop: Workshop, who: Who, edition: Edition, order: ReleaseOrder): Promise<Published> {
  const { store, live, now, newId, check } = workshop;
  const { next, draft, reason, action } = order;
  const { version, text, from, withdraws } = next;
  const checked = await check(live.shelf, { path: versionPath(edition, version), text });
  if (!checked.good || checked.digest === null)
    throw faultyDraft(edition, await faultsOf(workshop, edition, order, checked.faults));
  const { digest } = checked;
  const name = `${editionName(edition)}@${version}`;
  const at = now();
  const record: DraftRecord | null = draft === undefined ? null : { ...draft.record, stage: 'published', version };
  const revision = revisionOf(text);
  const details = { ...order.details, from, withdraws, digest, revision, ...behindOf(who) };
  const outcome = await carryOut(
    workshop,
    {
      id: newId(),
      at,
      effect: { kind: 'version', edition, version, revision },
      event: { at, who: calledOf(who), action, subject: name, reason, details },
      record,
    },
    () => store.release({ edition, version, text, draft: draft?.revision }),
    (done) => 'released' in done,
  );
  if ('taken' in outcome)
    throw conflict(
      'version-taken',
      phrase`Somebody was quicker`,
      phrase`version ${version} of \`${editionName(edition)}\` was published in the meantime; look at it, then publish yours as the next one`,
    );
  if ('stale' in outcome)
    throw staleDraft(edition, { theirs: outcome.stale?.text ?? null, revision: outcome.stale?.revision ?? null });
  return { version: name, from, withdraws, digest };
}

/** The faults where whoever mends them will look: in the draft, if there is one. */
async function faultsOf(
  workshop: Workshop,
  edition: Edition,
  { draft }: ReleaseOrder,
  faults: readonly Diagnostic[],
): Promise<readonly Diagnostic[]> {
  if (draft === undefined) return faults;
  const placed = await checkDraftText(workshop, edition, draft.text);
  return placed.faults.length > 0 ? placed.faults : faults;
}

/** Refuses a change without a reason, or with one that is written in letters that deceive. */
export function mustGiveReason(reason: string): void {
  if (reason.trim() === '')
    throw invalid('/reason', phrase`a reason is missing`, phrase`say in a sentence why, for those who read the history`);
  mustHavePlainLetters('reason', reason, { lines: true });
}

function notApproved(edition: Edition, missing: number) {
  const name = editionName(edition);
  return conflict(
    'approval-missing',
    phrase`An approval is missing`,
    missing === 1
      ? phrase`\`${name}\` asks for approval before a change is published: one more person besides its authors must approve this revision`
      : phrase`\`${name}\` asks for approval before a change is published: ${missing} more people besides its authors must approve this revision`,
    { missing },
  );
}
