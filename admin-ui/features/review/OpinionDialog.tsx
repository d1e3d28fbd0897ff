import { useState } from 'preact/hooks';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { text } from '../../platform/messages/text.ts';
import { BusyNote } from '../../platform/task/BusyNote.tsx';
import { problemKind } from '../../platform/task/describe-problem.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { sendOpinion } from '../../shared/drafts/reviews-client.ts';
import type { ReviewMove, ReviewPartProps } from './review-part.ts';

type Props = ReviewPartProps & { readonly kind: ReviewMove; readonly onClose: () => void };

/** Moves a draft on, or back: with words, which are needed only to send it back. */
export function OpinionDialog({ edition, draft, kind, onChange, onClose }: Props) {
  const [words, setWords] = useState('');
  // What is said is said of the text that was looked at, also if somebody saves meanwhile.
  const [revision] = useState(draft.revision);
  const { isBusy, fault, run } = useTask();
  const mustSay = kind === 'sent-back';
  const send = async () => {
    const isDone = await run(() => sendOpinion(edition, { kind, text: words.trim(), revision }));
    await onChange();
    if (isDone) onClose();
  };
  return (
    <Dialog title={text(`review.do.${kind}`)} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{text(`review.do.${kind}.means`)}</p>
        <label class="field">
          <span>{text(mustSay ? 'review.do.words.needed' : 'review.do.words')}</span>
          <textarea rows={4} maxLength={10_000} value={words} onInput={({ currentTarget }) => setWords(currentTarget.value)} />
        </label>
        {fault && (
          <ProblemNote reason={fault}>
            {problemKind(fault) === 'stale-draft' && (
              <button type="button" class="button" onClick={onClose}>
                {text('review.look-again')}
              </button>
            )}
          </ProblemNote>
        )}
        <div class="dialog-actions">
          <BusyNote {...{ isBusy }}>{text('task.sending')}</BusyNote>
          <button type="button" class="button quiet" onClick={onClose}>
            {text('review.cancel')}
          </button>
          <button type="submit" class="button primary" disabled={isBusy || (mustSay && words.trim() === '')}>
            {text(`review.do.${kind}`)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
