import { useState } from 'preact/hooks';
import { useFreshReading } from '../client/fresh-reading.ts';
import type { VersionList } from '../client/policies.ts';
import { Read } from '../frame/Read.tsx';
import { text } from '../messages/text.ts';
import { loadPolicyList } from '../policies/policy-library.ts';
import type { PolicyPartProps } from '../policy/policy-part.ts';
import { RetireDialog } from '../publishing/RetireDialog.tsx';
import { RollBackDialog } from '../publishing/RollBackDialog.tsx';
import type { ListedVersion } from '../publishing/release.ts';
import { versionsOrNone } from '../publishing/versions-or-none.ts';
import { Events } from './Events.tsx';
import { HistoryHead } from './HistoryHead.tsx';
import { Lifeline } from './Lifeline.tsx';
import { VersionComparison } from './VersionComparison.tsx';
import { VersionTable } from './VersionTable.tsx';
import '../style/history.css';

type Asked = { readonly kind: 'retire' } | { readonly kind: 'lift' } | { readonly kind: 'roll-back'; readonly to: ListedVersion };

/** The versions of a policy one after another, what happened to it, and the ways back and out. */
export function PolicyHistory({ edition }: PolicyPartProps) {
  const versions = useFreshReading(() => versionsOrNone(edition), [edition.policy, edition.language], 30_000);
  const [turn, setTurn] = useState(0);
  const changed = async () => {
    setTurn((before) => before + 1);
    await Promise.all([versions.refresh(), loadPolicyList()]);
  };
  return (
    <div class="history">
      <Read {...versions} failure={text('history.failed')}>
        {(list) => <Known {...{ edition, list }} onChange={changed} />}
      </Read>
      <Events edition={edition} turn={turn} />
    </div>
  );
}

type KnownProps = Pick<PolicyPartProps, 'edition'> & { readonly list: VersionList; readonly onChange: () => Promise<void> };

function Known({ edition, list, onChange }: KnownProps) {
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const close = () => setAsked(undefined);
  const shared = { edition, list, onChange, onClose: close };
  const isBase = edition.language === 'base';
  if (list.items.length === 0) return <p class="empty">{text('history.none')}</p>;
  return (
    <>
      <HistoryHead {...{ edition, list }} onAsk={(kind) => setAsked({ kind })} />
      {!isBase && <Lifeline list={list} />}
      <VersionTable {...{ edition, list }} onRollBack={isBase ? undefined : (to) => setAsked({ kind: 'roll-back', to })} />
      <VersionComparison {...{ edition, list }} />
      {asked?.kind === 'roll-back' && <RollBackDialog {...shared} to={asked.to} />}
      {(asked?.kind === 'retire' || asked?.kind === 'lift') && <RetireDialog {...shared} isLifting={asked.kind === 'lift'} />}
    </>
  );
}
