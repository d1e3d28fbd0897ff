import { useState } from 'preact/hooks';
import { Icon } from '../../platform/controls/Icon.tsx';
import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { When } from '../../platform/time/When.tsx';
import type { ReviewThread } from '../../shared/drafts/review-threads.ts';
import { type Opinion, type Review, sendOpinion } from '../../shared/drafts/reviews-client.ts';
import { may } from '../../shared/session/permissions.ts';
import { CommentForm } from './CommentForm.tsx';
import type { ReviewPartProps } from './review-part.ts';

type Props = Pick<ReviewPartProps, 'edition' | 'draft' | 'onChange'> & {
  readonly thread: ReviewThread;
  /** Whether who commented, and when, stands above already. */
  readonly isSigned?: boolean;
};

/** A comment with its answers: to be answered, resolved and opened again. One that is resolved is folded away. */
export function Thread({ edition, draft, thread, onChange, isSigned = false }: Props) {
  const { comment, answers, resolved } = thread;
  const [isAnswering, setAnswering] = useState(false);
  const { isBusy, fault, run } = useTask();
  const say = async (opinion: Opinion) => {
    const isDone = await run(() => sendOpinion(edition, { ...opinion, thread: comment.id }));
    if (isDone) await onChange();
    return isDone;
  };
  const all = [comment, ...answers];
  const words = (
    <>
      {all.map((one) => (
        <Words key={one.id} review={one} revision={draft.revision} isSigned={isSigned && one === comment} />
      ))}
      {may('editor', edition.policy) &&
        (isAnswering ? (
          <CommentForm
            label={text('review.answer.label', { who: comment.who })}
            button={text('review.answer')}
            isBusy={isBusy}
            onSend={(answer) => say({ kind: 'comment', text: answer, revision: draft.revision })}
            onClose={() => setAnswering(false)}
          />
        ) : (
          <p class="thread-actions">
            <button type="button" class="link-button" onClick={() => setAnswering(true)}>
              {text('review.answer')}
            </button>
            <button
              type="button"
              class="link-button"
              disabled={isBusy}
              onClick={() => void say({ kind: resolved === undefined ? 'resolved' : 'reopened' })}
            >
              {text(resolved === undefined ? 'review.resolve' : 'review.reopen')}
            </button>
          </p>
        ))}
      {fault && <ProblemNote reason={fault} />}
    </>
  );
  if (resolved === undefined) return <div class="thread">{words}</div>;
  return (
    <details class="thread" data-resolved="true">
      <summary>
        <Icon name="check" /> <Sentence of="review.resolved-by" with={{ who: resolved.who }} /> ·{' '}
        <span class="muted thread-gist">{comment.text}</span>
      </summary>
      {words}
    </details>
  );
}

type WordsProps = { readonly review: Review; readonly revision: string; readonly isSigned: boolean };

function Words({ review, revision, isSigned }: WordsProps) {
  return (
    <blockquote>
      <p class="comment-text">{review.text}</p>
      {!isSigned && (
        <footer class="note">
          {review.who}, <When at={review.at} />
          {review.revision !== revision && <span class="tag">{text('review.earlier-text')}</span>}
        </footer>
      )}
    </blockquote>
  );
}
