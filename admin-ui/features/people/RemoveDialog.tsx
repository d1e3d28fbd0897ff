import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { text } from '../../platform/messages/text.ts';
import { type Person, removePerson } from './access-client.ts';
import { ConfirmForm } from './ConfirmForm.tsx';

type Props = { readonly person: Person; readonly onChange: () => void; readonly onClose: () => void };

/** Lets somebody in no longer, after saying what that means. */
export function RemoveDialog({ person: { id, name }, onChange, onClose }: Props) {
  return (
    <Dialog title={text('people.remove.title', { name })} onClose={onClose}>
      <ConfirmForm
        words={text('people.remove.words', { name })}
        button={text('people.remove.title', { name })}
        work={() => removePerson(id)}
        onDone={() => {
          onChange();
          onClose();
        }}
        onClose={onClose}
      />
    </Dialog>
  );
}
