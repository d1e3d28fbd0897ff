import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { openDraftSchema } from '../../../contract/drafts.ts';
import { opinionSchema, reviewsSchema } from '../../../contract/reviews.ts';
import type { LifecycleContext } from '../../lifecycle/lifecycle-context.ts';
import { openDraftOf } from '../../lifecycle/open-draft.ts';
import { reviewDraft } from '../../lifecycle/review-draft.ts';
import { editionOfPath, editionParameters, editionRoute } from '../shared/edition-path.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { jsonRequest, jsonRequestBody } from '../shared/json-request.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import { requestedByOf } from '../shared/request-actor.ts';
import { serializeOpenDraft, serializeReview } from './serialize-draft.ts';

const tags = ['Drafts'];
const parameters = editionParameters;

/** What is said about a draft, and what moves it on. */
export function reviewRoutes(lifecycle: LifecycleContext) {
  return new Hono()
    .get(
      `${editionRoute}/draft/reviews`,
      describeRoute({
        tags,
        summary: 'What was said about a draft',
        parameters,
        responses: { 200: jsonAnswer('Oldest first.', reviewsSchema), 404: problemAnswer('There is no open draft.') },
      }),
      async (context) => {
        const { record } = await openDraftOf(lifecycle, editionOfPath(context));
        const reviews = await lifecycle.ledger.drafts.reviews(record.id);
        return context.json({ items: reviews.map(serializeReview), next: null });
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
          201: jsonAnswer('The draft as it is now.', openDraftSchema),
          403: problemAnswer('Nobody approves their own change.'),
          404: problemAnswer('There is no open draft.'),
          409: problemAnswer('The draft is not at that stage.'),
          412: problemAnswer('The draft is no longer the revision that was looked at.'),
        },
      }),
      jsonRequest(opinionSchema),
      async (context) => {
        const { text = '', ...opinion } = context.req.valid('json');
        const open = await reviewDraft(lifecycle, requestedByOf(context), editionOfPath(context), { ...opinion, text });
        return context.json(await serializeOpenDraft(lifecycle, open), 201, { etag: `"${open.revision}"` });
      },
    );
}
