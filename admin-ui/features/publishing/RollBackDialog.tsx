import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { text } from '../../platform/messages/text.ts';
import type { Versions } from '../../shared/policies/policies-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';
import type { ListedVersion } from '../../shared/publication/release.ts';
import { rollBack } from './publication-client.ts';
import { ReleaseForm } from './ReleaseForm.tsx';

type Props = {
  readonly edition: EditionName;
  readonly list: Versions;
  readonly to: ListedVersion;
  readonly onChange: () => Promise<void>;
  readonly onClose: () => void;
};

/** Brings the content of an old version back as a new one; it says before what will happen to whom. */
export function RollBackDialog({ edition, list, to, onChange, onClose }: Props) {
  const version = String(to.version);
  return (
    <Dialog title={text('roll-back.title', { version })} onClose={onClose}>
      <ReleaseForm
        {...{ edition, list, onClose }}
        timeZone={to.timeZone}
        openCases="keep"
        bringsBack={to.version}
        button={(when) => {
          if (when === undefined) return text('roll-back.button.now', { version });
          return when === '' ? text('roll-back.title', { version }) : text('roll-back.button', { version, when });
        }}
        onSend={(terms) => rollBack(edition, to.version, terms)}
        onDone={async () => {
          await onChange();
          onClose();
        }}
      >
        {() => <p class="muted">{text('roll-back.words')}</p>}
      </ReleaseForm>
    </Dialog>
  );
}
