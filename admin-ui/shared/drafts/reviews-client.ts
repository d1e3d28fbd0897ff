import type { DraftCheck, OpenDraft } from '../../../contract/drafts.ts';
import type { Opinion, Review } from '../../../contract/reviews.ts';
import { ServerError } from '../../platform/client/server-error.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';
import { type EditionName, editionPath } from '../policies/policy-address.ts';

const { draft } = server.v1.policies[':vendor'][':policy'][':language'];

export type { DraftCheck, OpenDraft, Opinion, Review };

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
