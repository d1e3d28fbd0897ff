import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import {
  type Published,
  publicationSchema,
  publishedSchema,
  type Retirement,
  retirementLiftSchema,
  retirementSchema,
  rollBackSchema,
} from '../../../contract/publication.ts';
import type { LifecycleContext } from '../../lifecycle/lifecycle-context.ts';
import { publishDraft } from '../../lifecycle/publish.ts';
import { liftRetirement, retire } from '../../lifecycle/retire.ts';
import { rollBack } from '../../lifecycle/roll-back.ts';
import { editionOfPath, editionParameters, editionRoute } from '../shared/edition-path.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { jsonRequest, jsonRequestBody } from '../shared/json-request.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import { requestedByOf } from '../shared/request-actor.ts';
import { revisionFrom } from './draft-routes.ts';

const tags = ['Publication'];
const parameters = editionParameters;
/** What brings policies into force, and takes them out. */
export function publicationRoutes(lifecycle: LifecycleContext) {
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

function serializePublished({ version, from, withdraws, digest }: Published): Published {
  return { version, from, withdraws, digest };
}
