import { useQuery } from '../../platform/client/use-query.ts';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { formatStart } from '../../platform/time/format-time.ts';
import { readPolicyFile, type Versions } from '../../shared/policies/policies-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';
import { type ListedVersion, termsOfDraft } from '../../shared/publication/release.ts';
import { moveVersion } from './publication-client.ts';
import { ReleaseForm } from './ReleaseForm.tsx';
import { startOf } from './start.ts';

type Props = {
  readonly edition: EditionName;
  readonly list: Versions;
  /** The scheduled version. */
  readonly version: ListedVersion;
  readonly onChange: () => Promise<void>;
  readonly onClose: () => void;
};

/** Has a scheduled version begin at another time; it says before what will happen to whom. */
export function MoveDialog({ edition, list, version, onChange, onClose }: Props) {
  const number = String(version.version);
  // What becomes of open cases stays as it was said, unless somebody says otherwise.
  const written = useQuery(() => readPolicyFile(edition.policy, edition.language, version.version), [version.digest]);
  const { from, timeZone } = version;
  // What it would have done itself is over: the versions before it go on until the new one.
  const items = list.items.map((one) =>
    one.version === version.version
      ? { ...one, state: 'withdrawn' as const }
      : one.until === from
        ? { ...one, until: null }
        : one,
  );
  return (
    <Dialog title={text('move.title', { version: number })} onClose={onClose}>
      <QueryView {...written} failure={text('publish.failed')}>
        {(file) => (
          <ReleaseForm
            {...{ edition, timeZone, onClose }}
            list={{ ...list, items }}
            openCases={termsOfDraft(file, list.items).openCases}
            moves={version.version}
            first={{ start: from === null ? { kind: 'now' } : startOf(from, timeZone), withdraws: '' }}
            button={(when) => {
              if (when === undefined) return text('move.button.now', { version: number });
              return when === '' ? text('move.title', { version: number }) : text('move.button', { version: number, when });
            }}
            onSend={(terms) => moveVersion(edition, version.version, terms)}
            onDone={async () => {
              await onChange();
              onClose();
            }}
          >
            {() => <p class="muted">{text('move.words', { when: from === null ? '' : formatStart(from, timeZone) })}</p>}
          </ReleaseForm>
        )}
      </QueryView>
    </Dialog>
  );
}
