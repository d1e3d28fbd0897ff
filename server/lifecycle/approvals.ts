import { type SupportPolicy, topLevelValues, versionName } from '../../engine/index.ts';
import { isPerson, isSamePerson } from '../identity/requested-by.ts';
import type { PolicySnapshot } from '../policies/policy-snapshot.ts';
import type { Review } from '../storage/port/draft-record.ts';
import { type Edition, versionPath } from '../storage/port/edition.ts';
import { revisionOf } from '../storage/port/revision.ts';
import { releasesOf } from './history.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import type { OpenDraft } from './open-draft.ts';
import { begunVersions, versionNumbers, versionsOf } from './versions.ts';

/**
 * How many people have to approve a draft. The demand belongs to the edition: it is the highest that was asked for since the last
 * version that came out of an approved draft and has begun, that version's own included, or the draft's where that is more. So a draft
 * cannot take away the approvals that it needs, and neither can a rollback, a file that was put there by hand, a version that cannot
 * hold, or one that has not begun or never will.
 */
export async function approvalsNeeded(
  { watcher: { snapshot }, ledger, now }: Pick<LifecycleContext, 'watcher' | 'ledger' | 'now'>,
  edition: Edition,
  text: string,
): Promise<number> {
  const releases = await releasesOf(ledger.audit, edition);
  const begun = begunVersions(snapshot, edition, now());
  let needed = statedIn(snapshot, text);
  for (const version of versionNumbers(snapshot, edition).toReversed()) {
    needed = Math.max(needed, demandOf(snapshot, edition, version));
    const release = releases.get(version);
    const file = snapshot.files.find(({ path }) => path === versionPath(edition, version));
    const isAsPublished = file !== undefined && release?.details.revision === revisionOf(file.text);
    const isReviewed = release?.action === 'published' || (release?.action === 'version-moved' && 'approvals' in release.details);
    if (isReviewed && isAsPublished && begun.has(version)) break;
  }
  return needed;
}

/** What a version asks for, with what it takes over from its base; of one that cannot be used, what its own text says. */
function demandOf(snapshot: PolicySnapshot, edition: Edition, version: number): number {
  const loaded = versionsOf(snapshot, edition).find(({ policy }) => policy.version === version);
  if (loaded !== undefined) return loaded.policy.document.review?.approvals ?? 0;
  const file = snapshot.files.find(({ path }) => path === versionPath(edition, version));
  return file === undefined ? 0 : statedIn(snapshot, file.text);
}

function statedIn({ loaded }: PolicySnapshot, text: string): number {
  const { review, extends: base } = topLevelValues(text, ['review', 'extends']) as Partial<SupportPolicy>;
  const below = loaded.find(({ policy }) => versionName(policy) === base)?.policy.document.review;
  const stated: unknown = review?.approvals ?? below?.approvals;
  return typeof stated === 'number' && Number.isFinite(stated) ? stated : 0;
}

/**
 * Who approved the text as it is now, in the review that is going on: each person once and authors left out, for nobody approves their
 * own change. What was approved before a draft was changed, withdrawn from its review, or discarded and restored, is to be asked anew.
 */
export function approvers(reviews: readonly Review[], { revision, record }: Pick<OpenDraft, 'revision' | 'record'>): string[] {
  if (record.stage === 'draft') return [];
  let standing: string[] = [];
  for (const { kind, who: reviewer, revision: of } of reviews) {
    if (kind === 'sent-back' || kind === 'withdrawal' || kind === 'request') standing = [];
    else if (
      kind === 'approval' &&
      of === revision &&
      isPerson(reviewer) &&
      ![...standing, ...record.authors].some((one) => isSamePerson(one, reviewer))
    )
      standing.push(reviewer);
  }
  return standing;
}

/** How many approvals a draft still lacks, of how many, and who has given one. */
export async function approvalsMissing(
  lifecycle: LifecycleContext,
  edition: Edition,
  open: OpenDraft,
): Promise<{ readonly missing: number; readonly needed: number; readonly given: readonly string[] }> {
  const needed = await approvalsNeeded(lifecycle, edition, open.text);
  const given = approvers(await lifecycle.ledger.drafts.reviews(open.record.id), open);
  return { missing: Math.max(0, needed - given.length), needed, given };
}
