import { useState } from 'preact/hooks';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { text } from '../../platform/messages/text.ts';
import { BusyNote } from '../../platform/task/BusyNote.tsx';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { invite, type Person } from './access-client.ts';
import { ShownOnce } from './ShownOnce.tsx';

type Props = { readonly person: Person; readonly onChange: () => void; readonly onClose: () => void };

/** Makes a link with which somebody chooses a new password. */
export function PasswordLinkDialog({ person: { id, name }, onChange, onClose }: Props) {
  const [link, setLink] = useState<string | undefined>(undefined);
  const { isBusy, fault, run } = useTask();
  const make = () =>
    run(async () => {
      setLink(await invite({ person: id }));
      onChange();
    });
  return (
    <Dialog title={text('people.password.title', { name })} onClose={onClose}>
      {link === undefined ? (
        <div class="stack">
          <p>{text('people.password.words')}</p>
          {fault && <ProblemNote reason={fault} />}
          <div class="dialog-actions">
            <BusyNote {...{ isBusy }}>{text('task.sending')}</BusyNote>
            <button type="button" class="button primary" disabled={isBusy} onClick={() => void make()}>
              {text('people.password.button')}
            </button>
          </div>
        </div>
      ) : (
        <ShownOnce words={text('people.invite.link.words')} secret={link} copy={text('people.invite.copy')} onClose={onClose} />
      )}
    </Dialog>
  );
}
