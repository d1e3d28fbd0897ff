import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLiveQuery } from '../../platform/client/use-live-query.ts';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { RestoreNote } from '../../shared/drafts/RestoreNote.tsx';
import type { Versions } from '../../shared/policies/policies-client.ts';
import { loadPolicyList } from '../../shared/policies/policy-library.ts';
import type { PolicyPartProps } from '../../shared/policies/policy-part.ts';
import type { ListedVersion } from '../../shared/publication/release.ts';
import { versionsOrNone } from '../../shared/publication/versions-or-none.ts';
import { Events } from './Events.tsx';
import { HistoryHead } from './HistoryHead.tsx';
import { Lifeline } from './Lifeline.tsx';
import { VersionComparison } from './VersionComparison.tsx';
import { VersionTable } from './VersionTable.tsx';
import './history.css';

type OpenDialog =
  | { readonly kind: 'retire' }
  | { readonly kind: 'lift' }
  | { readonly kind: 'roll-back'; readonly to: ListedVersion }
  | { readonly kind: 'move' | 'cancel'; readonly version: ListedVersion };

type DialogProps = KnownProps & { readonly onClose: () => void };

type Dialogs = {
  /** Ends the policy, or takes that back. */
  readonly RetireDialog: ComponentType<DialogProps & { readonly isLifting: boolean }>;
  /** Brings an old version back. */
  readonly RollBackDialog: ComponentType<DialogProps & { readonly to: ListedVersion }>;
  /** Have a scheduled version begin at another time, or never. */
  readonly MoveDialog: ComponentType<DialogProps & { readonly version: ListedVersion }>;
  readonly CancelDialog: ComponentType<DialogProps & { readonly version: ListedVersion }>;
};

/** The versions of a policy one after another, what happened to it, and the ways back and out. */
export function PolicyHistory({ edition, versions: summaries, dialogs }: PolicyPartProps & { readonly dialogs: Dialogs }) {
  const versions = useLiveQuery(() => versionsOrNone(edition), [edition.policy, edition.language], 30_000);
  const [turn, setTurn] = useState(0);
  const changed = async () => {
    setTurn((before) => before + 1);
    await Promise.all([versions.refresh(), loadPolicyList()]);
  };
  // What was done from the policy's head shows here too.
  const known = summaries.map(({ version, state, begins }) => `${version} ${state} ${begins}`).join();
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) {
      setTurn((before) => before + 1);
      void versions.refresh();
    }
    isFirst.current = false;
  }, [known]);
  return (
    <div class="history">
      <RestoreNote edition={edition} turn={turn} />
      <QueryView {...versions} failure={text('history.failed')}>
        {(list) => <Known {...{ edition, list, dialogs }} onChange={changed} />}
      </QueryView>
      <Events edition={edition} turn={turn} />
    </div>
  );
}

type KnownProps = Pick<PolicyPartProps, 'edition'> & { readonly list: Versions; readonly onChange: () => Promise<void> };

function Known({ edition, list, dialogs, onChange }: KnownProps & { readonly dialogs: Dialogs }) {
  const [openDialog, setOpenDialog] = useState<OpenDialog | undefined>(undefined);
  const close = () => setOpenDialog(undefined);
  const { RetireDialog, RollBackDialog, MoveDialog, CancelDialog } = dialogs;
  const shared = { edition, list, onChange, onClose: close };
  const isBase = edition.language === 'base';
  if (list.items.length === 0) return <p class="empty">{text('history.none')}</p>;
  return (
    <>
      <HistoryHead {...{ edition, list }} onAsk={(kind) => setOpenDialog({ kind })} />
      {!isBase && <Lifeline list={list} />}
      <VersionTable
        {...{ edition, list }}
        onRollBack={isBase ? undefined : (to) => setOpenDialog({ kind: 'roll-back', to })}
        onAsk={(kind, version) => setOpenDialog({ kind, version })}
      />
      <VersionComparison {...{ edition, list }} />
      {openDialog?.kind === 'roll-back' && <RollBackDialog {...shared} to={openDialog.to} />}
      {openDialog?.kind === 'move' && <MoveDialog {...shared} version={openDialog.version} />}
      {openDialog?.kind === 'cancel' && <CancelDialog {...shared} version={openDialog.version} />}
      {(openDialog?.kind === 'retire' || openDialog?.kind === 'lift') && (
        <RetireDialog {...shared} isLifting={openDialog.kind === 'lift'} />
      )}
    </>
  );
}
