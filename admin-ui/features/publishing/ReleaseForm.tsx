import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Query } from '../../platform/client/use-query.ts';
import { text } from '../../platform/messages/text.ts';
import { BusyNote } from '../../platform/task/BusyNote.tsx';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { formatDate, formatMoment } from '../../platform/time/format-time.ts';
import type { PolicyList, Versions } from '../../shared/policies/policies-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';
import { policyList } from '../../shared/policies/policy-library.ts';
import { type OpenCases, type Release, releaseAt } from '../../shared/publication/release.ts';
import { Consequences } from './Consequences.tsx';
import type { Publication, Published } from './publication-client.ts';
import { StartChoice } from './StartChoice.tsx';
import { type Start, startInstant, startText } from './start.ts';
import { OpenCasesChoice, ReasonField } from './TermsFields.tsx';
import { whyNotThen, willHappen } from './will-happen.ts';

type Props = {
  readonly edition: EditionName;
  readonly list: Versions;
  /** In which the days of the version will be read. */
  readonly timeZone: string;
  readonly openCases: OpenCases;
  /** The version whose content comes back. */
  readonly bringsBack?: number;
  /** What the button says; undefined stands for now, nothing for a time that is not stated yet. */
  readonly button: (when: string | undefined) => string;
  readonly onSend: (terms: Publication) => Promise<Published>;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
  /** What stands first, for what would be released; undefined while nobody has said from when. */
  readonly children: (release: Release | undefined) => ComponentChildren;
};

/** The terms on which a version is released, and what they will bring about. */
export function ReleaseForm({ edition, list, timeZone, bringsBack, button, onSend, onDone, onClose, children, ...given }: Props) {
  const [start, setStart] = useState<Start>({ kind: 'now' });
  const [openCases, setOpenCases] = useState(given.openCases);
  const [reason, setReason] = useState('');
  // Who agrees that versions are withdrawn agrees to those that were named, and to no others.
  const [agreedTo, setAgreedTo] = useState<string | undefined>(undefined);
  const { isBusy, fault, run } = useTask();
  const isBase = edition.language === 'base';
  const now = Date.now();
  const at = startInstant(start, timeZone, now);
  const release = at === undefined ? undefined : releaseAt(list.items, at, takenNumbers(edition, policyList.value));
  const withdrawn = isBase ? '' : (release?.withdraws ?? []).map(({ version }) => version).join(', ');
  const mayWithdraw = bringsBack !== undefined || agreedTo === withdrawn;
  const planned = release && {
    ...{ release, timeZone, openCases, bringsBack },
    language: edition.language,
    isNow: start.kind === 'now',
    retiredFrom: list.retiredFrom,
  };
  const whyNot = planned && !isBase ? whyNotThen(planned, now) : undefined;
  const send = async () => {
    const from = isBase ? undefined : startText(start);
    const terms = {
      reason: reason.trim(),
      ...(from !== undefined && { from }),
      ...(!isBase && { openCases }),
      ...(withdrawn !== '' && mayWithdraw && { withdraw: true }),
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
      {children(release)}
      {isBase ? (
        <p>{text('publish.base')}</p>
      ) : (
        <>
          <StartChoice {...{ start, timeZone }} onChange={setStart} />
          {list.items.length > 0 && <OpenCasesChoice value={openCases} onChange={setOpenCases} />}
          {planned && <Consequences {...{ whyNot }} sentences={willHappen(planned, now)} />}
          {withdrawn !== '' && bringsBack === undefined && (
            <label class="check">
              <input
                type="checkbox"
                checked={mayWithdraw}
                onChange={({ currentTarget }) => setAgreedTo(currentTarget.checked ? withdrawn : undefined)}
              />
              <span>{text('publish.withdraw', { versions: withdrawn })}</span>
            </label>
          )}
        </>
      )}
      <ReasonField value={reason} onChange={setReason} />
      {fault && <ProblemNote reason={fault} />}
      <div class="dialog-actions">
        <BusyNote {...{ isBusy }}>{text('task.publishing')}</BusyNote>
        <button type="button" class="button quiet" onClick={onClose}>
          {text('review.cancel')}
        </button>
        <button
          type="submit"
          class="button primary"
          disabled={
            isBusy || reason.trim() === '' || release === undefined || whyNot !== undefined || (withdrawn !== '' && !mayWithdraw)
          }
        >
          {button(isBase || start.kind === 'now' ? undefined : when)}
        </button>
      </div>
    </form>
  );
}

/** The numbers of the versions of an edition whose files cannot be used: the next version is counted on from them too. */
function takenNumbers({ policy, language }: EditionName, list: Query<PolicyList>): number[] {
  if (list.status !== 'success') return [];
  const folder = `${policy}/${language}/`;
  return list.data.unusable
    .filter(({ file }) => file.startsWith(folder))
    .map(({ file }) => Number(file.slice(folder.length).replace(/\.ya?ml$/, '')))
    .filter(Number.isInteger);
}
