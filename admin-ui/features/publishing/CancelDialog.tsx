import { useState } from 'preact/hooks';
import { instantOf } from '../../../engine/index.ts';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { formatStart } from '../../platform/time/format-time.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import type { Versions } from '../../shared/policies/policies-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';
import { type ListedVersion, releaseAt } from '../../shared/publication/release.ts';
import { Consequences } from './Consequences.tsx';
import { cancelVersion } from './publication-client.ts';
import { ReasonField } from './TermsFields.tsx';

type Props = {
  readonly edition: EditionName;
  readonly list: Versions;
  /** The scheduled version. */
  readonly version: ListedVersion;
  readonly onChange: () => Promise<void>;
  readonly onClose: () => void;
};

/** Has a scheduled version never begin; it says before what will happen to whom. */
export function CancelDialog({ edition, list, version, onChange, onClose }: Props) {
  const [reason, setReason] = useState('');
  const { isBusy, fault, run } = useTask();
  const number = String(version.version);
  const send = async () => {
    if (!(await run(() => cancelVersion(edition, version.version, reason.trim())))) return;
    await onChange();
    onClose();
  };
  return (
    <Dialog title={text('cancel.title', { version: number })} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Consequences sentences={willHappen(edition, list, version)} />
        <ReasonField value={reason} onChange={setReason} />
        {fault && <ProblemNote reason={fault} />}
        <div class="dialog-actions">
          <button type="button" class="button quiet" onClick={onClose}>
            {text('cancel.keep')}
          </button>
          <button type="submit" class="button primary" disabled={isBusy || reason.trim() === ''}>
            {text('cancel.button', { version: number })}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function willHappen({ language }: EditionName, list: Versions, { version, from, timeZone }: ListedVersion): string[] {
  const others = list.items.filter((one) => one.version !== version);
  const at = from === null ? Date.now() : instantOf(from);
  const { before } = releaseAt(others, at);
  // Without it, the one before it goes on, whatever end it was told by this one.
  const goesOn = before.findLast(({ state }) => state === 'in-force' || state === 'scheduled');
  const values = {
    version: String(version),
    language: languageName(language),
    when: from === null ? '' : formatStart(from, timeZone),
  };
  return [
    goesOn === undefined
      ? text('cancel.will.none', values)
      : text('cancel.will.goes-on', { ...values, old: String(goesOn.version) }),
    text('cancel.will.open'),
    text('cancel.will.text', values),
  ];
}
