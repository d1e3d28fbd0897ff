import type { AuditEntry } from '../storage/port/audit.ts';
import { type Edition, editionName } from '../storage/port/edition.ts';
import type { AuditTrail } from '../storage/port/ledger.ts';
import type { Page, PageOf } from '../storage/port/page.ts';

/** What happened to an edition, its versions and its drafts, newest first. */
export function historyOf(audit: AuditTrail, edition: Edition, page: Page): Promise<PageOf<AuditEntry>> {
  return audit.list({ subject: editionName(edition) }, page);
}

/** By whom, when and why each version of an edition was released, by its number. */
export async function releasesOf(audit: AuditTrail, edition: Edition): Promise<ReadonlyMap<number, AuditEntry>> {
  const releases = new Map<number, AuditEntry>();
  for (const action of ['published', 'rolled-back'] as const) {
    for (let cursor: string | undefined; ; ) {
      const { items, next } = await audit.list({ subject: editionName(edition), action }, { limit: 200, cursor });
      for (const entry of items) releases.set(Number(entry.subject.split('@')[1]), entry);
      if (next === null) break;
      cursor = next;
    }
  }
  return releases;
}
