import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { instantOf } from '../../../engine/index.ts';
import type { Query } from '../../platform/client/use-query.ts';
import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { formatDate, formatMoment } from '../../platform/time/format-time.ts';
import type { PolicyList, Versions } from '../../shared/policies/policies-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';
import { policyList } from '../../shared/policies/policy-library.ts';
import { type OpenCases, releaseAt } from '../../shared/publication/release.ts';
import { Consequences } from './Consequences.tsx';
import type { Publication, Published } from './publication-client.ts';
import { StartChoice } from './StartChoice.tsx';
import { type Start, startInstant, startText } from './start.ts';
import { OpenCasesChoice, ReasonField } from './TermsFields.tsx';
import { type PlannedRelease, whyNotThen, willHappen } from './will-happen.ts';

type Props = {
  readonly edition: EditionName;
  readonly list: Versions;
  /** In which the days of the version will be read. */
  readonly timeZone: string;
  readonly openCases: OpenCases;
  /** The version whose content comes back. */
  readonly bringsBack?: number;
  /** The scheduled version whose place this one takes. */
  readonly moves?: number;
  /** What is chosen first: from when, and that the versions that begin then are withdrawn. */
  readonly first?: { readonly start: Start; readonly withdraws: string };
  /** What the button says; undefined stands for now, nothing for a time that is not stated yet. */
  readonly button: (when: string | undefined) => string;
  readonly onSend: (terms: Publication) => Promise<Published>;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
  /** What stands first, for what would be released; undefined while nobody has said from when. */
  readonly children: (planned: PlannedRelease | undefined) => ComponentChildren;
};

/** The terms on which a version is released, and what they will bring about. */
export function ReleaseForm({
  edition,
  list,
  timeZone,
  bringsBack,
  moves,
  first,
  button,
  onSend,
  onDone,
  onClose,
  children,
  ...given
}: Props) {
  const [start, setStart] = useState<Start>(first?.start ?? { kind: 'now' });
  const [openCases, setOpenCases] = useState(given.openCases);
  const [reason, setReason] = useState('');
  // Who agrees that versions are withdrawn agrees to those that were named, and to no others.
  const [agreedTo, setAgreedTo] = useState<string | undefined>(first?.withdraws);
  const { isBusy, fault, run } = useTask();
  const isBase = edition.language === 'base';
  const now = Date.now();
  const at = startInstant(start, timeZone, now);
  const release = at === undefined ? undefined : releaseAt(list.items, at, takenNumbers(edition, policyList.value));
  const later = isBase ? [] : (release?.withdraws ?? []);
  const names = later.map(({ version }) => version).join(', ');
  const mayWithdraw = bringsBack !== undefined || (names !== '' && agreedTo === names);
  // Two cannot begin at once; what begins later stands, and takes over then.
  const atOnce = later.filter(({ from }) => from !== null && instantOf(from) === release?.at);
  const mustWithdraw = atOnce.length > 0 && !mayWithdraw;
  const planned = release && {
    release: { ...release, withdraws: mayWithdraw ? later : atOnce },
    stays: mayWithdraw ? [] : later.filter((one) => !atOnce.includes(one)),
    ...{ timeZone, openCases, bringsBack, moves },
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
      ...(mayWithdraw && { withdraw: true }),
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
      {children(planned)}
      {isBase ? (
        <p>{text('publish.base')}</p>
      ) : (
        <>
          <StartChoice {...{ start, timeZone }} onChange={setStart} />
          {list.items.length > 0 && <OpenCasesChoice value={openCases} onChange={setOpenCases} />}
          {at === undefined && start.kind !== 'now' && (
            <p class="callout" data-kind="attention">
              {text('publish.not.a-day')}
            </p>
          )}
          {planned && <Consequences {...{ whyNot }} sentences={willHappen(planned, now)} />}
          {names !== '' && bringsBack === undefined && moves === undefined && (
            <label class="check">
              <input
                type="checkbox"
                checked={mayWithdraw}
                onChange={({ currentTarget }) => setAgreedTo(currentTarget.checked ? names : undefined)}
              />
              <span>{text('publish.withdraw', { versions: names })}</span>
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
        {isBusy && (
          <p role="status" class="muted">
            {text('publish.busy')}
          </p>
        )}
        <button
          type="submit"
          class="button primary"
          disabled={isBusy || reason.trim() === '' || release === undefined || whyNot !== undefined || mustWithdraw}
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
