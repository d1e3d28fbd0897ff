import type { AuditEvent } from '../storage/port/audit.ts';
import type { AccessStore } from '../storage/port/auth-store.ts';
import type { Ledger } from '../storage/port/ledger.ts';

/**
 * What it takes to let people and tools in: where they are kept, the ledger in whose database that is, and what time it is
 * (milliseconds).
 */
export type Gate = {
  readonly store: AccessStore;
  readonly ledger: Pick<Ledger, 'audit' | 'transaction'>;
  readonly now: () => number;
};

/** Changes who may come in, and writes it down: both or neither. What `change` gives is given back; undefined changes nothing. */
export function changeNoted<T>(
  { ledger, now }: Gate,
  event: Omit<AuditEvent, 'at' | 'reason' | 'details'> & Partial<Pick<AuditEvent, 'details'>>,
  change: () => Promise<T>,
): Promise<T> {
  return ledger.transaction(async ({ audit }) => {
    const result = await change();
    if (result !== undefined) await audit.append({ reason: null, details: {}, ...event, at: now() });
    return result;
  });
}
