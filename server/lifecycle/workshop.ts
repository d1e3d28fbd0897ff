import type { LivePolicies } from '../live-policies.ts';
import type { Ledger } from '../store/ledger.ts';
import type { PolicyStore } from '../store/policy-store.ts';

/** What it takes to change policies. */
export type Workshop = {
  readonly store: PolicyStore;
  readonly ledger: Ledger;
  readonly live: LivePolicies;
  /** Milliseconds. */
  readonly now: () => number;
  /** An id that nothing has yet. */
  readonly newId: () => string;
};
