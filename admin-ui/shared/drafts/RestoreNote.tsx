import { useLocation } from 'preact-iso';
import { useQuery } from '../../platform/client/use-query.ts';
import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { When } from '../../platform/time/When.tsx';
import { type EditionName, policyAddress } from '../policies/policy-address.ts';
import { loadPolicyList, policyList } from '../policies/policy-library.ts';
import { may } from '../session/permissions.ts';
import { readDiscarded, restoreDraft } from './draft-life-client.ts';
import './draft-life.css';

type Props = { readonly edition: EditionName; readonly turn?: number; readonly onRestore?: () => void };

/** A draft that was discarded, and until when it can be had back. Nothing where there is none, or another draft is open. */
export function RestoreNote({ edition, turn, onRestore }: Props) {
  const { route } = useLocation();
  const list = policyList.value;
  const isOpen =
    list.status === 'success' &&
    list.data.drafts.some(({ policy, language }) => policy === edition.policy && language === edition.language);
  const { query } = useQuery(
    () => (isOpen ? Promise.resolve([]) : readDiscarded(edition)),
    [edition.policy, edition.language, turn, isOpen],
  );
  const { isBusy, fault, run } = useTask();
  const last = query.status === 'success' ? query.data[0] : undefined;
  if (last === undefined || isOpen) return null;
  const restore = async () => {
    if (!(await run(() => restoreDraft(edition, last.id)))) return;
    await loadPolicyList();
    onRestore?.();
    route(policyAddress(edition, 'edit'));
  };
  return (
    <div class="callout restore-note" data-kind="note" role="status">
      <p>
        <Sentence
          of="discard.kept"
          with={{ who: <strong>{last.discardedBy}</strong>, at: <When at={last.discardedAt} />, until: <When at={last.until} /> }}
        />
      </p>
      <button type="button" class="button" disabled={isBusy || !may('editor', edition.policy)} onClick={() => void restore()}>
        {text('discard.restore')}
      </button>
      {fault && <ProblemNote reason={fault} />}
    </div>
  );
}
