import { approvalsNeeded, approvers } from '../../lifecycle/approvals.ts';
import type { Workshop } from '../../lifecycle/lifecycle-context.ts';
import type { OpenDraft } from '../../lifecycle/open-draft.ts';
import type { DraftRecord, Review } from '../../storage/port/draft-record.ts';
import { editionName } from '../../storage/port/edition.ts';
import { instantText } from '../shared/instant-text.ts';

/** A draft as it is listed. */
export function tellDraft({
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
}: DraftRecord) {
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
    authors: [...authors],
    version,
  };
}

/** A draft with its text, and what it lacks before it can be published. */
export async function tellOpenDraft(workshop: Workshop, open: OpenDraft) {
  const { edition, id } = open.record;
  const reviews = await workshop.ledger.drafts.reviews(id);
  return {
    ...tellDraft(open.record),
    text: open.text,
    approvals: { needed: await approvalsNeeded(workshop, edition, open.text), given: approvers(reviews, open) },
  };
}

/** Something that was said about a draft. */
export function tellReview({ at, ...review }: Review) {
  return { ...review, at: instantText(at) };
}
