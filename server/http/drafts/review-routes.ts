import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Workshop } from '../../lifecycle/lifecycle-context.ts';
import { openDraftOf } from '../../lifecycle/open-draft.ts';
import { type Opinion, reviewDraft } from '../../lifecycle/review-draft.ts';
import { whoOf } from '../auth/actor.ts';
import { editionOfPath, editionParameters, editionRoute } from '../shared/edition-path.ts';
import { jsonAnswer, listSchema } from '../shared/json-answer.ts';
import { jsonRequest, jsonRequestBody } from '../shared/json-request.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import { tellOpenDraft, tellReview } from './draft-answer.ts';
import { draftSchema, opinionSchema, reviewSchema } from './draft-schema.ts';

const tags = ['Drafts'];
const parameters = editionParameters;

/** What is said about a draft, and what moves it on. */
export function reviewRoutes(workshop: Workshop) {
  return new Hono()
    .get(
      `${editionRoute}/draft/reviews`,
      describeRoute({
        tags,
        summary: 'What was said about a draft',
        parameters,
        responses: { 200: jsonAnswer('Oldest first.', listSchema(reviewSchema)), 404: problemAnswer('There is no open draft.') },
      }),
      async (context) => {
        const { record } = await openDraftOf(workshop, editionOfPath(context));
        const reviews = await workshop.ledger.drafts.reviews(record.id);
        return context.json({ items: reviews.map(tellReview), next: null });
      },
    )
    .post(
      `${editionRoute}/draft/reviews`,
      describeRoute({
        tags,
        summary: 'Ask for a review, comment, approve, send back or withdraw',
        description:
          '`request` puts the draft in review, `approval` approves it, `sent-back` and `withdrawal` make it a draft again. Nobody approves their own change.',
        parameters,
        requestBody: jsonRequestBody(opinionSchema),
        responses: {
          201: jsonAnswer('The draft as it is now.', draftSchema),
          403: problemAnswer('Nobody approves their own change.'),
          404: problemAnswer('There is no open draft.'),
          409: problemAnswer('The draft is not at that stage.'),
          412: problemAnswer('The draft is no longer the revision that was looked at.'),
        },
      }),
      jsonRequest<Omit<Opinion, 'text'> & { readonly text?: string }>(opinionSchema),
      async (context) => {
        const { text = '', ...opinion } = context.req.valid('json');
        const open = await reviewDraft(workshop, whoOf(context), editionOfPath(context), { ...opinion, text });
        return context.json(await tellOpenDraft(workshop, open), 201, { etag: `"${open.revision}"` });
      },
    );
}
