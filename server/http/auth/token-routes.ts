import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { type NewToken, newTokenSchema, tokenRequestSchema, tokenSchema, tokensSchema } from '../../../contract/tokens.ts';
import type { Access } from '../../auth/access.ts';
import { createToken, revokeToken } from '../../auth/manage-tokens.ts';
import { serializeToken } from '../../render/serialize-identity.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { jsonRequest, jsonRequestBody } from '../shared/json-request.ts';
import { listParameters, listQuery, pageOf } from '../shared/list-query.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import { actorOf } from '../shared/request-actor.ts';

const tags = ['Access'];

/** The tokens of tools. */
export function tokenRoutes({ gate, tokens }: Access) {
  return new Hono()
    .get(
      '/v1/tokens',
      describeRoute({
        tags,
        summary: 'List the tokens',
        parameters: listParameters({}),
        responses: { 200: jsonAnswer('Newest first, with those that are no longer in use.', tokensSchema) },
      }),
      listQuery([]),
      async (context) => {
        const { items, next } = await gate.store.tokens.list(pageOf(context.req.valid('query')));
        return context.json({ items: items.map((token) => serializeToken(token, gate.now())), next });
      },
    )
    .post(
      '/v1/tokens',
      describeRoute({
        tags,
        summary: 'Make a token',
        description: 'The answer is the only place where the token itself ever stands.',
        requestBody: jsonRequestBody(tokenRequestSchema),
        responses: {
          201: jsonAnswer('The token, with `token`, its secret.', newTokenSchema),
          409: problemAnswer('A token in use has the name.'),
          422: problemAnswer('The request has faults.'),
        },
      }),
      jsonRequest(tokenRequestSchema),
      async (context) => {
        const { name, behind } = actorOf(context);
        const { token, secret } = await createToken(gate, name, context.req.valid('json'), behind ?? name);
        const answer: NewToken = { ...serializeToken(token, gate.now()), token: secret };
        return context.json(answer, 201, { 'cache-control': 'no-store' });
      },
    )
    .delete(
      '/v1/tokens/:token',
      describeRoute({
        tags,
        summary: 'Revoke a token',
        parameters: [
          { in: 'path', name: 'token', required: true, description: 'Its id or its name.', schema: { type: 'string' } },
        ],
        responses: { 200: jsonAnswer('It opens nothing any more.', tokenSchema), 404: problemAnswer('There is none in use.') },
      }),
      async (context) => {
        const { id } = await revokeToken(gate, actorOf(context).name, context.req.param('token'));
        tokens.forget();
        const revoked = await gate.store.tokens.get(id);
        return context.json(revoked ? serializeToken(revoked, gate.now()) : null);
      },
    );
}
