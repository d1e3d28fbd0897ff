import { useState } from 'preact/hooks';
import { describeFailure } from '../../platform/loading/describe-failure.ts';
import { text } from '../../platform/messages/text.ts';
import { describeGrant } from './describe-grant.ts';
import { type Session, signOut } from './session-client.ts';

/** Who is signed in, what they may do, and the ways out. */
export function SignOut({ session }: { readonly session: Session }) {
  const [fault, setFault] = useState<Error | undefined>(undefined);
  const leave = (where: 'here' | 'everywhere') =>
    signOut(where).then(
      () => location.assign('/sign-in?note=signed-out'),
      (reason: unknown) => setFault(reason instanceof Error ? reason : new Error(String(reason))),
    );
  return (
    <div class="stack">
      <p>
        <strong>{session.name}</strong>
        <span class="note">
          {session.grants.length === 0 ? text('session.no-role') : session.grants.map(describeGrant).join(' · ')}
        </span>
      </p>
      <div class="choices">
        <button type="button" class="button" onClick={() => void leave('here')}>
          {text('session.sign-out')}
        </button>
        <button type="button" class="button" onClick={() => void leave('everywhere')}>
          {text('session.sign-out.everywhere')}
        </button>
      </div>
      <p class="hint">{text('session.sign-out.hint')}</p>
      {fault && <p role="alert">{describeFailure(fault).why}</p>}
    </div>
  );
}
