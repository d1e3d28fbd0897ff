import type { Invitation, InvitationRequest, Person } from '../../../contract/people.ts';
import type { Token, TokenRequest } from '../../../contract/tokens.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';

export type { Invitation, Person, Token };

const { people, tokens, invitations } = server.v1;

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
export async function invite(json: InvitationRequest): Promise<string> {
  return (await answerOf(invitations.$post({ json }))).link;
}

/** Makes a link worthless. */
export async function takeInvitationBack(invitation: string): Promise<void> {
  await answerOf(invitations[':invitation'].$delete({ param: { invitation } }));
}

/** Makes a token; the answer is the only place where its secret stands. */
export async function createToken(json: TokenRequest): Promise<string> {
  return (await answerOf(tokens.$post({ json }))).token;
}

/** Makes a token worthless. */
export async function revokeToken(token: string): Promise<void> {
  await answerOf(tokens[':token'].$delete({ param: { token } }));
}
