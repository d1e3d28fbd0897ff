import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { openDraftSchema } from '../../../contract/drafts.ts';
import {
  type DraftNews,
  draftNewsSchema,
  lookSchema,
  opinionSchema,
  reviewersSchema,
  reviewsSchema,
} from '../../../contract/reviews.ts';
import { personOf } from '../../identity/requested-by.ts';
import { lastSeenOf, noteLook } from '../../lifecycle/draft-news.ts';
import type { LifecycleContext } from '../../lifecycle/lifecycle-context.ts';
import { draftName, openDraftOf } from '../../lifecycle/open-draft.ts';
import { reviewDraft } from '../../lifecycle/review-draft.ts';
import { reviewersOf } from '../../lifecycle/reviewers.ts';
import type { ComparePolicies } from '../../policies/compare-policies.ts';
import { instantText } from '../../render/instant-text.ts';
import { draftPath } from '../../storage/port/edition.ts';
import { languageHeaders, readerLanguage } from '../shared/accept-language.ts';
import { editionOfPath, editionParameters, editionRoute } from '../shared/edition-path.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { jsonRequest, jsonRequestBody } from '../shared/json-request.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import { requestedByOf } from '../shared/request-actor.ts';
import { serializeOpenDraft, serializeReview } from './serialize-draft.ts';

const tags = ['Drafts'];
const parameters = editionParameters;

/** What is said about a draft, and what moves it on. */
export function reviewRoutes(lifecycle: LifecycleContext & { readonly compare: ComparePolicies }) {
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
        summary: 'Ask for a review, comment, resolve a comment, approve, send back or withdraw',
        description:
          '`request` puts the draft in review and can `ask` people by name, `approval` approves it, `sent-back` and `withdrawal` make it a draft again. Nobody approves their own change. A comment with a `thread` answers another one; `resolved` and `reopened` say of a comment whether it still has to be seen to, and hold nothing up.',
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
    )
    .get(
      `${editionRoute}/draft/reviewers`,
      describeRoute({
        tags,
        summary: 'Who can be asked to review a draft',
        parameters,
        responses: { 200: jsonAnswer('By name.', reviewersSchema), 404: problemAnswer('There is no open draft.') },
      }),
      async (context) => {
        const open = await openDraftOf(lifecycle, editionOfPath(context));
        const { people, ledger } = lifecycle;
        return context.json(await reviewersOf({ people, audit: ledger.audit }, open));
      },
    )
    .get(
      `${editionRoute}/draft/news`,
      describeRoute({
        tags,
        summary: 'What is new in a draft since your review',
        description:
          'Since whoever asks approved it or sent it back, or else since they last looked at it; in the language that `Accept-Language` likes best.',
        parameters,
        responses: {
          200: jsonAnswer('What they had before them then, and what differs since.', draftNewsSchema),
          404: problemAnswer('There is no open draft.'),
        },
      }),
      async (context) => {
        const edition = editionOfPath(context);
        const language = readerLanguage(context);
        const { open, seen } = await lastSeenOf(lifecycle, personOf(requestedByOf(context)), edition);
        const side = (text: string) => ({ name: draftName(edition), file: draftPath(edition), text, edition });
        const found =
          seen === undefined || seen.text === null || seen.revision === open.revision
            ? null
            : await lifecycle.compare(lifecycle.watcher.snapshot, {
                kind: 'versions',
                from: side(seen.text),
                to: side(open.text),
                words: language,
              });
        const answer: DraftNews = {
          since: seen === undefined ? null : { kind: seen.kind, at: instantText(seen.at), revision: seen.revision },
          comparison: found === null || 'status' in found ? null : found,
        };
        return context.json(answer, 200, { ...languageHeaders(language), 'cache-control': 'no-store' });
      },
    )
    .put(
      `${editionRoute}/draft/look`,
      describeRoute({
        tags,
        summary: 'Note that you looked at a draft',
        description: 'So that `news` can tell later what is new since. It changes nothing about the draft.',
        parameters,
        requestBody: jsonRequestBody(lookSchema),
        responses: {
          200: jsonAnswer('The text that was looked at.', lookSchema),
          404: problemAnswer('There is no open draft.'),
          412: problemAnswer('The draft is no longer the revision that was looked at.'),
        },
      }),
      jsonRequest(lookSchema),
      async (context) => {
        const { revision } = context.req.valid('json');
        await noteLook(lifecycle, personOf(requestedByOf(context)), editionOfPath(context), revision);
        return context.json({ revision });
      },
    );
}
