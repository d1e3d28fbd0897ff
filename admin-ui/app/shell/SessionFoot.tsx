import { useState } from 'preact/hooks';
import { Icon } from '../../platform/controls/Icon.tsx';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { text } from '../../platform/messages/text.ts';
import { ActingAs } from '../../shared/session/ActingAs.tsx';
import { SignOut } from '../../shared/session/SignOut.tsx';
import { session } from '../../shared/session/session.ts';
import type { Session } from '../../shared/session/session-client.ts';

/** Who is at work here, in the frame's foot: opens what there is to do about it. */
export function SessionFoot() {
  const [isOpen, setOpen] = useState(false);
  if (session.value.status !== 'success') return <span class="session-foot" />;
  const { name, access } = session.value.data;
  if (name === null) {
    const back = encodeURIComponent(`${location.pathname}${location.search}`);
    return (
      <a class="session-foot" href={`/sign-in?return=${back}`}>
        <Icon name="people" /> {text('session.sign-in')}
      </a>
    );
  }
  return (
    <>
      <button type="button" class="session-foot" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="people" />
        <span>
          <span class="session-kind">{text(access === 'open' ? 'session.acting-as' : 'session.signed-in-as')}</span>
          <span class="session-name">{name}</span>
        </span>
      </button>
      {isOpen && <AccountDialog onClose={() => setOpen(false)} session={session.value.data} />}
    </>
  );
}

/** Who is at work here and what they may do; where everybody is believed, the way to be somebody else; where people sign in, the way out. */
function AccountDialog({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const isOpen = session.access === 'open';
  return (
    <Dialog title={text(isOpen ? 'session.act.title' : 'session.you')} onClose={onClose}>
      {isOpen ? <ActingAs name={session.name ?? ''} onDone={onClose} /> : <SignOut session={session} />}
    </Dialog>
  );
}
