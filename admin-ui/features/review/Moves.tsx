import { text } from '../../platform/messages/text.ts';
import { may } from '../../shared/session/permissions.ts';
import { ownName } from '../../shared/session/session.ts';
import type { ReviewMove, ReviewPartProps } from './review-part.ts';

type Props = ReviewPartProps & {
  /** Whether the draft has neither faults nor failing examples, nor texts that are still to be written; undefined while nobody knows. */
  readonly isGood: boolean | undefined;
  readonly onAsk: (move: ReviewMove) => void;
  readonly onPublish: () => void;
};

/** What can be done about a draft as it stands, and why the rest cannot be done yet. */
export function Moves({ edition, draft, isGood, onAsk, onPublish }: Props) {
  const { stage, approvals, authors } = draft;
  const isAuthor = authors.includes(ownName() ?? '');
  const [mayEdit, mayPublish] = [may('editor', edition.policy), may('publisher', edition.policy)];
  const missing = Math.max(0, approvals.needed - approvals.given.length);
  const isInReview = stage !== 'draft';
  const hasApproved = approvals.given.includes(ownName() ?? '');
  const whyNot = !mayPublish
    ? text('review.publish.not-allowed')
    : missing > 0
      ? text('review.publish.not-approved', { count: missing })
      : isGood === false
        ? text('review.publish.faulty')
        : undefined;
  return (
    <section class="moves" aria-labelledby="moves-heading">
      <h2 id="moves-heading">{text('review.moves')}</h2>
      {!mayEdit && <p class="hint">{text('review.not-editor')}</p>}
      {!isInReview && (
        <button
          type="button"
          class={approvals.needed > 0 ? 'button primary' : 'button'}
          disabled={!mayEdit}
          onClick={() => onAsk('request')}
        >
          {text('review.request')}
        </button>
      )}
      {isInReview && (
        <>
          <button
            type="button"
            class={whyNot === undefined ? 'button' : 'button primary'}
            disabled={isAuthor || hasApproved || !mayEdit}
            aria-describedby={isAuthor ? 'own-change' : undefined}
            onClick={() => onAsk('approval')}
          >
            {text(hasApproved ? 'review.approved-by-you' : 'review.do.approval')}
          </button>
          {isAuthor && (
            <p class="hint" id="own-change">
              {text('review.own-change')}
            </p>
          )}
          <button type="button" class="button" disabled={!mayEdit} onClick={() => onAsk('sent-back')}>
            {text('review.do.sent-back')}
          </button>
          <button type="button" class="button quiet" disabled={!mayEdit} onClick={() => onAsk('withdrawal')}>
            {text('review.do.withdrawal')}
          </button>
        </>
      )}
      <button
        type="button"
        class={whyNot === undefined ? 'button primary' : 'button'}
        disabled={whyNot !== undefined || isGood === undefined}
        aria-describedby={whyNot === undefined ? undefined : 'publish-why-not'}
        onClick={onPublish}
      >
        {text('review.publish')}
      </button>
      {whyNot !== undefined && (
        <p class="hint" id="publish-why-not">
          {whyNot}
        </p>
      )}
    </section>
  );
}
