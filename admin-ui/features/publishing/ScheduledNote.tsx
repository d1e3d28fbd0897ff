import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useQuery } from '../../platform/client/use-query.ts';
import { fetched } from '../../platform/loading/fetched.tsx';
import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { formatStart } from '../../platform/time/format-time.ts';
import { readCombination, startDraftFrom } from '../../shared/drafts/draft-life-client.ts';
import type { PolicySummary } from '../../shared/policies/policies-client.ts';
import { type EditionName, policyAddress } from '../../shared/policies/policy-address.ts';
import { loadPolicyList } from '../../shared/policies/policy-library.ts';
import { versionsOrNone } from '../../shared/publication/versions-or-none.ts';
import { may } from '../../shared/session/permissions.ts';
import './publishing.css';

const CancelDialog = fetched(() => import('./CancelDialog.tsx').then((module) => module.CancelDialog), 'publishing', 'refused');
const MoveDialog = fetched(() => import('./MoveDialog.tsx').then((module) => module.MoveDialog), 'publishing', 'refused');

type Props = {
  readonly edition: EditionName;
  readonly versions: readonly PolicySummary[];
  /** Whether somebody works on a draft. */
  readonly hasDraft: boolean;
};

/** What is scheduled, and the ways to move it, to cancel it, and to carry over what it would undo. */
export function ScheduledNote({ edition, versions, hasDraft }: Props) {
  const scheduled = versions.filter(({ state }) => state === 'scheduled');
  const fix = versions.find(({ state }) => state === 'in-force');
  return (
    <ul class="scheduled-notes">
      {scheduled.toReversed().map((one) => (
        <Scheduled key={one.version} {...{ edition, hasDraft }} version={one} fix={fix} />
      ))}
    </ul>
  );
}

type ScheduledProps = Pick<Props, 'edition' | 'hasDraft'> & {
  readonly version: PolicySummary;
  readonly fix: PolicySummary | undefined;
};

function Scheduled({ edition, hasDraft, version, fix }: ScheduledProps) {
  const [asked, setAsked] = useState<'move' | 'cancel' | undefined>(undefined);
  const mayPublish = may('publisher', edition.policy);
  const values = {
    version: String(version.version),
    when: version.begins === null ? '' : formatStart(version.begins, version.timeZone),
  };
  const whyNot = mayPublish ? undefined : text('review.publish.not-allowed');
  return (
    <li>
      <span>{text('scheduled.begins', values)}</span>
      {(['move', 'cancel'] as const).map((what) => (
        <button
          key={what}
          type="button"
          class="link-button"
          aria-label={text(`scheduled.${what}.label`, values)}
          disabled={!mayPublish}
          title={whyNot}
          onClick={() => setAsked(what)}
        >
          {text(`scheduled.${what}`)}
        </button>
      ))}
      {fix !== undefined && fix.version > version.version && <Undone {...{ edition, hasDraft, version, fix }} />}
      {asked !== undefined && <Asked {...{ edition, asked }} version={version.version} onClose={() => setAsked(undefined)} />}
    </li>
  );
}

type AskedProps = {
  readonly edition: EditionName;
  readonly asked: 'move' | 'cancel';
  readonly version: number;
  readonly onClose: () => void;
};

function Asked({ edition, asked, version, onClose }: AskedProps) {
  const { query } = useQuery(() => versionsOrNone(edition), []);
  if (query.status === 'error') return <ProblemNote reason={query.error} />;
  if (query.status !== 'success') return null;
  const found = query.data.items.find((one) => one.version === version);
  if (found === undefined) return null;
  const Dialog = asked === 'move' ? MoveDialog : CancelDialog;
  return <Dialog {...{ edition, onClose }} list={query.data} version={found} onChange={loadPolicyList} />;
}

/** What of a fix ends when a version begins that was scheduled without it, and the way to carry it over. */
function Undone({ edition, hasDraft, version, fix }: ScheduledProps & { readonly fix: PolicySummary }) {
  const { route } = useLocation();
  const { query } = useQuery(() => readCombination(edition, version.version, fix.version), [version.version, fix.version]);
  const { isBusy, fault, run } = useTask();
  if (query.status !== 'success' || query.data.isKept) return null;
  const values = { version: String(version.version), change: String(fix.version) };
  const count = query.data.undone?.meaning ?? 0;
  const carry = async () => {
    if (!(await run(() => startDraftFrom(edition, version.version, fix.version)))) return;
    await loadPolicyList();
    route(policyAddress(edition, 'edit'));
  };
  const mayEdit = may('editor', edition.policy);
  return (
    <>
      <span class="callout" data-kind="attention">
        {count === 0 ? text('scheduled.undoes.words', values) : text('scheduled.undoes', { ...values, count })}
      </span>
      <button
        type="button"
        class="link-button"
        disabled={isBusy || hasDraft || !mayEdit}
        title={hasDraft ? text('scheduled.carry.draft-open') : undefined}
        onClick={() => void carry()}
      >
        {text('scheduled.carry', values)}
      </button>
      {fault && <ProblemNote reason={fault} />}
    </>
  );
}
