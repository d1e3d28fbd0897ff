/** What can be said about a draft: asked for a review, commented, a comment resolved or opened again, approved, sent back, withdrawn from review. */
export const reviewKinds = ['request', 'comment', 'resolved', 'reopened', 'approval', 'sent-back', 'withdrawal'] as const;

export type ReviewKind = (typeof reviewKinds)[number];
