import type {
  Decision,
  DependentCheck,
  Diagnostic,
  ExampleRun,
  ExampleStrength,
  MessageCatalog,
  MessageValue,
  Policy,
  PolicyDifferences,
  PolicyFile,
  Problem,
} from '../../../../engine/index.ts';
import type { HolidayTable } from '../../../shared/policies/holiday-table.ts';

/** A case whose decision is looked at before and after a change. */
export type PinnedCase = {
  readonly name: string;
  readonly case: Readonly<Record<string, unknown>>;
  /** An instant; undefined for when the case was opened. */
  readonly asOf: string | undefined;
};

/** What the page tells the checker. */
export type ToChecker =
  | { readonly kind: 'ground'; readonly bases: readonly PolicyFile[]; readonly holidays: HolidayTable }
  | { readonly kind: 'before'; readonly policy: Policy | undefined }
  /** The newest versions of the policies that build on the base that is edited. */
  | { readonly kind: 'dependents'; readonly files: readonly PolicyFile[] }
  | { readonly kind: 'pin'; readonly pin: PinnedCase | undefined }
  /** How changes are told in the reader's language. */
  | { readonly kind: 'catalog'; readonly catalog: MessageCatalog }
  /** How much the examples of the text hold it to. Ends when there is another text. */
  | { readonly kind: 'strength' }
  | { readonly kind: 'text'; readonly sequence: number; readonly folder: string; readonly text: string };

/** What is told of an example: the decision itself stays where it was made. */
export type ExampleOutcome = Pick<ExampleRun, 'name' | 'unmet' | 'isMet'> & {
  /** What is wrong with its case. */
  readonly problems: readonly MessageValue[];
};

/** What a case comes to under a policy: undefined where there is none, `waiting` while public holidays are not known that it takes. */
export type PinnedDecision = Decision | Problem | 'waiting' | undefined;

/** A case under the version that the draft is compared with, and under the draft. */
export type PinnedOutcome = { readonly pin: PinnedCase; readonly before: PinnedDecision; readonly after: PinnedDecision };

/** How far the examples were looked at: how many changes were tried, and at the end what they hold the policy to. */
export type StrengthState =
  | { readonly kind: 'looking'; readonly tried: number }
  | { readonly kind: 'found'; readonly strength: ExampleStrength };

/** What the checker tells, about the text of that number. */
export type FromChecker = { readonly sequence: number } & (
  | { readonly kind: 'faults'; readonly faults: readonly Diagnostic[]; readonly notes: readonly Diagnostic[] }
  /** What the rules do together: what nothing is published with, and what may not be meant. */
  | { readonly kind: 'analysis'; readonly faults: readonly Diagnostic[]; readonly warnings: readonly Diagnostic[] }
  | { readonly kind: 'examples'; readonly examples: readonly ExampleOutcome[] | 'waiting' }
  | { readonly kind: 'strength'; readonly state: StrengthState }
  | { readonly kind: 'pinned'; readonly pinned: PinnedOutcome | undefined }
  | { readonly kind: 'dependents'; readonly dependents: readonly DependentCheck[] }
  | { readonly kind: 'changes'; readonly changes: PolicyDifferences | undefined }
);
