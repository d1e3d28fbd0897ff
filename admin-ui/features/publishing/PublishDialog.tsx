import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useQuery } from '../../platform/client/use-query.ts';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { OutdatedNote } from '../../shared/drafts/OutdatedNote.tsx';
import type { OpenDraft } from '../../shared/drafts/reviews-client.ts';
import type { PolicySummary, Versions } from '../../shared/policies/policies-client.ts';
import { type EditionName, policyAddress } from '../../shared/policies/policy-address.ts';
import { termsOfDraft } from '../../shared/publication/release.ts';
import { versionsOrNone } from '../../shared/publication/versions-or-none.ts';
import { Combined } from './Combined.tsx';
import { ExpectationChanges } from './ExpectationChanges.tsx';
import { MainChanges } from './MainChanges.tsx';
import { publishDraft } from './publication-client.ts';
import { ReleaseForm } from './ReleaseForm.tsx';
import { startOf } from './start.ts';

type Props = {
  readonly edition: EditionName;
  /** All versions of the edition, the newest first. */
  readonly versions: readonly PolicySummary[];
  readonly draft: OpenDraft;
  /** Reads everything again. */
  readonly onChange: () => Promise<void>;
  readonly onClose: () => void;
};

/** Brings a draft into force: from when, with what for open cases, and why; it says before what will happen to whom. */
export function PublishDialog({ edition, draft, versions, onChange, onClose }: Props) {
  const { route } = useLocation();
  // What is published is what was looked at, also if somebody saves meanwhile.
  const [revision] = useState(draft.revision);
  const listed = useQuery(() => versionsOrNone(edition), []);
  return (
    <Dialog title={text('publish.title')} onClose={onClose}>
      <QueryView {...listed} failure={text('publish.failed')}>
        {(list) => (
          <ReleaseForm
            {...{ edition, list, onClose }}
            {...termsOfDraft(draft.text, list.items)}
            {...firstTerms(draft, list)}
            button={publishButtonLabel}
            onSend={(terms) => publishDraft(edition, revision, terms)}
            onDone={async () => {
              await onChange();
              route(policyAddress(edition, 'history'));
            }}
          >
            {(planned) => (
              <>
                {/* What goes with a scheduled version is told below, where it is known what. */}
                <OutdatedNote {...{ edition, draft }} versions={versions.filter(({ state }) => state !== 'scheduled')} />
                {planned && (
                  <MainChanges {...{ edition }} before={planned.release.replaces?.version} isFirst={list.items.length === 0} />
                )}
                <ExpectationChanges {...{ edition, draft }} />
                {planned?.stays?.map((one) => (
                  <Combined key={one.version} {...{ edition }} scheduled={one} change="draft" />
                ))}
              </>
            )}
          </ReleaseForm>
        )}
      </QueryView>
    </Dialog>
  );
}

/** A draft of a scheduled version mostly takes its place, on its day. */
function firstTerms({ startedFrom, edition }: OpenDraft, { items }: Versions) {
  const ground = items.find(({ version }) => startedFrom === `${edition}@${version}`);
  if (ground?.state !== 'scheduled' || ground.from === null) return {};
  const ahead = items.filter(({ state, from }) => state === 'scheduled' && from === ground.from);
  return { first: { start: startOf(ground.from, ground.timeZone), withdraws: ahead.map(({ version }) => version).join(', ') } };
}

/** Nothing is said of the time before it is stated. */
function publishButtonLabel(when: string | undefined): string {
  if (when === undefined) return text('publish.button.now');
  return when === '' ? text('publish.title') : text('publish.button', { when });
}
