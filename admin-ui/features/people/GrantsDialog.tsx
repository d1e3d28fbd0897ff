import { useState } from 'preact/hooks';
import { type Grant, grantText } from '../../../contract/role.ts';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { text } from '../../platform/messages/text.ts';
import { BusyNote } from '../../platform/task/BusyNote.tsx';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { grantOf } from '../../shared/session/permissions.ts';
import { changePerson, type Person } from './access-client.ts';
import { GrantFields } from './GrantFields.tsx';

type Props = { readonly person: Person; readonly onChange: () => void; readonly onClose: () => void };

/** Changes what somebody may do. */
export function GrantsDialog({ person, onChange, onClose }: Props) {
  const held: readonly Grant[] = person.grants.map(grantOf);
  const [grants, setGrants] = useState<readonly Grant[]>(held.length === 0 ? [{ role: 'reader', on: null }] : held);
  const { isBusy, fault, run } = useTask();
  const send = async () => {
    if (!(await run(() => changePerson(person.id, grants.map(grantText))))) return;
    onChange();
    onClose();
  };
  return (
    <Dialog title={text('people.change.title', { name: person.name })} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <GrantFields grants={grants} onChange={setGrants} />
        {fault && <ProblemNote reason={fault} />}
        <div class="dialog-actions">
          <BusyNote {...{ isBusy }}>{text('task.sending')}</BusyNote>
          <button type="button" class="button quiet" onClick={onClose}>
            {text('review.cancel')}
          </button>
          <button type="submit" class="button primary" disabled={isBusy}>
            {text('people.change.button', { name: person.name })}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
