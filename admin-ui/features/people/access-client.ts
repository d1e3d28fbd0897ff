import type { InferResponseType } from 'hono/client';
import { answerOf, server } from '../../platform/client/typed-client.ts';

const { people, tokens, invitations } = server.v1;

/** Somebody who can sign in, or could. */
export type Person = InferResponseType<typeof people.$get>['items'][number];

/** A tool's key. */
export type Token = InferResponseType<typeof tokens.$get>['items'][number];

/** A link that lets somebody in once. */
export type Invitation = InferResponseType<typeof invitations.$get>['items'][number];

/** What a new token may do, and for how long; `days` is null for ever. */
type TokenWish = {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly on: string | null;
  readonly days: number | null;
};

/** Who is invited: a name, or null where they choose one; or `person`, who gets a new password. */
type InvitationWish = { readonly name: string | null; readonly grants: readonly string[] } | { readonly person: string };

const atOnce = { limit: '500' };

/** Everybody who can sign in, or could. */
export async function readPeople(): Promise<readonly Person[]> {
  return (await answerOf(people.$get({ query: atOnce }))).items;
}

/** The invitations, used or not. */
export async function readInvitations(): Promise<readonly Invitation[]> {
  return (await answerOf(invitations.$get({ query: atOnce }))).items;
}

/** The tokens, in use or not. */
export async function readTokens(): Promise<readonly Token[]> {
  return (await answerOf(tokens.$get({ query: atOnce }))).items;
}

/** Changes what somebody may do. */
export async function changePerson(person: string, grants: readonly string[]): Promise<void> {
  await answerOf(people[':person'].$patch({ param: { person: encodeURIComponent(person) }, json: { grants } }));
}

/** Lets somebody in no longer. */
export async function removePerson(person: string): Promise<void> {
  await answerOf(people[':person'].$delete({ param: { person: encodeURIComponent(person) } }));
}

/** Makes a link that lets somebody in; the answer is the only place where it stands. */
export async function invite(wish: InvitationWish): Promise<string> {
  const json = 'person' in wish ? wish : { grants: wish.grants, ...(wish.name !== null && { name: wish.name }) };
  return (await answerOf(invitations.$post({ json }))).link;
}

/** Makes a link worthless. */
export async function takeInvitationBack(invitation: string): Promise<void> {
  await answerOf(invitations[':invitation'].$delete({ param: { invitation } }));
}

/** Makes a token; the answer is the only place where its secret stands. */
export async function createToken({ days, scopes, ...wish }: TokenWish): Promise<string> {
  const json = { ...wish, scopes: scopes as never, ...(days === null ? { never: true } : { days }) };
  return (await answerOf(tokens.$post({ json }))).token;
}

/** Makes a token worthless. */
export async function revokeToken(token: string): Promise<void> {
  await answerOf(tokens[':token'].$delete({ param: { token } }));
}
