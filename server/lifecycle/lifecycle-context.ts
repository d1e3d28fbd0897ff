import type { CheckDraft } from '../policies/check-draft.ts';
import type { PolicyWatcher } from '../policies/policy-watcher.ts';
import type { People } from '../storage/port/auth-store.ts';
import type { Ledger } from '../storage/port/ledger.ts';
import type { PolicyStore } from '../storage/port/policy-store.ts';

/** What it takes to change policies. */
export type LifecycleContext = {
  readonly store: PolicyStore;
  readonly ledger: Ledger;
  /** Who can be asked for a review. */
  readonly people: People;
  readonly watcher: PolicyWatcher;
  /** Checks a file as if it stood on a snapshot. */
  readonly check: CheckDraft;
  /** Milliseconds. */
  readonly now: () => number;
  /** An id that nothing has yet. */
  readonly newId: () => string;
};
