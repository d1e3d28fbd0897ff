import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { text } from '../../platform/messages/text.ts';
import { ActingAs } from '../../shared/session/ActingAs.tsx';
import { SignOut } from '../../shared/session/SignOut.tsx';
import type { Session } from '../../shared/session/session-client.ts';

/** Who is at work here and what they may do; where everybody is believed, the way to be somebody else; where people sign in, the way out. */
export function AccountDialog({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const isOpen = session.access === 'open';
  return (
    <Dialog title={text(isOpen ? 'session.act.title' : 'session.you')} onClose={onClose}>
      {isOpen ? <ActingAs name={session.name ?? ''} onDone={onClose} /> : <SignOut session={session} />}
    </Dialog>
  );
}
