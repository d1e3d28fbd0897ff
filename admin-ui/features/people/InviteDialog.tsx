import { useState } from 'preact/hooks';
import { type Grant, grantText } from '../../../contract/role.ts';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { text } from '../../platform/messages/text.ts';
import { BusyNote } from '../../platform/task/BusyNote.tsx';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { invite } from './access-client.ts';
import { GrantFields } from './GrantFields.tsx';
import { ShownOnce } from './ShownOnce.tsx';

type Props = { readonly onChange: () => void; readonly onClose: () => void };

/** Makes a link that lets somebody in once, with the roles that they will have. */
export function InviteDialog({ onChange, onClose }: Props) {
  const [name, setName] = useState('');
  const [grants, setGrants] = useState<readonly Grant[]>([{ role: 'editor', on: null }]);
  const [link, setLink] = useState<string | undefined>(undefined);
  const { isBusy, fault, run } = useTask();
  const send = () =>
    run(async () => {
      setLink(await invite({ grants: grants.map(grantText), ...(name.trim() !== '' && { name: name.trim() }) }));
      onChange();
    });
  return (
    <Dialog title={text('people.invite.title')} onClose={onClose}>
      {link !== undefined ? (
        <ShownOnce words={text('people.invite.link.words')} secret={link} copy={text('people.invite.copy')} onClose={onClose} />
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <label class="field">
            <span>{text('people.invite.name')}</span>
            <input type="text" value={name} autocomplete="off" onInput={({ currentTarget }) => setName(currentTarget.value)} />
            <span class="hint">{text('people.invite.name.hint')}</span>
          </label>
          <GrantFields grants={grants} onChange={setGrants} />
          {fault && <ProblemNote reason={fault} />}
          <div class="dialog-actions">
            <BusyNote {...{ isBusy }}>{text('task.sending')}</BusyNote>
            <button type="button" class="button quiet" onClick={onClose}>
              {text('review.cancel')}
            </button>
            <button type="submit" class="button primary" disabled={isBusy}>
              {text('people.invite.button')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
