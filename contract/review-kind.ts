/** What can be said about a draft: asked for a review, commented, approved, sent back, withdrawn from review. */
export const reviewKinds = ['request', 'comment', 'approval', 'sent-back', 'withdrawal'] as const;

export type ReviewKind = (typeof reviewKinds)[number];
