import type { Session } from '../client/session.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { text } from '../messages/text.ts';
import { ActingAs } from './ActingAs.tsx';
import { SignOut } from './SignOut.tsx';

/** Who is at work here and what they may do; where everybody is believed, the way to be somebody else; where people sign in, the way out. */
export function AccountDialog({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const isOpen = session.access === 'open';
  return (
    <Dialog title={text(isOpen ? 'session.act.title' : 'session.you')} onClose={onClose}>
      {isOpen ? <ActingAs name={session.name ?? ''} onDone={onClose} /> : <SignOut session={session} />}
    </Dialog>
  );
}
