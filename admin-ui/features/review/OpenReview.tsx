import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { useLiveQuery } from '../../platform/client/use-live-query.ts';
import { comparableVersions } from '../../shared/drafts/draft-ground.ts';
import { type OpenDraft, type Review, readReviews } from '../../shared/drafts/reviews-client.ts';
import { loadWaiting } from '../../shared/drafts/waiting.ts';
import { useFilters } from '../../shared/listing/use-filters.ts';
import { loadPolicyList } from '../../shared/policies/policy-library.ts';
import type { PolicyPartProps } from '../../shared/policies/policy-part.ts';
import { Changes } from './Changes.tsx';
import { Conversation } from './Conversation.tsx';
import { DraftSimulations } from './DraftSimulations.tsx';
import { News } from './News.tsx';
import { OpinionDialog } from './OpinionDialog.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import { ReviewSide } from './ReviewSide.tsx';
import type { PublishDialogProps, ReviewMove } from './review-part.ts';
import './review.css';

type Props = PolicyPartProps & {
  readonly draft: OpenDraft;
  readonly PublishDialog: ComponentType<PublishDialogProps>;
  readonly onChange: () => Promise<void>;
};

/** A draft from what it changes to what was said about it, with where it stands and what can be done beside it. */
export function OpenReview({ edition, versions, draft, PublishDialog, onChange }: Props) {
  const [openDialog, setOpenDialog] = useState<ReviewMove | undefined>(undefined);
  const reviews = useLiveQuery(() => readReviews(edition), [draft.id, draft.stage, draft.revision], 15_000);
  const said: readonly Review[] = reviews.query.status === 'success' ? reviews.query.data : [];
  const changed = async () => {
    await Promise.all([onChange(), reviews.refresh(), loadPolicyList(), loadWaiting()]);
  };
  const { values, set } = useFilters(['against']);
  const comparable = comparableVersions(edition, versions, draft.startedFrom);
  const before = comparable.find(({ version }) => String(version) === values.against) ?? comparable[0];
  const shared = { edition, versions, draft, before, onChange: changed };
  return (
    <div class="review">
      <ReviewHead {...shared} />
      <ReviewSide {...shared} {...{ PublishDialog }} onAsk={setOpenDialog} />
      <div class="review-main">
        <News {...shared} />
        <Changes {...shared} {...{ comparable }} reviews={said} onCompare={(version) => set({ against: String(version) })} />
        <DraftSimulations {...shared} />
        <Conversation {...shared} reviews={reviews} onAsk={setOpenDialog} />
      </div>
      {openDialog && <OpinionDialog {...shared} reviews={said} kind={openDialog} onClose={() => setOpenDialog(undefined)} />}
    </div>
  );
}
