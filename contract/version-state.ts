/** Where a released version stands: `withdrawn` never was in force, because a later one took its place before. */
export const versionStates = ['scheduled', 'in-force', 'superseded', 'retired', 'withdrawn'] as const;

export type VersionState = (typeof versionStates)[number];
