import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { type Combination, combinationSchema } from '../../../contract/combination.ts';
import {
  cancellationSchema,
  moveSchema,
  type Published,
  publicationSchema,
  publishedSchema,
  type Retirement,
  retirementLiftSchema,
  retirementSchema,
  rollBackSchema,
} from '../../../contract/publication.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { invalidRequest, validationIssue } from '../../errors/problems.ts';
import { cancelVersion } from '../../lifecycle/cancel-version.ts';
import type { LifecycleContext } from '../../lifecycle/lifecycle-context.ts';
import { moveVersion } from '../../lifecycle/move-version.ts';
import { publishDraft } from '../../lifecycle/publish.ts';
import { liftRetirement, retire } from '../../lifecycle/retire.ts';
import { rollBack } from '../../lifecycle/roll-back.ts';
import { undoneChanges } from '../../lifecycle/undone-changes.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { Services } from '../../services.ts';
import { languageHeaders, readerLanguage } from '../shared/accept-language.ts';
import { editionOfPath, editionParameters, editionRoute } from '../shared/edition-path.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { jsonRequest, jsonRequestBody } from '../shared/json-request.ts';
import { namedQuery } from '../shared/named-query.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import { requestedByOf } from '../shared/request-actor.ts';
import { revisionFrom } from './draft-routes.ts';

const tags = ['Publication'];
const parameters = editionParameters;
const versionParameters = [
  ...parameters,
  {
    in: 'path' as const,
    name: 'version',
    required: true,
    description: 'the number of a scheduled version',
    schema: { type: 'integer' as const },
  },
];

/** What brings policies into force, and takes them out. */
export function publicationRoutes(lifecycle: LifecycleContext & Pick<Services, 'compare'>) {
  return new Hono()
    .post(
      `${editionRoute}/draft/publication`,
      describeRoute({
        tags,
        summary: 'Publish a draft',
        description: 'Only without faults, with every example as it must be, and with the approvals that the policy asks for.',
        parameters,
        requestBody: jsonRequestBody(publicationSchema),
        responses: {
          201: jsonAnswer('The version; it decides from now on, or from the time given.', publishedSchema),
          404: problemAnswer('There is no open draft.'),
          409: problemAnswer('An approval is missing, somebody was quicker, or another version is scheduled.'),
          412: problemAnswer('The draft is no longer the revision that was looked at.'),
          422: problemAnswer('The policy has faults (`faults` lists them), or the time cannot be.'),
          428: problemAnswer('`If-Match` is missing.'),
        },
      }),
      jsonRequest(publicationSchema),
      async (context) => {
        const publication = { ...context.req.valid('json'), revision: revisionFrom(context) };
        return context.json(
          serializePublished(await publishDraft(lifecycle, requestedByOf(context), editionOfPath(context), publication)),
          201,
        );
      },
    )
    .post(
      `${editionRoute}/:version{[0-9]+}/cancellation`,
      describeRoute({
        tags,
        summary: 'Cancel a scheduled version',
        description: 'It never begins, and what is in force goes on. Its text stays, and can be taken up as a draft.',
        parameters: versionParameters,
        requestBody: jsonRequestBody(cancellationSchema),
        responses: {
          204: { description: 'Cancelled.' },
          409: problemAnswer('It has begun, or never will.'),
          422: problemAnswer('There is no such version.'),
        },
      }),
      jsonRequest(cancellationSchema),
      async (context) => {
        const { reason } = context.req.valid('json');
        const version = Number(context.req.param('version'));
        await cancelVersion(lifecycle, requestedByOf(context), editionOfPath(context), { version, reason });
        return context.body(null, 204);
      },
    )
    .post(
      `${editionRoute}/:version{[0-9]+}/move`,
      describeRoute({
        tags,
        summary: 'Move a scheduled version',
        description:
          'Its content becomes a new version that begins at another time, in its place. The approvals that it was published with count.',
        parameters: versionParameters,
        requestBody: jsonRequestBody(moveSchema),
        responses: {
          201: jsonAnswer('The new version.', publishedSchema),
          409: problemAnswer('It has begun or never will, an approval is missing, or another version begins at that time.'),
          422: problemAnswer('There is no such version, or the time cannot be.'),
        },
      }),
      jsonRequest(moveSchema),
      async (context) => {
        const move = { ...context.req.valid('json'), version: Number(context.req.param('version')) };
        return context.json(
          serializePublished(await moveVersion(lifecycle, requestedByOf(context), editionOfPath(context), move)),
          201,
        );
      },
    )
    .get(
      `${editionRoute}/:version{[0-9]+}/combination`,
      describeRoute({
        tags,
        summary: 'How a scheduled version goes with a change made beside it',
        description: 'What of the change ends when the scheduled version begins.',
        parameters: [
          ...versionParameters,
          {
            in: 'query' as const,
            name: 'change',
            required: false,
            description: '`draft`, which it is where left out, or the number of a version.',
            schema: { type: 'string' as const },
          },
        ],
        responses: {
          200: jsonAnswer('What would be undone; in the language that `Accept-Language` likes best.', combinationSchema),
          404: problemAnswer('There is no open draft.'),
          422: problemAnswer('There is no such version.'),
        },
      }),
      namedQuery('change'),
      async (context) => {
        const language = readerLanguage(context);
        const answer: Combination = await undoneChanges(lifecycle, editionOfPath(context), {
          scheduled: Number(context.req.param('version')),
          change: changeOf(context.req.valid('query').change),
          words: language,
        });
        return context.json(answer, 200, languageHeaders(language));
      },
    )
    .post(
      `${editionRoute}/rollback`,
      describeRoute({
        tags,
        summary: 'Roll back to an old version',
        description: 'Publishes its content as a new version. Versions that have not begun by then are withdrawn.',
        parameters,
        requestBody: jsonRequestBody(rollBackSchema),
        responses: {
          201: jsonAnswer('The new version.', publishedSchema),
          409: problemAnswer('Somebody was quicker.'),
          422: problemAnswer('There is no such version, or the time cannot be.'),
        },
      }),
      jsonRequest(rollBackSchema),
      async (context) =>
        context.json(
          serializePublished(
            await rollBack(lifecycle, requestedByOf(context), editionOfPath(context), context.req.valid('json')),
          ),
          201,
        ),
    )
    .post(
      `${editionRoute}/retirement`,
      describeRoute({
        tags,
        summary: 'Retire a policy',
        description: 'From a day on no version is in force in this language. Cases opened before stay decided by it.',
        parameters,
        requestBody: jsonRequestBody(retirementSchema),
        responses: {
          201: jsonAnswer('From when it ends.', retirementSchema),
          404: problemAnswer('There is no such policy.'),
          422: problemAnswer('The time cannot be.'),
        },
      }),
      jsonRequest(retirementSchema),
      async (context) => {
        const retirement = context.req.valid('json');
        await retire(lifecycle, requestedByOf(context), editionOfPath(context), retirement);
        const answer: Retirement = { from: retirement.from, reason: retirement.reason };
        return context.json(answer, 201);
      },
    )
    .delete(
      `${editionRoute}/retirement`,
      describeRoute({
        tags,
        summary: 'Lift a retirement',
        parameters,
        requestBody: jsonRequestBody(retirementLiftSchema),
        responses: {
          204: { description: 'The policy does not end.' },
          404: problemAnswer('There is no such policy.'),
          409: problemAnswer('It does not end.'),
        },
      }),
      jsonRequest(retirementLiftSchema),
      async (context) => {
        await liftRetirement(lifecycle, requestedByOf(context), editionOfPath(context), context.req.valid('json').reason);
        return context.body(null, 204);
      },
    );
}

function changeOf(change: string | undefined): number | 'draft' {
  if (change === undefined || change === 'draft') return 'draft';
  if (/^[1-9]\d{0,8}$/.test(change)) return Number(change);
  throw new ProblemError(invalidRequest([validationIssue('/change', messageOf('schedule.no-change', { change }))]));
}

function serializePublished({ version, from, withdraws, followedBy, digest }: Published): Published {
  return { version, from, withdraws, followedBy, digest };
}
