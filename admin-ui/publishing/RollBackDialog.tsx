import type { VersionList } from '../client/policies.ts';
import { rollBack } from '../client/publication.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { text } from '../messages/text.ts';
import type { EditionName } from '../policy/policy-address.ts';
import { ReleaseForm } from './ReleaseForm.tsx';
import type { ListedVersion } from './release.ts';

type Props = {
  readonly edition: EditionName;
  readonly list: VersionList;
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
