import type { LivePolicies } from '../live-policies.ts';
import type { Ledger } from '../store/ledger.ts';
import type { PolicyStore } from '../store/policy-store.ts';
import type { CheckDraft } from './check-draft.ts';

/** What it takes to change policies. */
export type Workshop = {
  readonly store: PolicyStore;
  readonly ledger: Ledger;
  readonly live: LivePolicies;
  /** Checks a file as if it stood on a shelf. */
  readonly check: CheckDraft;
  /** Milliseconds. */
  readonly now: () => number;
  /** An id that nothing has yet. */
  readonly newId: () => string;
};
