import type { Review } from '../storage/port/draft-record.ts';

/** A comment with the answers to it. */
export type ReviewThread = {
  readonly comment: Review;
  readonly answers: readonly Review[];
  readonly isResolved: boolean;
};

/** The comments on a draft that answer no other, oldest first, each with its answers and whether it is resolved. */
export function threadsOf(reviews: readonly Review[]): readonly ReviewThread[] {
  return reviews
    .filter(({ kind, thread }) => kind === 'comment' && thread === null)
    .map((comment) => {
      const own = reviews.filter(({ thread }) => thread === comment.id);
      return {
        comment,
        answers: own.filter(({ kind }) => kind === 'comment'),
        isResolved: own.findLast(({ kind }) => kind !== 'comment')?.kind === 'resolved',
      };
    });
}

/** How many comments on a draft are not resolved. */
export function unresolvedCount(reviews: readonly Review[]): number {
  return threadsOf(reviews).filter(({ isResolved }) => !isResolved).length;
}
