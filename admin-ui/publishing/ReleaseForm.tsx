import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { VersionList } from '../client/policies.ts';
import type { PublicationTerms, Published } from '../client/publication.ts';
import { text } from '../messages/text.ts';
import type { EditionName } from '../policy/policy-address.ts';
import { ProblemNote } from '../problems/ProblemNote.tsx';
import { useTask } from '../problems/use-task.ts';
import { formatDate, formatMoment } from '../time/format-time.ts';
import { Consequences } from './Consequences.tsx';
import { type OpenCases, releaseAt } from './release.ts';
import { StartChoice } from './StartChoice.tsx';
import { type Start, startInstant, startText } from './start.ts';
import { OpenCasesChoice, ReasonField } from './TermsFields.tsx';

type Props = {
  readonly edition: EditionName;
  readonly list: VersionList;
  /** In which the days of the version will be read. */
  readonly timeZone: string;
  readonly openCases: OpenCases;
  /** The version whose content comes back. */
  readonly bringsBack?: number;
  /** What the button says; undefined stands for now, nothing for a time that is not stated yet. */
  readonly button: (when: string | undefined) => string;
  readonly onSend: (terms: PublicationTerms) => Promise<Published>;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
};

/** The terms on which a version is released, and what they will bring about. */
export function ReleaseForm({ edition, list, timeZone, bringsBack, button, onSend, onDone, onClose, children, ...given }: Props) {
  const [start, setStart] = useState<Start>({ kind: 'now' });
  const [openCases, setOpenCases] = useState(given.openCases);
  const [reason, setReason] = useState('');
  const [mayWithdraw, setMayWithdraw] = useState(bringsBack !== undefined);
  const { isBusy, fault, run } = useTask();
  const isBase = edition.language === 'base';
  const at = startInstant(start, timeZone, Date.now());
  const release = at === undefined ? undefined : releaseAt(list.items, at);
  const mustAsk = release !== undefined && release.withdraws.length > 0 && !isBase;
  const send = async () => {
    const from = isBase ? undefined : startText(start);
    const terms = {
      reason: reason.trim(),
      ...(from !== undefined && { from }),
      ...(!isBase && { openCases }),
      ...(mustAsk && mayWithdraw && { withdraw: true }),
    };
    if (await run(() => onSend(terms))) await onDone();
  };
  const when = at === undefined ? '' : start.kind === 'day' ? formatDate(start.day) : formatMoment(at, timeZone, 0);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      {isBase ? (
        <p>{text('publish.base')}</p>
      ) : (
        <>
          <StartChoice {...{ start, timeZone }} onChange={setStart} />
          {list.items.length > 0 && <OpenCasesChoice value={openCases} onChange={setOpenCases} />}
          {release && (
            <Consequences
              {...{ release, timeZone, openCases, bringsBack }}
              language={edition.language}
              isNow={start.kind === 'now'}
              retiredFrom={list.retiredFrom}
            />
          )}
          {mustAsk && bringsBack === undefined && (
            <label class="check">
              <input
                type="checkbox"
                checked={mayWithdraw}
                onChange={({ currentTarget }) => setMayWithdraw(currentTarget.checked)}
              />
              <span>{text('publish.withdraw', { versions: release.withdraws.map(({ version }) => version).join(', ') })}</span>
            </label>
          )}
        </>
      )}
      <ReasonField value={reason} onChange={setReason} />
      {fault && <ProblemNote reason={fault} />}
      <div class="dialog-actions">
        <button type="button" class="button quiet" onClick={onClose}>
          {text('review.cancel')}
        </button>
        <button
          type="submit"
          class="button primary"
          disabled={isBusy || reason.trim() === '' || release === undefined || (mustAsk && !mayWithdraw)}
        >
          {button(isBase || start.kind === 'now' ? undefined : when)}
        </button>
      </div>
    </form>
  );
}
