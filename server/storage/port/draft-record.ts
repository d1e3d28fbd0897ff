import type { DraftStage } from '../../../contract/draft-stage.ts';
import type { ReviewKind } from '../../../contract/review-kind.ts';
import type { Edition } from './edition.ts';
import type { Revision } from './policy-store.ts';

/** What is known of a draft besides its text. Instants are milliseconds. */
export type DraftRecord = {
  readonly id: string;
  readonly edition: Edition;
  readonly stage: DraftStage;
  /** The text that the record speaks of. */
  readonly revision: Revision;
  /** What it was started from: a version (`planview/customer-care/fr@1`), `template:…`, or null where nobody knows. */
  readonly startedFrom: string | null;
  readonly startedBy: string;
  readonly startedAt: number;
  readonly savedBy: string;
  readonly savedAt: number;
  /** Everybody who ever saved it, each once: they cannot approve it. */
  readonly authors: readonly string[];
  /** The version it was published as. */
  readonly version: number | null;
  /** By whom and when it was discarded; left out of one that was not, or long ago. */
  readonly discarded?: { readonly by: string; readonly at: number };
  /** Who was asked by name to review it and has not answered yet. */
  readonly waitsFor: readonly string[];
};

/** Something that was said about a draft. `revision` is the text it was said of. */
export type Review = {
  readonly id: string;
  readonly at: number;
  readonly who: string;
  readonly kind: ReviewKind;
  readonly text: string;
  readonly revision: Revision;
  /** The part of the policy that is meant, as a JSON Pointer; null for the whole. */
  readonly place: string | null;
  /** The comment that is answered, resolved or opened again, by its id. */
  readonly thread: string | null;
  /** Whom a request asks by name. */
  readonly asked: readonly string[];
};

/** That somebody had a text of a draft before them; `at` is when they last had, in milliseconds. */
export type Look = { readonly who: string; readonly revision: Revision; readonly at: number };
