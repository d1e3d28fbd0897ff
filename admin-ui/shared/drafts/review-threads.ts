import type { Review } from './reviews-client.ts';

/** A comment with the answers to it. */
export type ReviewThread = {
  readonly comment: Review;
  readonly answers: readonly Review[];
  /** What resolved it; undefined while it is open. */
  readonly resolved: Review | undefined;
};

/** The comments that answer no other, oldest first, each with its answers. */
export function threadsOf(reviews: readonly Review[]): readonly ReviewThread[] {
  return reviews
    .filter(({ kind, thread }) => kind === 'comment' && thread === null)
    .map((comment) => {
      const own = reviews.filter(({ thread }) => thread === comment.id);
      const settled = own.findLast(({ kind }) => kind !== 'comment');
      return {
        comment,
        answers: own.filter(({ kind }) => kind === 'comment'),
        resolved: settled?.kind === 'resolved' ? settled : undefined,
      };
    });
}
