import type { SupportPolicy } from '../../engine/index.ts';
import { parseYaml } from '../../engine/index.ts';
import type { Review } from '../store/draft-record.ts';
import type { Edition } from '../store/edition.ts';
import type { OpenDraft } from './open-draft.ts';
import { versionsOf } from './versions.ts';
import type { Workshop } from './workshop.ts';

/**
 * How many people have to approve a draft: as many as the newest version asks for, or the draft itself where that is more. A draft
 * cannot take away the approvals that it needs.
 */
export function approvalsNeeded({ live }: Pick<Workshop, 'live'>, edition: Edition, text: string): number {
  const newest = versionsOf(live.shelf, edition).at(-1)?.policy.document.review?.approvals ?? 0;
  const { review } = (parseYaml('', text).value ?? {}) as Partial<SupportPolicy>;
  const stated = typeof review?.approvals === 'number' ? review.approvals : 0;
  return Math.max(newest, stated);
}

/** Who approved the text as it is now, authors left out: nobody approves their own change. */
export function approvers(reviews: readonly Review[], { revision, record }: Pick<OpenDraft, 'revision' | 'record'>): string[] {
  const standing = new Set<string>();
  for (const { kind, who, revision: of } of reviews) {
    if (kind === 'approval' && of === revision && !record.authors.includes(who)) standing.add(who);
    else if (kind === 'sent-back') standing.clear();
  }
  return [...standing];
}

/** How many approvals a draft still lacks. */
export async function approvalsMissing(workshop: Workshop, edition: Edition, open: OpenDraft): Promise<number> {
  const needed = approvalsNeeded(workshop, edition, open.text);
  const given = approvers(await workshop.ledger.drafts.reviews(open.record.id), open).length;
  return Math.max(0, needed - given);
}
