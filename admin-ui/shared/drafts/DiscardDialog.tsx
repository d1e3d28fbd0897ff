import { useLocation } from 'preact-iso';
import { relevantDifferences } from '../../../engine/index.ts';
import { useQuery } from '../../platform/client/use-query.ts';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { capital } from '../../platform/messages/capital.ts';
import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { readComparison } from '../diff/comparisons-client.ts';
import type { Draft } from '../policies/policies-client.ts';
import { type EditionName, policyAddress } from '../policies/policy-address.ts';
import { loadPolicyList } from '../policies/policy-library.ts';
import { discardDraft } from './draft-life-client.ts';
import { savesSettled } from './pending-saves.ts';
import { readDraftUnderReview } from './reviews-client.ts';
import './draft-life.css';

type Props = { readonly edition: EditionName; readonly draft: Draft; readonly onClose: () => void };

const most = 6;

/** Takes a draft away; it says before what is lost, and until when it can be had back. */
export function DiscardDialog({ edition, draft, onClose }: Props) {
  const { route } = useLocation();
  const { isBusy, fault, run } = useTask();
  const name = `${edition.policy}/${edition.language}`;
  const lost = useQuery(
    // What is discarded is what is looked at now, which may be newer than what the list knows, and all that was typed just before.
    async () => {
      await savesSettled(edition);
      const revision = (await readDraftUnderReview(edition))?.revision ?? draft.revision;
      // A draft with faults cannot be compared, and is discarded all the same.
      const comparison = draft.startedFrom?.startsWith(`${name}@`)
        ? await readComparison(draft.startedFrom, `${name}@draft`).catch(() => undefined)
        : undefined;
      return { revision, comparison };
    },
    [name],
  );
  const discard = async () => {
    if (lost.query.status !== 'success') return;
    const { revision } = lost.query.data;
    if (!(await run(() => discardDraft(edition, revision)))) return;
    await loadPolicyList();
    onClose();
    route(policyAddress(edition, 'history'));
  };
  return (
    <Dialog title={text('discard.title')} onClose={onClose}>
      <div class="stack">
        <p>{text('discard.words', { who: draft.authors.join(', ') || draft.startedBy })}</p>
        <QueryView {...lost} failure={text('compare.failed')}>
          {({ comparison }) => {
            if (comparison === undefined) return <p>{text('discard.all')}</p>;
            const all = relevantDifferences(comparison.differences, true);
            if (all.length === 0) return <p>{text('discard.nothing')}</p>;
            return (
              <section aria-labelledby="discard-lost">
                <h3 id="discard-lost">{text('discard.lost', { count: all.length })}</h3>
                <ul class="lost-changes">
                  {all.slice(0, most).map(({ path, what, before, after }) => (
                    <li key={`${path} ${what}`}>
                      {capital(what)}
                      {before !== null && after !== null && (
                        <span class="note">
                          {before} → {after}
                        </span>
                      )}
                    </li>
                  ))}
                </ul>
                {all.length > most && <p class="muted">{text('publish.changes.more', { count: all.length - most })}</p>}
              </section>
            );
          }}
        </QueryView>
        <p class="muted">{text('discard.week')}</p>
        {fault && <ProblemNote reason={fault} />}
        <div class="dialog-actions">
          <button type="button" class="button quiet" onClick={onClose}>
            {text('discard.keep')}
          </button>
          <button
            type="button"
            class="button primary"
            disabled={isBusy || lost.query.status !== 'success'}
            onClick={() => void discard()}
          >
            {text('discard.button')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
