import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { useLiveQuery } from '../../platform/client/use-live-query.ts';
import { text } from '../../platform/messages/text.ts';
import { checkOpenDraft } from '../../shared/drafts/reviews-client.ts';
import { Approvals } from './Approvals.tsx';
import { Checks } from './Checks.tsx';
import { Moves } from './Moves.tsx';
import type { PublishDialogProps, ReviewMove, ReviewPartProps } from './review-part.ts';

type Props = ReviewPartProps & {
  readonly PublishDialog: ComponentType<PublishDialogProps>;
  readonly onAsk: (move: ReviewMove) => void;
};

/** Where a draft stands, and what can be done about it. */
export function ReviewSide({ PublishDialog, onAsk, ...shared }: Props) {
  const { edition, draft } = shared;
  const [isPublishing, setPublishing] = useState(false);
  const check = useLiveQuery(() => checkOpenDraft(edition), [draft.id, draft.revision]);
  const isGood = check.query.status === 'success' ? check.query.data.good && check.query.data.notes.length === 0 : undefined;
  return (
    <aside class="review-side" aria-label={text('review.standing')}>
      <Checks edition={edition} check={check} />
      <Approvals draft={draft} />
      <Moves {...shared} isGood={isGood} onAsk={onAsk} onPublish={() => setPublishing(true)} />
      {isPublishing && <PublishDialog {...shared} onClose={() => setPublishing(false)} />}
    </aside>
  );
}
