import type { Context } from 'hono';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { grantText } from '../../../contract/role.ts';
import { type Session, type SignedOut, sessionSchema, signedOutSchema } from '../../../contract/sessions.ts';
import type { Access } from '../../auth/access.ts';
import { changeNoted } from '../../auth/gate.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import type { ProxyConfig } from '../shared/proxy-config.ts';
import { actorOf } from '../shared/request-actor.ts';
import { dropCookie, readCookie, sessionCookie } from './session-cookie.ts';

const tags = ['Access'];

/** Who asks, and signing out. */
export function sessionRoutes(access: Access, proxyConfig: ProxyConfig) {
  return new Hono()
    .get(
      '/v1/session',
      describeRoute({
        tags,
        summary: 'Who am I, and what may I do?',
        responses: { 200: jsonAnswer('Also where nobody is signed in.', sessionSchema) },
      }),
      (context) => {
        const { name, kind, grants, scopes } = actorOf(context);
        const session: Session = {
          name: kind === 'nobody' ? null : name,
          kind,
          grants: grants.map(grantText),
          scopes,
          access: access.mode,
        };
        return context.json(session, 200, { 'cache-control': 'no-store' });
      },
    )
    .delete(
      '/v1/session',
      describeRoute({
        tags,
        summary: 'Sign out',
        responses: { 200: jsonAnswer('Nobody is signed in here any more.', signedOutSchema) },
      }),
      async (context) => {
        await signOut(context, access, proxyConfig);
        return context.json({ signedOut: true } satisfies SignedOut);
      },
    )
    .delete(
      '/v1/sessions',
      describeRoute({
        tags,
        summary: 'Sign out everywhere',
        responses: {
          200: jsonAnswer('Every session of whoever asks has ended.', signedOutSchema),
          403: problemAnswer('This is for people.'),
        },
      }),
      async (context) => {
        const person = await access.gate.store.people.byName(actorOf(context).name);
        if (person && actorOf(context).kind === 'person') await access.sessions.endAllOf(person.id);
        await signOut(context, access, proxyConfig);
        return context.json({ signedOut: true } satisfies SignedOut);
      },
    );
}

/** Ends the session of whoever asks, if there is one. */
export async function signOut(context: Context, access: Access, proxyConfig: ProxyConfig): Promise<void> {
  const secret = readCookie(context, proxyConfig, sessionCookie);
  dropCookie(context, proxyConfig, sessionCookie);
  if (secret === undefined) return;
  const { name, kind } = actorOf(context);
  await access.sessions.end(secret);
  if (kind === 'person')
    await changeNoted(access.gate, { who: name, action: 'signed-out', subject: name }, () => Promise.resolve(true));
}
