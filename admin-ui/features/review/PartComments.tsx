import { useState } from 'preact/hooks';
import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { threadsOf } from '../../shared/drafts/review-threads.ts';
import { type Review, sendOpinion } from '../../shared/drafts/reviews-client.ts';
import { may } from '../../shared/session/permissions.ts';
import { CommentForm } from './CommentForm.tsx';
import type { ReviewPartProps } from './review-part.ts';
import { Thread } from './Thread.tsx';

type Props = Pick<ReviewPartProps, 'edition' | 'draft' | 'onChange'> & {
  readonly reviews: readonly Review[];
  /** The part that is meant, a JSON Pointer. */
  readonly path: string;
};

/** What was said about one change, and the way to say something. */
export function PartComments({ edition, draft, reviews, path, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { isBusy, fault, run } = useTask();
  const own = threadsOf(reviews).filter(({ comment }) => comment.place === path);
  const send = async (words: string) => {
    const opinion = { kind: 'comment', text: words, revision: draft.revision, place: path } as const;
    const isDone = await run(() => sendOpinion(edition, opinion));
    if (isDone) await onChange();
    return isDone;
  };
  return (
    <div class="part-comments">
      {own.map((thread) => (
        <Thread key={thread.comment.id} {...{ edition, draft, thread, onChange }} />
      ))}
      {!may('editor', edition.policy) ? null : isOpen ? (
        <CommentForm
          label={text('review.comment-on-part')}
          button={text('review.comment')}
          isBusy={isBusy}
          onSend={send}
          onClose={() => setOpen(false)}
        />
      ) : (
        <button type="button" class="link-button" onClick={() => setOpen(true)}>
          {text('review.comment-on-part')}
        </button>
      )}
      {fault && <ProblemNote reason={fault} />}
    </div>
  );
}
