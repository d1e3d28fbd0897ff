import type * as drafts from '../../../contract/drafts.ts';
import type * as reviews from '../../../contract/reviews.ts';
import { approvalsNeeded, approvers } from '../../lifecycle/approvals.ts';
import type { LifecycleContext } from '../../lifecycle/lifecycle-context.ts';
import type { OpenDraft } from '../../lifecycle/open-draft.ts';
import { unresolvedCount } from '../../lifecycle/review-threads.ts';
import { instantText } from '../../render/instant-text.ts';
import type { DraftRecord, Review } from '../../storage/port/draft-record.ts';
import { editionName } from '../../storage/port/edition.ts';

/** A draft as it is listed. */
export function serializeDraft({
  id,
  edition,
  stage,
  revision,
  startedFrom,
  startedBy,
  startedAt,
  savedBy,
  savedAt,
  authors,
  version,
  waitsFor,
}: DraftRecord): drafts.Draft {
  return {
    id,
    edition: editionName(edition),
    policy: edition.policy,
    language: edition.language,
    stage,
    revision,
    startedFrom,
    startedBy,
    startedAt: instantText(startedAt),
    savedBy,
    savedAt: instantText(savedAt),
    authors,
    version,
    waitsFor,
  };
}

/** A draft with its text, and what it lacks before it can be published. */
export async function serializeOpenDraft(lifecycle: LifecycleContext, open: OpenDraft): Promise<drafts.OpenDraft> {
  const { edition, id } = open.record;
  const said = await lifecycle.ledger.drafts.reviews(id);
  return {
    ...serializeDraft(open.record),
    text: open.text,
    approvals: { needed: await approvalsNeeded(lifecycle, edition, open.text), given: approvers(said, open) },
    unresolved: unresolvedCount(said),
  };
}

/** Something that was said about a draft. */
export function serializeReview({ at, ...review }: Review): reviews.Review {
  return { ...review, at: instantText(at) };
}
