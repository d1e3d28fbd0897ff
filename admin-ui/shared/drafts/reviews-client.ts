import type { Draft, DraftCheck, OpenDraft } from '../../../contract/drafts.ts';
import type { DraftNews, Opinion, Review, Reviewers } from '../../../contract/reviews.ts';
import { ServerError } from '../../platform/client/server-error.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';
import { type EditionName, editionPath } from '../policies/policy-address.ts';

const { draft } = server.v1.policies[':vendor'][':policy'][':language'];

export type { DraftCheck, DraftNews, OpenDraft, Opinion, Review, Reviewers };

/** The open draft of an edition, as its reviewers see it; undefined where there is none. */
export async function readDraftUnderReview(edition: EditionName): Promise<OpenDraft | undefined> {
  try {
    return await answerOf(draft.$get({ param: editionPath(edition) }));
  } catch (error) {
    if (error instanceof ServerError && error.status === 404) return undefined;
    throw error;
  }
}

/** What was said about the open draft, oldest first. */
export async function readReviews(edition: EditionName): Promise<readonly Review[]> {
  return (await answerOf(draft.reviews.$get({ param: editionPath(edition) }))).items;
}

/** Checks the open draft, and runs its examples. */
export function checkOpenDraft(edition: EditionName): Promise<DraftCheck> {
  return answerOf(draft.check.$get({ param: editionPath(edition) }));
}

/** Says something about the open draft, and moves it on. Gives the draft as it is then. */
export function sendOpinion(edition: EditionName, opinion: Opinion): Promise<OpenDraft> {
  return answerOf(draft.reviews.$post({ param: editionPath(edition), json: opinion }));
}

/** Who can be asked to review the open draft. */
export function readReviewers(edition: EditionName): Promise<Reviewers> {
  return answerOf(draft.reviewers.$get({ param: editionPath(edition) }));
}

/** What is new in the open draft since whoever asks gave a verdict on it, or last looked. */
export function readDraftNews(edition: EditionName): Promise<DraftNews> {
  return answerOf(draft.news.$get({ param: editionPath(edition) }));
}

/** Notes that whoever asks looked at a text of the open draft. */
export async function noteLook(edition: EditionName, revision: string): Promise<void> {
  await answerOf(draft.look.$put({ param: editionPath(edition), json: { revision } }));
}

/** The drafts that somebody works on. */
export async function listOpenDrafts(): Promise<readonly Draft[]> {
  return (await answerOf(server.v1.drafts.$get({ query: { limit: '500' } }))).items;
}
