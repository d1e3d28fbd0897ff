import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import {
  invitationRequestSchema,
  invitationsSchema,
  type NewInvitation,
  newInvitationSchema,
  type TakenBack,
  takenBackSchema,
} from '../../../contract/people.ts';
import type { Access } from '../../auth/access.ts';
import { invite, takeBack } from '../../auth/invite.ts';
import { invitationLink } from '../../identity/invitation.ts';
import { serializeInvitation } from '../../render/serialize-identity.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { jsonRequest, jsonRequestBody } from '../shared/json-request.ts';
import { listParameters, listQuery, pageOf } from '../shared/list-query.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import type { ProxyConfig } from '../shared/proxy-config.ts';
import { actorOf } from '../shared/request-actor.ts';

const tags = ['Access'];

/** The links that let somebody in once. */
export function invitationRoutes({ gate }: Access, proxyConfig: ProxyConfig) {
  return new Hono()
    .get(
      '/v1/invitations',
      describeRoute({
        tags,
        summary: 'List the invitations',
        parameters: listParameters({}),
        responses: { 200: jsonAnswer('Newest first, without their links.', invitationsSchema) },
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
        requestBody: jsonRequestBody(invitationRequestSchema),
        responses: {
          201: jsonAnswer('The invitation, with `link`.', newInvitationSchema),
          404: problemAnswer('There is no such person.'),
          409: problemAnswer('The name is taken, or they sign in with the provider.'),
          422: problemAnswer('The request has faults.'),
        },
      }),
      jsonRequest(invitationRequestSchema),
      async (context) => {
        const { invitation, secret } = await invite(gate, actorOf(context).name, context.req.valid('json'));
        const link = invitationLink(proxyConfig.originOf(context), secret);
        const answer: NewInvitation = { ...serializeInvitation(invitation), link };
        return context.json(answer, 201, { 'cache-control': 'no-store' });
      },
    )
    .delete(
      '/v1/invitations/:invitation',
      describeRoute({
        tags,
        summary: 'Take an invitation back',
        parameters: [{ in: 'path', name: 'invitation', required: true, description: 'Its id.', schema: { type: 'string' } }],
        responses: {
          200: jsonAnswer('The link opens nothing any more.', takenBackSchema),
          404: problemAnswer('There is none that was not used.'),
        },
      }),
      async (context) => {
        const id = context.req.param('invitation');
        await takeBack(gate, actorOf(context).name, id);
        return context.json({ id } satisfies TakenBack);
      },
    );
}
