import { useState } from 'preact/hooks';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { text } from '../../platform/messages/text.ts';
import { problemKind } from '../../platform/task/describe-problem.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { threadsOf } from '../../shared/drafts/review-threads.ts';
import { type Review, sendOpinion } from '../../shared/drafts/reviews-client.ts';
import type { ReviewMove, ReviewPartProps } from './review-part.ts';
import { WhomToAsk } from './WhomToAsk.tsx';

type Props = ReviewPartProps & {
  readonly kind: ReviewMove;
  readonly reviews: readonly Review[];
  readonly onClose: () => void;
};

/** Moves a draft on, or back: with words, which are needed only to send it back. */
export function OpinionDialog({ edition, draft, kind, reviews, onChange, onClose }: Props) {
  const [words, setWords] = useState('');
  // What is said is said of the text that was looked at, also if somebody saves meanwhile.
  const [revision] = useState(draft.revision);
  // Whoever was asked the last time mostly is again.
  const [asked, setAsked] = useState(() => reviews.findLast((one) => one.kind === 'request')?.asked ?? []);
  const open = threadsOf(reviews).filter(({ resolved }) => resolved === undefined);
  const { isBusy, fault, run } = useTask();
  const mustSay = kind === 'sent-back';
  const send = async () => {
    const isDone = await run(() =>
      sendOpinion(edition, { kind, text: words.trim(), revision, ...(kind === 'request' && { ask: [...asked] }) }),
    );
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
        {kind === 'request' && <WhomToAsk edition={edition} asked={asked} onChange={setAsked} />}
        {kind === 'approval' && open.length > 0 && (
          <div class="callout" data-kind="attention">
            <p>
              <strong>{text('review.unresolved', { count: open.length })}</strong>
            </p>
            <ul>
              {open.map(({ comment }) => (
                <li key={comment.id} class="comment-gist">
                  {text('review.unresolved.line', { who: comment.who, words: comment.text })}
                </li>
              ))}
            </ul>
          </div>
        )}
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
