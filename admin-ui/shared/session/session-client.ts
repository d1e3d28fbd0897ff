import type { Session } from '../../../contract/sessions.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';

export type { Session };

/** Who asks. */
export function readSession(): Promise<Session> {
  return answerOf(server.v1.session.$get());
}

/** Ends this session, or every one of whoever asks. */
export async function signOut(where: 'here' | 'everywhere'): Promise<void> {
  await (where === 'here' ? answerOf(server.v1.session.$delete()) : answerOf(server.v1.sessions.$delete()));
}
