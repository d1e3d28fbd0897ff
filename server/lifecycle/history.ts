import type { AuditAction } from '../../contract/audit-action.ts';
import type { AuditEntry } from '../storage/port/audit.ts';
import { type Edition, editionName } from '../storage/port/edition.ts';
import type { AuditTrail } from '../storage/port/ledger.ts';
import type { Page, PageOf } from '../storage/port/page.ts';

/** What happened to an edition, its versions and its drafts, newest first. */
export function historyOf(audit: AuditTrail, edition: Edition, page: Page): Promise<PageOf<AuditEntry>> {
  return audit.list({ subject: editionName(edition) }, page);
}

/** By whom, when and why versions of an edition were cancelled before they began, by their numbers. */
export function cancellationsOf(audit: AuditTrail, edition: Edition): Promise<ReadonlyMap<number, AuditEntry>> {
  return lastOf(audit, edition, ['version-cancelled']);
}

/** By whom, when and why each version of an edition was released, by its number. */
export function releasesOf(audit: AuditTrail, edition: Edition): Promise<ReadonlyMap<number, AuditEntry>> {
  return lastOf(audit, edition, ['published', 'rolled-back', 'version-moved']);
}

async function lastOf(
  audit: AuditTrail,
  edition: Edition,
  actions: readonly AuditAction[],
): Promise<ReadonlyMap<number, AuditEntry>> {
  const found = new Map<number, AuditEntry>();
  for (const action of actions) {
    for (let cursor: string | undefined; ; ) {
      const { items, next } = await audit.list({ subject: editionName(edition), action }, { limit: 200, cursor });
      for (const entry of items) found.set(Number(entry.subject.split('@')[1]), entry);
      if (next === null) break;
      cursor = next;
    }
  }
  return found;
}
