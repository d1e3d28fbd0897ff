import { useState } from 'preact/hooks';
import { ServerError } from '../../platform/client/server-error.ts';
import { describeFailure } from '../../platform/loading/describe-failure.ts';
import { text } from '../../platform/messages/text.ts';
import { RestoreNote } from '../../shared/drafts/RestoreNote.tsx';
import { describeVersionState } from '../../shared/policies/describe-version-state.ts';
import { newestVersion } from '../../shared/policies/edition-versions.ts';
import type { PolicySummary } from '../../shared/policies/policies-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';
import { loadPolicyList } from '../../shared/policies/policy-library.ts';
import { type OpenDraft, startDraft } from './session/drafts-client.ts';
import { openDraft } from './session/open-draft.ts';
import './editing.css';

type Props = {
  readonly edition: EditionName;
  readonly chosen: PolicySummary | undefined;
  readonly versions: readonly PolicySummary[];
  readonly onStart: (draft: OpenDraft) => void;
};

/** There is no draft: says what a draft is, and starts one from the version on the screen, or from a newer one, which that one lacks. */
export function StartDraft({ edition, chosen, versions, onStart }: Props) {
  const [state, setState] = useState<'idle' | 'starting' | Error>('idle');
  const newest = newestVersion(versions);
  if (chosen === undefined)
    return (
      <div class="start-draft">
        <p class="empty">{text(newest === undefined ? 'editing.start.none' : 'policy.choose-version')}</p>
        <RestoreNote edition={edition} />
      </div>
    );
  const newer = newest !== undefined && newest.version > chosen.version ? newest : undefined;
  const start = async ({ version }: PolicySummary) => {
    setState('starting');
    try {
      onStart(await startDraft(edition, `${edition.policy}/${edition.language}@${version}`));
      await loadPolicyList();
    } catch (reason) {
      // Somebody else was quicker: that draft is the one.
      const draft = reason instanceof ServerError && reason.status === 409 ? await openDraft(edition) : undefined;
      if (draft !== undefined) onStart(draft);
      else setState(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };
  return (
    <section class="start-draft">
      <h2>{text('editing.start.title')}</h2>
      <p class="muted">{text('editing.start.words')}</p>
      {newer && (
        <p class="callout" data-kind="attention">
          {text('editing.start.newer', {
            version: String(newer.version),
            words: describeVersionState(newer),
            old: String(chosen.version),
          })}
        </p>
      )}
      <div class="choices">
        {[newer, chosen].map(
          (one, index) =>
            one && (
              <button
                key={one.version}
                type="button"
                class={index === 0 || newer === undefined ? 'button primary' : 'button'}
                disabled={state === 'starting'}
                onClick={() => void start(one)}
              >
                {text('editing.start.button', { version: String(one.version) })}
              </button>
            ),
        )}
      </div>
      <RestoreNote edition={edition} />
      {state instanceof Error && (
        <p class="callout" data-kind="attention" role="alert">
          {describeFailure(state).why} {describeFailure(state).advice}
        </p>
      )}
    </section>
  );
}
