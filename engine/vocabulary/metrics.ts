/** The kinds of target that a policy can set, in the order in which they are told. */
export const targetKinds = ['response', 'restoration', 'resolution', 'statusUpdate', 'rootCauseReport'] as const;

export type TargetKind = (typeof targetKinds)[number];

/** Names for hours that every policy has. */
export const builtInHours: readonly string[] = ['around-the-clock', 'desk-hours', 'desk-or-alternates-hours', 'business-days'];
