import { type Context, Hono } from 'hono';
import { acceptInvitation, openInvitation } from '../../auth/accept-invitation.ts';
import type { Access } from '../../auth/access.ts';
import { TooManyPasswordsError } from '../../auth/password.ts';
import { signIn, welcome } from '../../auth/sign-in.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import type { Invitation } from '../../identity/invitation.ts';
import type { Person } from '../../identity/person.ts';
import { bodyTypes, takes } from '../shared/body-type.ts';
import { limitBody } from '../shared/json-body.ts';
import type { ProxyConfig } from '../shared/proxy-config.ts';
import { mustBeSameOrigin } from './same-origin.ts';
import { readCookie, sessionCookie, writeCookie } from './session-cookie.ts';
import { signOut } from './session-routes.ts';
import type { SignInWord } from './sign-in-messages/en.ts';
import { signInMessages } from './sign-in-messages/spoken-words.ts';
import { linkPage, type Note, type SignInView, signInPage, usedUpPage } from './sign-in-page.ts';

/** The pages on which people come in and go, plain HTML that needs no script. */
export function signInRoutes(access: Access, proxyConfig: ProxyConfig): Hono {
  const { gate } = access;
  const app = new Hono();
  const show = async (context: Context, view: Partial<SignInView>, status: 200 | 401 | 429 | 502 | 503 = 200) => {
    const hasProvider = access.provider !== null;
    const hasPasswords = !hasProvider || (await gate.store.people.hasPasswords());
    return sendPage(context, signInPage(signInMessages(context), { returnTo: '/', hasProvider, hasPasswords, ...view }), status);
  };
  app.get('/sign-in', async (context) => {
    const returnTo = ownPath(context.req.query('return'));
    // Whoever is signed in already, or need not be, goes on.
    if (context.get('actor').kind !== 'nobody') return context.redirect(returnTo, 303);
    const note = notes.find(({ word }) => word === context.req.query('note'));
    return show(context, { returnTo, ...(note !== undefined && { note }) });
  });
  app.post('/sign-in', takes(bodyTypes.form), limitBody, async (context) => {
    mustBeSameOrigin(context, proxyConfig, { proof: true });
    const { name = '', password = '', return: wanted } = await readForm(context);
    const returnTo = ownPath(wanted);
    const bad = (word: SignInWord, count?: number) => ({
      returnTo,
      name,
      note: { kind: 'bad' as const, word, ...(count !== undefined && { count }) },
    });
    try {
      const person = await signIn(gate, { name: name.trim(), password, address: proxyConfig.addressOf(context) });
      if (!person) return await show(context, bad('not-right'), 401);
      return await letIn(context, access, proxyConfig, person, returnTo);
    } catch (error) {
      if (error instanceof TooManyPasswordsError) return show(context, bad('busy'), 503);
      if (!(error instanceof ProblemError) || error.problem.status !== 429) throw error;
      for (const [header, value] of Object.entries(error.headers)) context.header(header, value);
      const seconds = Number(error.headers['retry-after']);
      const wait = seconds <= 90 ? bad('wait-seconds', seconds) : bad('wait-minutes', Math.ceil(seconds / 60));
      return show(context, wait, 429);
    }
  });
  app.post('/sign-out', async (context) => {
    mustBeSameOrigin(context, proxyConfig, { proof: true });
    await signOut(context, access, proxyConfig);
    return context.redirect('/sign-in?note=signed-out', 303);
  });
  app.get('/sign-in/link/:secret', async (context) => {
    const secret = context.req.param('secret');
    const invitation = await openInvitation(gate, secret);
    return invitation ? sendPage(context, linkPage(signInMessages(context), viewOf(invitation, secret))) : usedUp(context);
  });
  app.post('/sign-in/link/:secret', takes(bodyTypes.form), limitBody, async (context) => {
    mustBeSameOrigin(context, proxyConfig, { proof: true });
    const secret = context.req.param('secret');
    const invitation = await openInvitation(gate, secret);
    if (!invitation) return usedUp(context);
    const { name = '', password = '', again: repeated = '' } = await readForm(context);
    const again = (issues: readonly SignInWord[]) => {
      const view = { ...viewOf(invitation, secret), ...(invitation.name === null && { name }), issues };
      return sendPage(context, linkPage(signInMessages(context), view), 422);
    };
    if (password !== repeated) return again(['not-same']);
    const accepted = await acceptInvitation(gate, secret, { name: name.trim(), password });
    if (!accepted) return usedUp(context);
    if ('issues' in accepted) return again(accepted.issues);
    return letIn(context, access, proxyConfig, await welcome(gate, accepted.person, 'link'), '/');
  });
  return app;
}

/** Begins a session under a new id, ends the one that was there, and goes on. */
export async function letIn(
  context: Context,
  { sessions }: Access,
  proxyConfig: ProxyConfig,
  person: Person,
  returnTo: string,
): Promise<Response> {
  const before = readCookie(context, proxyConfig, sessionCookie);
  const secret = await sessions.begin(person);
  if (before !== undefined) await sessions.end(before);
  writeCookie(context, proxyConfig, { name: sessionCookie, seconds: sessions.limits.longest / 1000 }, secret);
  return context.redirect(returnTo, 303);
}

/** A path on this server, and nothing that leads elsewhere. */
export function ownPath(wanted: string | undefined): string {
  const here = 'http://here.invalid';
  try {
    const url = new URL(wanted ?? '/', here);
    return url.origin === here && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : '/';
  } catch {
    return '/';
  }
}

/** A page that nobody keeps: it is for whoever asked. */
function sendPage(context: Context, page: Parameters<Context['html']>[0], status: 200 | 401 | 410 | 422 | 429 | 502 | 503 = 200) {
  return context.html(page, status, { 'cache-control': 'no-store' });
}

const notes: readonly Note[] = [
  { kind: 'plain', word: 'signed-out' },
  { kind: 'bad', word: 'not-let-in' },
  { kind: 'bad', word: 'too-many' },
  { kind: 'bad', word: 'no-provider' },
];

function usedUp(context: Context) {
  return sendPage(context, usedUpPage(signInMessages(context)), 410);
}

function viewOf({ kind, name }: Invitation, secret: string) {
  return { kind, secret, name: name ?? '', isFixed: name !== null, issues: [] };
}

async function readForm(context: Context): Promise<Record<string, string | undefined>> {
  const form = await context.req.parseBody();
  return Object.fromEntries(Object.entries(form).filter(([, value]) => typeof value === 'string')) as Record<string, string>;
}
