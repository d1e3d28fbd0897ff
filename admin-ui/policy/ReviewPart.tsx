import { DraftReview } from '../review/DraftReview.tsx';
import type { PolicyPartProps } from './policy-part.ts';

/** A policy's review. */
export function ReviewPart(props: PolicyPartProps) {
  return <DraftReview {...props} />;
}
