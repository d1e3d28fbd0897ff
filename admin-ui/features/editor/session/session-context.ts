import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EditSession } from './edit-session.ts';

export const SessionContext = createContext<EditSession | undefined>(undefined);

/** The session in which the component stands. */
export function useSession(): EditSession {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('there is no draft here');
  return session;
}
