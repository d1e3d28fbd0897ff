import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { peopleSchema, personChangeSchema, personSchema } from '../../../contract/people.ts';
import type { Access } from '../../auth/access.ts';
import { changePerson, removePerson } from '../../auth/manage-people.ts';
import { serializePerson } from '../../render/serialize-identity.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { jsonRequest, jsonRequestBody } from '../shared/json-request.ts';
import { listParameters, listQuery, pageOf } from '../shared/list-query.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import { actorOf } from '../shared/request-actor.ts';

const tags = ['Access'];

const parameters = [
  {
    in: 'path' as const,
    name: 'person',
    required: true,
    description: 'Their id or their name.',
    schema: { type: 'string' as const },
  },
];

const refusals = {
  404: problemAnswer('There is no such person.'),
  409: problemAnswer('Nobody would be left to look after the server, or the provider says what they may do.'),
};

/** The people who can sign in. */
export function peopleRoutes({ gate, sessions, providerDecides }: Access) {
  return new Hono()
    .get(
      '/v1/people',
      describeRoute({
        tags,
        summary: 'List the people',
        parameters: listParameters({}),
        responses: { 200: jsonAnswer('Newest first, with those who were removed.', peopleSchema) },
      }),
      listQuery([]),
      async (context) => {
        const { items, next } = await gate.store.people.list(pageOf(context.req.valid('query')));
        return context.json({ items: items.map(serializePerson), next });
      },
    )
    .patch(
      '/v1/people/:person',
      describeRoute({
        tags,
        summary: 'Change what somebody may do',
        parameters,
        requestBody: jsonRequestBody(personChangeSchema),
        responses: { 200: jsonAnswer('The person as they are now.', personSchema), ...refusals },
      }),
      jsonRequest(personChangeSchema),
      async (context) => {
        const { grants } = context.req.valid('json');
        const requestedBy = actorOf(context).name;
        const person = await changePerson(gate, requestedBy, context.req.param('person'), grants, { providerDecides });
        sessions.forget();
        return context.json(serializePerson(person));
      },
    )
    .delete(
      '/v1/people/:person',
      describeRoute({
        tags,
        summary: 'Remove somebody',
        description: 'Their sessions end. Their name stays theirs, because the audit trail calls them by it.',
        parameters,
        responses: { 200: jsonAnswer('The person who was removed.', personSchema), ...refusals },
      }),
      async (context) => {
        const person = await removePerson(gate, actorOf(context).name, context.req.param('person'));
        sessions.forget();
        return context.json(serializePerson(person));
      },
    );
}
