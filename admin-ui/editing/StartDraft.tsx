import { useState } from 'preact/hooks';
import { type Draft, startDraft } from '../client/drafts.ts';
import type { PolicySummary } from '../client/policies.ts';
import { ServerFault } from '../client/server-fault.ts';
import { failureWords } from '../frame/failure-words.ts';
import { text } from '../messages/text.ts';
import { loadPolicyList } from '../policies/policy-library.ts';
import type { EditionName } from '../policy/policy-address.ts';
import { openDraft } from './session/open-draft.ts';

type Props = {
  readonly edition: EditionName;
  readonly chosen: PolicySummary | undefined;
  readonly onStart: (draft: Draft) => void;
};

/** There is no draft: says what a draft is, and starts one from the version on the screen. */
export function StartDraft({ edition, chosen, onStart }: Props) {
  const [state, setState] = useState<'idle' | 'starting' | Error>('idle');
  if (chosen === undefined) return <p class="empty start-draft">{text('editing.start.no-version')}</p>;
  const start = async () => {
    setState('starting');
    try {
      onStart(await startDraft(edition, `${edition.policy}/${edition.language}@${chosen.version}`));
      await loadPolicyList();
    } catch (reason) {
      // Somebody else was quicker: that draft is the one.
      const draft = reason instanceof ServerFault && reason.status === 409 ? await openDraft(edition) : undefined;
      if (draft !== undefined) onStart(draft);
      else setState(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };
  return (
    <section class="start-draft">
      <h2>{text('editing.start.title')}</h2>
      <p class="muted">{text('editing.start.words')}</p>
      <button type="button" class="button primary" disabled={state === 'starting'} onClick={() => void start()}>
        {text('editing.start.button', { version: String(chosen.version) })}
      </button>
      {state instanceof Error && (
        <p class="callout" data-kind="attention" role="alert">
          {failureWords(state).why} {failureWords(state).advice}
        </p>
      )}
    </section>
  );
}
