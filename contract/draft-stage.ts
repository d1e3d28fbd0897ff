/** How far a draft is. */
export const draftStages = ['draft', 'in-review', 'approved', 'published', 'discarded'] as const;

export type DraftStage = (typeof draftStages)[number];

/** The stages of a draft that somebody works on. */
export const openStages = ['draft', 'in-review', 'approved'] as const satisfies readonly DraftStage[];
