/** A decision that was given, with all it takes to give it again. Instants are milliseconds. */
export type RecordedDecision = {
  readonly id: string;
  readonly recordedAt: number;
  readonly asOf: number;
  /** The request as it was sent, JSON; masked facts stand in it as `masked`. */
  readonly request: string;
  readonly maskedFacts: readonly string[];
  /** SHA-256 of the answer as it was sent, with the masked facts masked in it as well. */
  readonly answerDigest: string;
  /** Who asked: a token's or person's name; null where nobody was signed in. */
  readonly who: string | null;
  readonly caseId: string | null;
  /** Vendor and policy, language and version, and the digest by which the archive knows it. */
  readonly policy: string;
  readonly language: string;
  readonly version: number;
  readonly digest: string;
  readonly outcome: string;
  readonly severity: string | null;
  readonly desk: string | null;
  /** The ids of the rules that fired. */
  readonly rules: readonly string[];
  /** The nearest due time that it gives. */
  readonly dueAt: number | null;
  /** The engine, time-zone and holiday data it was made with; plain JSON. */
  readonly versions: Readonly<Record<string, unknown>>;
};

/** Which decisions; what is left out does not matter. Instants are milliseconds, `until` is excluded. */
export type DecisionFilter = {
  readonly caseId?: string;
  /** A vendor, a policy, an edition of it, or a version: `planview`, `planview/customer-care/fr@1`. */
  readonly policy?: string;
  readonly rule?: string;
  readonly severity?: string;
  readonly outcome?: string;
  readonly from?: number;
  readonly until?: number;
};
