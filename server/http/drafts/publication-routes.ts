import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { OpenAPIV3_1 } from 'openapi-types';
import type { LifecycleContext } from '../../lifecycle/lifecycle-context.ts';
import { type Publication, type Published, publishDraft } from '../../lifecycle/publish.ts';
import { liftRetirement, type Retirement, retire } from '../../lifecycle/retire.ts';
import { type RollBack, rollBack } from '../../lifecycle/roll-back.ts';
import { editionOfPath, editionParameters, editionRoute } from '../shared/edition-path.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { jsonRequest, jsonRequestBody } from '../shared/json-request.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import { requestedByOf } from '../shared/request-actor.ts';
import { revisionFrom } from './draft-routes.ts';

type Schema = OpenAPIV3_1.SchemaObject;

const tags = ['Publication'];
const parameters = editionParameters;
const reason: Schema = { type: 'string', minLength: 1, maxLength: 2000, description: 'Why, for those who read the history.' };
const start: Schema = {
  type: 'string',
  description: 'A day in the policy’s time zone (`2026-11-23`) or an instant with its offset; now where left out.',
};
const terms = {
  from: start,
  openCases: { type: 'string' as const, enum: ['keep', 'move'], description: 'What becomes of cases that are open then.' },
  reason,
};
const publicationSchema: Schema = {
  type: 'object',
  title: 'Publication',
  additionalProperties: false,
  required: ['reason'],
  properties: {
    ...terms,
    withdraw: { type: 'boolean', description: 'Whether versions that have not begun by then may be withdrawn.' },
  },
};
const rollBackSchema: Schema = {
  type: 'object',
  title: 'RollBack',
  additionalProperties: false,
  required: ['to', 'reason'],
  properties: { to: { type: 'integer', minimum: 1, description: 'The version whose content comes back.' }, ...terms },
};
const retirementSchema: Schema = {
  type: 'object',
  title: 'Retirement',
  additionalProperties: false,
  required: ['from', 'reason'],
  properties: { from: { ...start, description: 'The first day, or instant, from which no version is in force.' }, reason },
};
const liftSchema: Schema = { type: 'object', additionalProperties: false, required: ['reason'], properties: { reason } };
const publishedSchema: Schema = {
  type: 'object',
  title: 'Published',
  properties: {
    version: { type: 'string', description: 'As `planview/customer-care/fr@2`.' },
    from: { type: ['string', 'null'] },
    withdraws: { type: 'array', items: { type: 'integer' } },
    digest: { type: 'string' },
  },
};

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
      jsonRequest<Publication>(publicationSchema),
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
      jsonRequest<RollBack>(rollBackSchema),
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
      jsonRequest<Retirement>(retirementSchema),
      async (context) => {
        const retirement = context.req.valid('json');
        await retire(lifecycle, requestedByOf(context), editionOfPath(context), retirement);
        return context.json({ from: retirement.from, reason: retirement.reason }, 201);
      },
    )
    .delete(
      `${editionRoute}/retirement`,
      describeRoute({
        tags,
        summary: 'Lift a retirement',
        parameters,
        requestBody: jsonRequestBody(liftSchema),
        responses: {
          204: { description: 'The policy does not end.' },
          404: problemAnswer('There is no such policy.'),
          409: problemAnswer('It does not end.'),
        },
      }),
      jsonRequest<{ readonly reason: string }>(liftSchema),
      async (context) => {
        await liftRetirement(lifecycle, requestedByOf(context), editionOfPath(context), context.req.valid('json').reason);
        return context.body(null, 204);
      },
    );
}

function serializePublished({ version, from, withdraws, digest }: Published) {
  return { version, from, withdraws: [...withdraws], digest };
}
