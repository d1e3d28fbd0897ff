import type { InferResponseType } from 'hono/client';
import { answerOf, server } from '../../platform/client/typed-client.ts';

/** Who asks, and what they may do. */
export type Session = InferResponseType<typeof server.v1.session.$get>;

/** Who asks. */
export function readSession(): Promise<Session> {
  return answerOf(server.v1.session.$get());
}

/** Ends this session, or every one of whoever asks. */
export async function signOut(where: 'here' | 'everywhere'): Promise<void> {
  await (where === 'here' ? answerOf(server.v1.session.$delete()) : answerOf(server.v1.sessions.$delete()));
}
