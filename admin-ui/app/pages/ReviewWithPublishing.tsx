import { PublishDialog } from '../../features/publishing/PublishDialog.tsx';
import { DraftReview } from '../../features/review/DraftReview.tsx';
import type { PolicyPartProps } from '../../shared/policies/policy-part.ts';

/** A draft's review, which ends in publishing it. */
export function ReviewWithPublishing(props: PolicyPartProps) {
  return <DraftReview {...props} PublishDialog={PublishDialog} />;
}
