import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { OpenAPIV3_1 } from 'openapi-types';
import type { Access } from '../../auth/access.ts';
import { type InvitationInput, invitationHours, invite, takeBack } from '../../auth/invite.ts';
import { invitationLink } from '../../identity/invitation.ts';
import { serializeInvitation } from '../../render/serialize-identity.ts';
import { jsonAnswer, listSchema } from '../shared/json-answer.ts';
import { jsonRequest, jsonRequestBody } from '../shared/json-request.ts';
import { listParameters, listQuery, pageOf } from '../shared/list-query.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import type { ProxyConfig } from '../shared/proxy-config.ts';
import { actorOf } from '../shared/request-actor.ts';
import { grantsSchema, invitationSchema } from './auth-schema.ts';

const tags = ['Access'];

const inputSchema: OpenAPIV3_1.SchemaObject = {
  type: 'object',
  additionalProperties: false,
  properties: {
    name: { type: 'string', description: 'The name of the new person; left out, they choose one.' },
    grants: grantsSchema,
    person: { type: 'string', description: 'Instead of both: the person who gets a new password, by id or name.' },
    hours: { type: 'integer', minimum: 1, maximum: 720, default: invitationHours, description: 'For how long the link is good.' },
  },
};

/** The links that let somebody in once. */
export function invitationRoutes({ gate }: Access, proxyConfig: ProxyConfig) {
  return new Hono()
    .get(
      '/v1/invitations',
      describeRoute({
        tags,
        summary: 'List the invitations',
        parameters: listParameters({}),
        responses: { 200: jsonAnswer('Newest first, without their links.', listSchema(invitationSchema)) },
      }),
      listQuery([]),
      async (context) => {
        const { items, next } = await gate.store.invitations.list(pageOf(context.req.valid('query')));
        return context.json({ items: items.map(serializeInvitation), next });
      },
    )
    .post(
      '/v1/invitations',
      describeRoute({
        tags,
        summary: 'Invite somebody, or let somebody choose a new password',
        description:
          'The answer is the only place where the link stands. Hand it on in a way that nobody else reads; it is good once.',
        requestBody: jsonRequestBody(inputSchema),
        responses: {
          201: jsonAnswer('The invitation, with `link`.', invitationSchema),
          404: problemAnswer('There is no such person.'),
          409: problemAnswer('The name is taken, or they sign in with the provider.'),
          422: problemAnswer('The request has faults.'),
        },
      }),
      jsonRequest<InvitationInput>(inputSchema),
      async (context) => {
        const { invitation, secret } = await invite(gate, actorOf(context).name, context.req.valid('json'));
        const link = invitationLink(proxyConfig.originOf(context), secret);
        return context.json({ ...serializeInvitation(invitation), link }, 201, { 'cache-control': 'no-store' });
      },
    )
    .delete(
      '/v1/invitations/:invitation',
      describeRoute({
        tags,
        summary: 'Take an invitation back',
        parameters: [{ in: 'path', name: 'invitation', required: true, description: 'Its id.', schema: { type: 'string' } }],
        responses: {
          200: jsonAnswer('The link opens nothing any more.'),
          404: problemAnswer('There is none that was not used.'),
        },
      }),
      async (context) => {
        const id = context.req.param('invitation');
        await takeBack(gate, actorOf(context).name, id);
        return context.json({ id });
      },
    );
}
