import { useState } from 'preact/hooks';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { text } from '../../platform/messages/text.ts';
import { BusyNote } from '../../platform/task/BusyNote.tsx';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { formatDate, formatMoment, formatStart } from '../../platform/time/format-time.ts';
import { zoneOfEdition } from '../../shared/policies/edition-versions.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import type { Versions } from '../../shared/policies/policies-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';
import { releaseAt } from '../../shared/publication/release.ts';
import { Consequences } from './Consequences.tsx';
import { liftRetirement, retire } from './publication-client.ts';
import { StartChoice } from './StartChoice.tsx';
import { type Start, startInstant, startText } from './start.ts';
import { ReasonField } from './TermsFields.tsx';

type Props = {
  readonly edition: EditionName;
  readonly list: Versions;
  /** Whether an end is taken back, and not set. */
  readonly isLifting: boolean;
  readonly onChange: () => Promise<void>;
  readonly onClose: () => void;
};

/** Ends a policy in a language, or takes that back; it says before what will happen to whom. */
export function RetireDialog({ edition, list, isLifting, onChange, onClose }: Props) {
  const timeZone = zoneOfEdition(list.items);
  const [start, setStart] = useState<Start>({ kind: 'day', day: '' });
  const [reason, setReason] = useState('');
  const { isBusy, fault, run } = useTask();
  const language = languageName(edition.language);
  const at = startInstant(start, timeZone, Date.now());
  const from = startText(start);
  const isPast = at !== undefined && at < Date.now();
  const isReady = reason.trim() !== '' && (isLifting || (at !== undefined && !isPast));
  const send = async () => {
    const work = () => (isLifting ? liftRetirement(edition, reason.trim()) : retire(edition, from ?? '', reason.trim()));
    if (!(await run(work))) return;
    await onChange();
    onClose();
  };
  const when = at === undefined ? '' : start.kind === 'day' ? formatDate(start.day) : formatMoment(at, timeZone, 0);
  return (
    <Dialog title={text(isLifting ? 'lift.title' : 'retire.title', { language })} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {!isLifting && <StartChoice {...{ start, timeZone }} mayBeNow={false} onChange={setStart} />}
        {isLifting && <Consequences sentences={[text('lift.will', { language })]} />}
        {!isLifting && at !== undefined && (
          <Consequences
            whyNot={isPast ? text('publish.not.past') : undefined}
            sentences={[
              text('retire.will.none', { when: formatMoment(at, timeZone, 0), language }),
              text('retire.will.open'),
              ...releaseAt(list.items, at).withdraws.map((one) =>
                text('publish.will.withdraw', {
                  version: String(one.version),
                  when: one.from === null ? '' : formatStart(one.from, timeZone),
                }),
              ),
              text('retire.will.back'),
            ]}
          />
        )}
        <ReasonField value={reason} onChange={setReason} />
        {fault && <ProblemNote reason={fault} />}
        <div class="dialog-actions">
          <BusyNote {...{ isBusy }}>{text('task.sending')}</BusyNote>
          <button type="button" class="button quiet" onClick={onClose}>
            {text('review.cancel')}
          </button>
          <button type="submit" class="button primary" disabled={isBusy || !isReady}>
            {isLifting ? text('history.lift') : when === '' ? text('history.retire') : text('retire.button', { when })}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
