import { useState } from 'preact/hooks';
import type { LiveQuery } from '../../platform/client/use-live-query.ts';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { threadsOf } from '../../shared/drafts/review-threads.ts';
import { type Review, sendOpinion } from '../../shared/drafts/reviews-client.ts';
import { may } from '../../shared/session/permissions.ts';
import { ReviewEntry } from './ReviewEntry.tsx';
import type { ReviewMove, ReviewPartProps } from './review-part.ts';
import { Thread } from './Thread.tsx';

type Props = ReviewPartProps & {
  readonly reviews: LiveQuery<readonly Review[]>;
  readonly onAsk: (move: ReviewMove) => void;
};

/** What was said about the draft, oldest first, and the place to say something about the whole of it. */
export function Conversation({ edition, draft, reviews, onChange, onAsk }: Props) {
  const [words, setWords] = useState('');
  const { isBusy, fault, run } = useTask();
  const send = async () => {
    const opinion = { kind: 'comment', text: words.trim(), revision: draft.revision } as const;
    if (!(await run(() => sendOpinion(edition, opinion)))) return;
    setWords('');
    await onChange();
  };
  return (
    <section aria-labelledby="conversation-heading" class="review-section">
      <h2 id="conversation-heading">{text('review.conversation')}</h2>
      <QueryView {...reviews} failure={text('review.conversation.failed')}>
        {(said) => {
          const threads = new Map(threadsOf(said).map((thread) => [thread.comment.id, thread]));
          return said.length === 0 ? (
            <p class="empty">{text('review.conversation.empty')}</p>
          ) : (
            <ol class="conversation">
              {said
                .filter(({ thread }) => thread === null)
                .map((review) => (
                  <ReviewEntry
                    key={review.id}
                    review={review}
                    revision={draft.revision}
                    thread={threads.get(review.id)}
                    beneath={(thread) => <Thread {...{ edition, draft, thread, onChange }} isSigned />}
                  />
                ))}
            </ol>
          );
        }}
      </QueryView>
      {may('editor', edition.policy) && (
        <form
          class="comment-form"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <label for="comment-words">{text('review.comment.label')}</label>
          <textarea
            id="comment-words"
            rows={3}
            maxLength={10_000}
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
          <div class="choices">
            <button type="submit" class="button" disabled={isBusy || words.trim() === ''}>
              {text('review.comment')}
            </button>
            {draft.stage === 'draft' && (
              <button type="button" class="button quiet" onClick={() => onAsk('request')}>
                {text('review.request')}
              </button>
            )}
          </div>
          {fault && <ProblemNote reason={fault} />}
        </form>
      )}
    </section>
  );
}
