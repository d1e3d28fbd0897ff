/** The parts of a policy by which differences are told, in this order. */
export const differenceStages = [
  'header',
  'products',
  'plans',
  'case-types',
  'facts',
  'severities',
  'intake',
  'severity',
  'routing',
  'contacts',
  'hours',
  'exclusions',
  'targets',
  'credits',
  'escalation',
  'disposition',
  'closure',
  'obligations',
  'notices',
  'terms',
  'examples',
  'notes',
] as const;

export type DifferenceStage = (typeof differenceStages)[number];

/** One difference between two versions of a policy. */
export type Difference = {
  readonly stage: DifferenceStage;
  /** `wording` is a change of words that changes no decision; `moved` an entry whose place among the others changed. */
  readonly kind: 'added' | 'removed' | 'moved' | 'changed' | 'wording';
  /** Where it is, as a JSON Pointer into the complete document: the later one, or the earlier one for what was taken away. */
  readonly path: string;
  /** The id of the entry that it is about, where entries have ids. */
  readonly id: string | null;
  /** What it is about, in short words: `resolution, critical`. */
  readonly what: string;
  /** How it was and how it is now, in words; null where there is nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** Whether it can change what is decided or promised. False for pure wording, sources, notes and examples. */
  readonly meaning: boolean;
};

/** The differences between two versions, in the order of their parts, with how many there are of each sort. */
export type PolicyDifferences = {
  readonly differences: readonly Difference[];
  readonly meaning: number;
  readonly wording: number;
};

/** One difference in meaning between languages of a policy. */
export type LanguageDifference = {
  readonly stage: DifferenceStage;
  /** `missing` is something that not every language has; `moved` an entry whose place among the others differs. */
  readonly kind: 'missing' | 'different' | 'moved';
  readonly what: string;
  /** What each language says, in words; null where it says nothing. */
  readonly says: Readonly<Record<string, string | null>>;
  /** Where each language says it, as a JSON Pointer into its complete document; null where it does not. */
  readonly paths: Readonly<Record<string, string | null>>;
};

/** The languages that were compared, the one that the others are held against first, and where they differ in meaning. */
export type LanguageDifferences = {
  readonly languages: readonly string[];
  readonly differences: readonly LanguageDifference[];
};
