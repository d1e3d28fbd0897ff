import type { InferResponseType } from 'hono/client';
import { ServerFault } from '../../platform/client/server-fault.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';
import { type EditionName, editionPath } from '../policies/policy-address.ts';

const { draft } = server.v1.policies[':vendor'][':policy'][':language'];

/** An open draft with its text, and what it lacks before it can be published. */
export type DraftUnderReview = InferResponseType<typeof draft.$get>;

/** Something that was said about a draft. */
export type Review = InferResponseType<typeof draft.reviews.$get>['items'][number];

/** Every fault of a draft, and how its examples come out. */
export type DraftCheck = InferResponseType<typeof draft.check.$get>;

/** What somebody says: `revision` is the text that they looked at, `place` the part that they mean. */
export type Opinion = {
  readonly kind: Review['kind'];
  readonly text: string;
  readonly revision: string;
  readonly place?: string;
};

/** The open draft of an edition, as its reviewers see it; undefined where there is none. */
export async function readDraftUnderReview(edition: EditionName): Promise<DraftUnderReview | undefined> {
  try {
    return await answerOf(draft.$get({ param: editionPath(edition) }));
  } catch (error) {
    if (error instanceof ServerFault && error.status === 404) return undefined;
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
export function sendOpinion(edition: EditionName, opinion: Opinion): Promise<DraftUnderReview> {
  return answerOf(draft.reviews.$post({ param: editionPath(edition), json: opinion }));
}
