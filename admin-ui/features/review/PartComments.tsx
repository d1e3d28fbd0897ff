import { useState } from 'preact/hooks';
import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { When } from '../../platform/time/When.tsx';
import { type Review, sendOpinion } from '../../shared/drafts/reviews-client.ts';
import { may } from '../../shared/session/permissions.ts';
import type { ReviewPartProps } from './review-part.ts';

type Props = Pick<ReviewPartProps, 'edition' | 'draft' | 'onChange'> & {
  readonly reviews: readonly Review[];
  /** The part that is meant, a JSON Pointer. */
  readonly path: string;
};

/** What was said about one change, and the way to say something. */
export function PartComments({ edition, draft, reviews, path, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const { isBusy, fault, run } = useTask();
  const own = reviews.filter(({ place, kind }) => place === path && kind === 'comment');
  const send = async () => {
    const opinion = { kind: 'comment', text: words.trim(), revision: draft.revision, place: path } as const;
    if (!(await run(() => sendOpinion(edition, opinion)))) return;
    setWords('');
    setOpen(false);
    await onChange();
  };
  return (
    <div class="part-comments">
      {own.map((review) => (
        <blockquote key={review.id}>
          <p class="comment-text">{review.text}</p>
          <footer class="note">
            {review.who}, <When at={review.at} />
            {review.revision !== draft.revision && <span class="tag">{text('review.earlier-text')}</span>}
          </footer>
        </blockquote>
      ))}
      {!may('editor', edition.policy) ? null : isOpen ? (
        <form
          class="comment-form"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <textarea
            aria-label={text('review.comment-on-part')}
            rows={2}
            value={words}
            ref={focusEmpty}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
          <div class="choices">
            <button type="submit" class="button primary" disabled={isBusy || words.trim() === ''}>
              {text('review.comment')}
            </button>
            <button type="button" class="button quiet" onClick={() => setOpen(false)}>
              {text('review.cancel')}
            </button>
          </div>
          {fault && <ProblemNote reason={fault} />}
        </form>
      ) : (
        <button type="button" class="link-button" onClick={() => setOpen(true)}>
          {text('review.comment-on-part')}
        </button>
      )}
    </div>
  );
}

/** What was just opened is what somebody wants to write into. */
function focusEmpty(area: HTMLTextAreaElement | null): void {
  if (area?.value === '') area.focus();
}
