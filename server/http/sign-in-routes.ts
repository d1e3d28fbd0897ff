import { type Context, Hono } from 'hono';
import { acceptInvitation, openInvitation } from '../access/accept-invitation.ts';
import type { Access } from '../access/access.ts';
import type { Invitation } from '../access/invitation.ts';
import { TooManyPasswords } from '../access/password.ts';
import type { Person } from '../access/person.ts';
import { signIn, welcome } from '../access/sign-in.ts';
import { Refusal } from '../refusal.ts';
import { limitBody } from './json-body.ts';
import { mustBeSameOrigin } from './same-origin.ts';
import { readCookie, sessionCookie, writeCookie } from './session-cookie.ts';
import { signOut } from './session-routes.ts';
import { linkPage, notePage, type SignInView, signInPage } from './sign-in-page.ts';
import type { Surroundings } from './surroundings.ts';

/** The pages on which people come in and go, plain HTML that needs no script. */
export function signInRoutes(access: Access, surroundings: Surroundings): Hono {
  const { gate } = access;
  const app = new Hono();
  const show = async (context: Context, view: Partial<SignInView>, status: 200 | 401 | 429 | 502 | 503 = 200) => {
    const hasProvider = access.provider !== null;
    const hasPasswords = !hasProvider || (await gate.store.people.hasPasswords());
    return sendPage(context, signInPage({ returnTo: '/', hasProvider, hasPasswords, ...view }), status);
  };
  app.get('/sign-in', async (context) => {
    const returnTo = ownPath(context.req.query('return'));
    // Whoever is signed in already, or need not be, goes on.
    if (context.get('actor').kind !== 'nobody') return context.redirect(returnTo, 303);
    const text = notes.get(context.req.query('note') ?? '');
    return show(context, { returnTo, ...(text !== undefined && { note: text }) });
  });
  app.post('/sign-in', limitBody, async (context) => {
    mustBeSameOrigin(context, surroundings, { proof: true });
    const { name = '', password = '', return: wanted } = await readForm(context);
    const returnTo = ownPath(wanted);
    const bad = (text: string) => ({ returnTo, name, note: { kind: 'bad' as const, text } });
    try {
      const person = await signIn(gate, { name: name.trim(), password, address: surroundings.addressOf(context) });
      if (!person) return await show(context, bad('The name or the password is not right.'), 401);
      return await letIn(context, access, surroundings, person, returnTo);
    } catch (error) {
      if (error instanceof TooManyPasswords)
        return show(context, bad('Many people are signing in right now. Try again in a moment.'), 503);
      if (!(error instanceof Refusal) || error.problem.status !== 429) throw error;
      for (const [header, value] of Object.entries(error.headers)) context.header(header, value);
      return show(context, bad(sentence(error.problem.detail)), 429);
    }
  });
  app.post('/sign-out', async (context) => {
    mustBeSameOrigin(context, surroundings, { proof: true });
    await signOut(context, access, surroundings);
    return context.redirect('/sign-in?note=signed-out', 303);
  });
  app.get('/sign-in/link/:secret', async (context) => {
    const secret = context.req.param('secret');
    const invitation = await openInvitation(gate, secret);
    return invitation ? sendPage(context, linkPage(viewOf(invitation, secret))) : usedUp(context);
  });
  app.post('/sign-in/link/:secret', limitBody, async (context) => {
    mustBeSameOrigin(context, surroundings, { proof: true });
    const secret = context.req.param('secret');
    const invitation = await openInvitation(gate, secret);
    if (!invitation) return usedUp(context);
    const { name = '', password = '', again = '' } = await readForm(context);
    const show = (faults: readonly string[]) =>
      sendPage(context, linkPage({ ...viewOf(invitation, secret), ...(invitation.name === null && { name }), faults }), 422);
    if (password !== again) return show(['The two passwords are not the same.']);
    try {
      const person = await acceptInvitation(gate, secret, { name: name.trim(), password });
      if (!person) return usedUp(context);
      return await letIn(context, access, surroundings, await welcome(gate, person, 'link'), '/');
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.errors === undefined) throw error;
      return show(error.problem.errors.map(({ detail }) => sentence(detail)));
    }
  });
  return app;
}

/** Begins a session under a new id, ends the one that was there, and goes on. */
export async function letIn(
  context: Context,
  { sessions }: Access,
  surroundings: Surroundings,
  person: Person,
  returnTo: string,
): Promise<Response> {
  const before = readCookie(context, surroundings, sessionCookie);
  const secret = await sessions.begin(person);
  if (before !== undefined) await sessions.end(before);
  writeCookie(context, surroundings, { name: sessionCookie, seconds: sessions.limits.longest / 1000 }, secret);
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
export function sendPage(
  context: Context,
  page: Parameters<Context['html']>[0],
  status: 200 | 401 | 410 | 422 | 429 | 502 | 503 = 200,
) {
  return context.html(page, status, { 'cache-control': 'no-store' });
}

const notes = new Map<string, NonNullable<SignInView['note']>>([
  ['signed-out', { kind: 'plain', text: 'You have signed out.' }],
  ['not-let-in', { kind: 'bad', text: 'That did not work. Start again from here; if it happens again, ask an admin.' }],
  ['too-many', { kind: 'bad', text: 'Too many people have tried from your network. Try again in a quarter of an hour.' }],
  ['no-provider', { kind: 'bad', text: 'Your organisation’s sign-in does not answer. Try again in a moment.' }],
]);

function usedUp(context: Context) {
  return sendPage(
    context,
    notePage(
      'This link is no longer good',
      'It was used already, has expired, or is not complete. Whoever sent it can send another.',
    ),
    410,
  );
}

function viewOf({ kind, name }: Invitation, secret: string) {
  return { kind, secret, name: name ?? '', isFixed: name !== null, faults: [] };
}

async function readForm(context: Context): Promise<Record<string, string | undefined>> {
  const form = await context.req.parseBody();
  return Object.fromEntries(Object.entries(form).filter(([, value]) => typeof value === 'string')) as Record<string, string>;
}

function sentence(detail: string): string {
  return `${detail.charAt(0).toUpperCase()}${detail.slice(1)}.`;
}
