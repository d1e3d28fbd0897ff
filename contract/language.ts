/** The languages that the program speaks, of its own accord the first. A policy can be in any. */
export const spokenLanguages = ['en', 'sv', 'fr'] as const;

export type SpokenLanguage = (typeof spokenLanguages)[number];
