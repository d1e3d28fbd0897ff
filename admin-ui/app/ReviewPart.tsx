import { DraftReview } from '../features/review/DraftReview.tsx';
import type { PolicyPartProps } from '../shared/policies/policy-part.ts';

/** A policy's review. */
export function ReviewPart(props: PolicyPartProps) {
  return <DraftReview {...props} />;
}
